package org.saksi.linker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes that are the same on every machine and in every run. */
final class Hashes {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int ID_BYTES = 8;

    private Hashes() {}

    static long start() {
        return FNV_START;
    }

    static long more(long hash, CharSequence words) {
        long more = hash;
        for (int i = 0; i < words.length(); i++) {
            more = more(more, words.charAt(i));
        }
        return more(more, ' ');
    }

    static long more(long hash, char unit) {
        return (hash ^ unit) * FNV_PRIME;
    }

    static long more(long hash, long number) {
        return mixed(hash * FNV_PRIME ^ number);
    }

    /** Spreads the bits (the finaliser of MurmurHash3), so that any of them may be cut off. */
    static long mixed(long hash) {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    static int term(CharSequence language, CharSequence word) {
        return (int) mixed(more(more(FNV_START, language), word));
    }

    /** An id made of content: a letter and sixteen hexadecimal digits of SHA-256. */
    static String id(String prefix, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return prefix + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
