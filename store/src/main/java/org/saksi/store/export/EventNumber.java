package org.saksi.store.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The number of an event for tables whose ids are numbers: the first 53 bits of the SHA-256 of its id.
 *
 * <p>53 bits, since R, JavaScript and many readers of CSV keep numbers as doubles. Among a million events the chance
 * that any two share a number is 1 in 18,000 (n² / 2⁵⁴).
 */
public final class EventNumber {
    private static final int BITS = 53;

    private EventNumber() {}

    /** The number of the event of that id, from 0 to 2⁵³ - 1. */
    public static long of(String id) {
        byte[] digest = Sha256.start().digest(id.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - BITS);
    }
}
