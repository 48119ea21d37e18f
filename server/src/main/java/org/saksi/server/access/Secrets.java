package org.saksi.server.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes and compares passwords and tokens. Safe for use by many threads. */
final class Secrets {
    /** About a quarter of a second for each guess, on the machine of 2026. */
    private static final int BCRYPT_COST = 12;

    /** What bcrypt reads; the rest of a longer password would not count. */
    static final int MOST_PASSWORD_BYTES = 72;

    static final int LEAST_PASSWORD_UNITS = 10;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A random word that nobody guesses, of letters, digits, hyphens and underscores. */
    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in lower-case hexadecimal digits: enough for what cannot be guessed in the first place. */
    static String digest(String token) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether two words are the same, in a time that does not tell how much of them is. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bcrypt hash of a password.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    static String hash(String password) {
        if (password.length() < LEAST_PASSWORD_UNITS) {
            throw new IllegalArgumentException(
                    "[password] must have at least " + LEAST_PASSWORD_UNITS + " letters but had " + password.length());
        }
        if (!fits(password)) {
            throw new IllegalArgumentException(
                    "[password] must have at most " + MOST_PASSWORD_BYTES + " bytes in UTF-8 but had more");
        }
        return BCrypt.withDefaults().hashToString(BCRYPT_COST, password.toCharArray());
    }

    /** Whether a password is the one of a hash; a hash that is none is that of no password. */
    static boolean verify(String password, String hash) {
        return fits(password) && BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_PASSWORD_BYTES;
    }
}
