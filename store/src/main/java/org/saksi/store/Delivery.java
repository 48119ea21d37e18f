package org.saksi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice that a channel has not yet got.
 *
 * @param notice what is to be delivered
 * @param tries how often it was tried in vain
 * @param due when to try again, null for at once
 */
public record Delivery(Notice notice, int tries, @Nullable Instant due) {}
