package org.saksi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the dataset.
 *
 * @param number from 1, without gaps
 * @param run what changed it
 * @param begun when its first batch was written
 * @param finished when it was complete, null while it goes on or where it was cut off
 * @param batches transactions that it is made of so far
 */
public record Revision(
        long number, Run run, Instant begun, @Nullable Instant finished, long batches) {}
