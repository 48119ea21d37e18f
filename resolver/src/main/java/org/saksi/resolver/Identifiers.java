package org.saksi.resolver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Ids from content: the same parts give the same id in every run. */
final class Identifiers {
    private static final int BYTES = 8;

    private Identifiers() {}

    /** An id with a prefix, from the parts in order. */
    static String of(String prefix, Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return prefix + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /** A name as part of an id: its words in lower case with hyphens between them. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (Word word : Word.of(name, 0, name.length())) {
            slug.append(slug.isEmpty() ? "" : "-").append(word.key());
        }
        return slug.toString().toLowerCase(Locale.ROOT);
    }
}
