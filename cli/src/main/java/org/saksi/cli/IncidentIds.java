package org.saksi.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The incident of each event, in sixteen to forty bytes an event, so that millions fit beside a run: both ids are kept as
 * numbers. Not for use by several threads at once.
 */
final class IncidentIds {
    private static final String PREFIX = "i_";
    private static final int DIGITS = 16;

    private final MessageDigest digest;
    /** Pairs of the hash of an event's id, 0 where free, and the number of its incident. */
    private long[] pairs = new long[1 << 11];

    private int size;

    IncidentIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void put(String event, String incident) {
        if (4 * size >= pairs.length) {
            grow();
        }
        long key = key(event);
        int place = place(key);
        size += pairs[place] == 0 ? 1 : 0;
        pairs[place] = key;
        pairs[place + 1] = HexFormat.fromHexDigitsToLong(incident, PREFIX.length(), PREFIX.length() + DIGITS);
    }

    /** The incident of an event, null when it has none. */
    @Nullable
    String of(String event) {
        int place = place(key(event));
        return pairs[place] == 0 ? null : PREFIX + HexFormat.of().toHexDigits(pairs[place + 1]);
    }

    private void grow() {
        long[] before = pairs;
        pairs = new long[before.length * 2];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0) {
                int place = place(before[i]);
                pairs[place] = before[i];
                pairs[place + 1] = before[i + 1];
            }
        }
    }

    /** Where a key stands, or would stand. */
    private int place(long key) {
        int place = (int) (key & (pairs.length / 2 - 1)) * 2;
        while (pairs[place] != 0 && pairs[place] != key) {
            place = (place + 2) & (pairs.length - 1);
        }
        return place;
    }

    private long key(String event) {
        long key = ByteBuffer.wrap(Arrays.copyOf(digest.digest(event.getBytes(StandardCharsets.UTF_8)), Long.BYTES))
                .getLong();
        return key == 0 ? 1 : key;
    }
}
