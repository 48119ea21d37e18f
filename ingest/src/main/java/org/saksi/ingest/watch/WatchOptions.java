package org.saksi.ingest.watch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.LinkOptions;

/**
 * What to watch and whom to tell; immutable.
 *
 * @param author who watches, for the revisions
 * @param command the command line, for the revisions
 * @param jobs threads that code, at least 1
 * @param link how to link the dataset after each round, null not to
 * @param feeds what to ask for, each address once
 * @param once whether to end after one round, which asks for every feed that does not back off
 * @param alerts file to which notices are appended, null for none
 * @param webhook address to which each notice is posted, null for none
 * @param atom file in which the newest notices are a feed, null for none
 * @param privateAddresses whether webhooks of saved searches may be of loopback, private and other addresses that are not public
 */
public record WatchOptions(
        String author,
        String command,
        int jobs,
        @Nullable LinkOptions link,
        List<WatchedFeed> feeds,
        boolean once,
        @Nullable Path alerts,
        @Nullable URI webhook,
        @Nullable Path atom,
        boolean privateAddresses) {
    public WatchOptions {
        feeds = List.copyOf(feeds);
    }
}
