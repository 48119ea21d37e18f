package org.saksi.ingest.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A feed to watch; immutable.
 *
 * @param url its address
 * @param publisher whose articles it brings, where their pages do not say; null for the feed's own title
 * @param every how often to ask for it
 */
public record WatchedFeed(String url, @Nullable String publisher, Duration every) {}
