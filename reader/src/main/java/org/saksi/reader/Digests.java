package org.saksi.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text in UTF-8, cut to the lengths that ids need. */
final class Digests {
    private static final int ID_BYTES = 8;

    private Digests() {}

    /** An article id made from content: {@code a_} and 16 hexadecimal digits. */
    static String articleId(String content) {
        return "a_" + HexFormat.of().formatHex(sha256(content), 0, ID_BYTES);
    }

    /** The first 64 bits. */
    static long bits(String content) {
        return ByteBuffer.wrap(sha256(content)).getLong();
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform must have SHA-256 but this one lacks it", impossible);
        }
    }
}
