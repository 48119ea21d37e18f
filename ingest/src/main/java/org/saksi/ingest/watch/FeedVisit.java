package org.saksi.ingest.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.FeedLinks;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.Feed;
import org.saksi.reader.ReadResult;
import org.saksi.reader.WebContent;
import org.saksi.reader.fetch.FetchRequest;
import org.saksi.reader.fetch.FetchResult;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.FeedItem;
import org.saksi.store.FeedMemory;
import org.saksi.store.FeedState;

/** Asks for one feed and says what came. Safe for use by several threads. */
final class FeedVisit {
    private final Fetcher fetcher;
    private final ArticleReader reader;
    private final FeedMemory memory;
    private final WatchClock clock;

    FeedVisit(Fetcher fetcher, ArticleReader reader, FeedMemory memory, WatchClock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * What came.
     *
     * @param state how the feed stands now
     * @param readings articles that entries carry, and what was refused
     * @param items entries that are new or were edited and lead to their article, or were refused
     */
    record Result(FeedState state, List<ReadResult> readings, List<FeedItem> items) {}

    // A feed that breaks the parser must not end the watching of others.
    @SuppressWarnings("CatchingUnchecked")
    Result visit(WatchedFeed feed, FeedState before) throws InterruptedException {
        FetchRequest request = FetchRequest.of(feed.url()).ifChanged(before.etag(), before.lastModified());
        FetchResult result = fetcher.fetch(request);
        Instant now = clock.instant();
        Instant next = now.plus(feed.every());
        try {
            return switch (result) {
                case FetchResult.Unchanged same -> nothing(before.unchanged(now, next));
                case FetchResult.Refused refused -> nothing(failed(before, feed, now, refused.reason()));
                case FetchResult.Fetched found -> read(feed, before, found, now, next);
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            return nothing(failed(before, feed, now, "[" + feed.url() + "] feed could not be read: " + defect));
        }
    }

    private static FeedState failed(FeedState before, WatchedFeed feed, Instant now, String why) {
        return before.failed(now, why, now.plus(Schedule.afterFailures(feed.every(), before.failures() + 1)));
    }

    private static Result nothing(FeedState state) {
        return new Result(state, List.of(), List.of());
    }

    private Result read(WatchedFeed feed, FeedState before, FetchResult.Fetched found, Instant now, Instant next) {
        Feed read = reader.readFeed(found.body(), found.charset(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        String fault = read.faults().isEmpty()
                ? null
                : "[" + feed.url() + "] " + read.faults().getFirst();
        if (read.entries().isEmpty() && WebContent.of(found.body()) != WebContent.FEED) {
            fault = "[" + feed.url() + "] address must lead to a feed but leads to something else";
        }
        if (read.entries().isEmpty() && fault != null) {
            return nothing(failed(before, feed, now, fault));
        }
        Feed named = feed.publisher() == null
                ? read
                : new Feed(feed.publisher(), read.updated(), read.entries(), read.faults());
        List<ReadResult> readings = new ArrayList<>();
        Map<String, FeedItem> items = new LinkedHashMap<>();
        long fresh = 0;
        for (int position = 1; position <= named.entries().size(); position++) {
            Feed.Entry entry = named.entries().get(position - 1);
            ReadResult result = reader.readEntry(feed.url(), position, named, entry);
            FeedItem item = item(feed.url(), found.url(), entry, result);
            if (item == null) {
                readings.add(result);
            } else if (!items.containsKey(item.key()) && isFresh(item)) {
                fresh++;
                items.put(item.key(), item);
                if (item.state() == FeedItem.State.REFUSED) {
                    readings.add(withoutPosition(result));
                }
            }
        }
        FeedState state = before.read(now, found.etag(), found.lastModified(), fault, fresh, next);
        return new Result(state, readings, List.copyOf(items.values()));
    }

    /** The entry to remember; null for one that carries its article, which the dataset remembers. */
    private @Nullable FeedItem item(String feed, String from, Feed.Entry entry, ReadResult result) {
        if (!(result instanceof ReadResult.Refused refused)) {
            return null;
        }
        String link = FeedLinks.link(from, entry);
        boolean leads = link != null && refused.letter().rule().equals(FeedLinks.LINK_ONLY);
        String key = Digest.of(entry.key() == null ? entry.title() : entry.key());
        FeedItem now = new FeedItem(
                feed,
                key,
                Digest.of(entry.link(), entry.title(), leads ? null : entry.content()),
                leads ? link : null,
                entry.title(),
                entry.published(),
                null,
                leads ? FeedItem.State.WAITING : FeedItem.State.REFUSED,
                0,
                null);
        FeedItem before = memory.item(feed, key).orElse(null);
        return before == null || before.article() == null || !isSame(before, now) ? now : ofArticle(now, before);
    }

    /**
     * Whether an entry under a key that was there before is the same article edited: its link or its title stayed. Where both
     * are others, the publisher has used the key again.
     */
    private static boolean isSame(FeedItem before, FeedItem now) {
        // What was deleted has neither any more, and stays out by its id.
        return before.link() == null
                || before.link().equals(now.link())
                || (before.title() != null && before.title().equals(now.title()));
    }

    private static FeedItem ofArticle(FeedItem now, FeedItem before) {
        return new FeedItem(
                now.feed(),
                now.key(),
                now.print(),
                now.link(),
                now.title(),
                now.published(),
                before.article(),
                now.state(),
                0,
                null);
    }

    private boolean isFresh(FeedItem item) {
        return memory.item(item.feed(), item.key())
                .map(before -> !before.print().equals(item.print()))
                .orElse(true);
    }

    /** Positions of entries move with each new one, and a letter that is the same is to be there once. */
    private static ReadResult withoutPosition(ReadResult result) {
        if (result instanceof ReadResult.Refused refused && refused.letter().position() != null) {
            DeadLetter letter = refused.letter();
            String reason = letter.reason()
                    .replace("[" + letter.input() + ":" + letter.position() + "]", "[" + letter.input() + "]");
            return new ReadResult.Refused(
                    new DeadLetter(letter.input(), null, letter.rule(), reason, letter.excerpt()));
        }
        return result;
    }
}
