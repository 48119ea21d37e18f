package org.saksi.store.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Starts SHA-256 digests. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
