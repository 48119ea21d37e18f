package org.saksi.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Says in a few digits what the shipped data of a room is, so that a dataset knows what it was made with. */
public final class ResourceDigest {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BYTES = 6;

    private ResourceDigest() {}

    /**
     * The first twelve hexadecimal digits of SHA-256 over the names and bytes of resources.
     *
     * @param beside class in whose package the resources are looked up
     * @param names names relative to it, in the order in which they count
     * @throws IllegalStateException when one of them is missing
     */
    public static String of(Class<?> beside, List<String> names) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (String name : names) {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = beside.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "resource " + name + " must stand beside " + beside.getName() + " but is missing");
                }
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.update(buffer, 0, count);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("resource " + name + " must be readable but was not", e);
            }
        }
        return shortened(digest);
    }

    /** The first twelve hexadecimal digits of SHA-256 over a text in UTF-8. */
    public static String of(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return shortened(digest);
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
