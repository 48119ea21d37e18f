package org.saksi.ingest.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.saksi.ingest.PageFetch;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.PageHints;
import org.saksi.reader.ReadResult;
import org.saksi.store.Dataset;
import org.saksi.store.FeedItem;
import org.saksi.store.FeedMemory;
import org.saksi.store.FeedState;

/**
 * Fetches the articles that entries of feeds lead to. Entries wait in the dataset, so that a watch that is cut off goes on with
 * them: an article is in the dataset before its entry is done.
 */
final class ItemRound {
    /** Articles of one feed in a round; the rest waits for the next, so that no feed keeps others waiting. */
    private static final int MOST_OF_A_FEED = 200;

    /** Pages in memory at a time. */
    private static final int AT_A_TIME = 64;

    /** A site that is down for longer than these tries, some hours, loses the article to a dead letter. */
    private static final int MOST_TRIES = 5;

    private final Dataset dataset;
    private final FeedMemory memory;
    private final PageFetch pages;
    private final FetchPool pool;
    private final WatchClock clock;
    private final WriteTurns turns;
    private final String holder;

    ItemRound(
            Dataset dataset,
            FeedMemory memory,
            PageFetch pages,
            FetchPool pool,
            WatchClock clock,
            WriteTurns turns,
            String holder) {
        this.dataset = dataset;
        this.memory = memory;
        this.pages = pages;
        this.pool = pool;
        this.clock = clock;
        this.turns = turns;
        this.holder = holder;
    }

    /** Fetches what waits, for each feed in turn. */
    void run(List<WatchedFeed> feeds, Incoming incoming) {
        Map<String, String> publishers = new HashMap<>();
        List<FeedItem> waiting = new ArrayList<>();
        Instant now = clock.instant();
        for (WatchedFeed feed : feeds) {
            if (feed.publisher() != null) {
                publishers.put(feed.url(), feed.publisher());
            }
            waiting.addAll(memory.waiting(feed.url(), now, MOST_OF_A_FEED));
        }
        for (int from = 0; from < waiting.size(); from += AT_A_TIME) {
            fetch(waiting.subList(from, Math.min(waiting.size(), from + AT_A_TIME)), publishers, incoming);
        }
    }

    private void fetch(List<FeedItem> items, Map<String, String> publishers, Incoming incoming) {
        Map<String, FeedItem> wanted = new LinkedHashMap<>();
        List<FeedItem> done = new ArrayList<>();
        for (FeedItem item : items) {
            String link = String.valueOf(item.link());
            if (item.article() == null
                    && dataset.articleState(ArticleReader.idOf(link)).isPresent()) {
                // Another feed has brought it.
                done.add(item.read(ArticleReader.idOf(link)));
            } else {
                wanted.putIfAbsent(link, item);
            }
        }
        List<Callable<PageFetch.Page>> tasks = new ArrayList<>();
        wanted.forEach((link, item) -> tasks.add(() -> pages.page(
                link, new PageHints(item.article(), publishers.get(item.feed()), item.title(), item.published()))));
        List<PageFetch.Page> fetched = pool.all(tasks);
        Map<String, PageFetch.Page> byLink = new HashMap<>();
        int position = 0;
        for (String link : wanted.keySet()) {
            byLink.put(link, fetched.get(position++));
        }
        List<ReadResult> readings = new ArrayList<>();
        Map<String, Long> brought = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (FeedItem item : items) {
            String link = String.valueOf(item.link());
            PageFetch.Page page = byLink.get(link);
            if (page == null) {
                continue;
            }
            FeedItem after = after(item, page);
            done.add(after);
            if (counted.add(link) && after.state() != FeedItem.State.WAITING) {
                readings.add(page.result());
                if (incoming.isFresh(page.result())) {
                    brought.merge(item.feed(), 1L, Long::sum);
                }
            }
        }
        incoming.bring(readings);
        keep(done, brought);
    }

    private FeedItem after(FeedItem item, PageFetch.Page page) {
        if (page.result() instanceof ReadResult.Read read) {
            return item.read(read.article().id());
        }
        return page.passing() && item.tries() + 1 < MOST_TRIES
                ? item.again(clock.instant().plus(Schedule.afterTries(item.tries() + 1)))
                : item.refused();
    }

    private void keep(List<FeedItem> done, Map<String, Long> brought) {
        List<FeedState> feeds = dataset.feeds().stream()
                .filter(feed -> brought.containsKey(feed.url()))
                .map(feed -> feed.withArticles(brought.getOrDefault(feed.url(), 0L)))
                .toList();
        turns.write(() -> {
            try (var writer = dataset.writer(holder)) {
                memory.keep(writer, feeds, done);
                return done;
            }
        });
    }
}
