package org.saksi.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.Feed;
import org.saksi.reader.PageHints;
import org.saksi.reader.ReadResult;
import org.saksi.reader.Sitemap;
import org.saksi.reader.WebContent;
import org.saksi.reader.fetch.FetchRequest;
import org.saksi.reader.fetch.FetchResult;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.reader.fetch.SitemapWalk;
import org.saksi.store.ArticleState;
import org.saksi.store.Dataset;
import org.saksi.store.Revision;

/**
 * Reads what addresses lead to: the entries of a feed, the pages of a sitemap, or an article; lazily, in order. Pages whose
 * article the dataset has are passed over, unless a sitemap says that they have changed since. Belongs to one thread; an
 * interrupted wait ends it with an {@link IllegalStateException}.
 */
public final class WebInput implements Iterator<ReadResult> {
    /** One thing to do for a result, or for nothing. */
    private interface Step {
        @Nullable
        ReadResult run() throws InterruptedException;
    }

    private final Fetcher fetcher;
    private final ArticleReader reader;
    private final PageFetch pages;
    private final Dataset dataset;
    private final InstantSource clock;
    private final Map<Long, Instant> moments = new HashMap<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable ReadResult next;
    private int known;

    /**
     * What some addresses lead to.
     *
     * @param clock says on what day feeds are read
     */
    public WebInput(List<String> urls, Fetcher fetcher, ArticleReader reader, Dataset dataset, InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.pages = new PageFetch(fetcher, reader);
        this.dataset = dataset;
        this.clock = clock;
        for (Revision revision : dataset.revisions()) {
            moments.put(revision.number(), revision.begun());
        }
        urls.forEach(url -> steps.add(() -> open(url)));
    }

    /** Whether an input is an address of the web and no file. */
    public static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, "http://".length())
                || input.regionMatches(true, 0, "https://", 0, "https://".length());
    }

    @Override
    public boolean hasNext() {
        while (next == null && !steps.isEmpty()) {
            try {
                next = steps.removeFirst().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("reading from the web was interrupted", e);
            }
        }
        return next != null;
    }

    @Override
    public ReadResult next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        ReadResult result = next;
        next = null;
        return result;
    }

    private @Nullable ReadResult open(String url) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.of(url));
        if (result instanceof FetchResult.Fetched found) {
            return switch (WebContent.of(found.body())) {
                case FEED -> feed(url, found);
                case SITEMAP -> sitemap(url, found);
                case PAGE, OTHER -> pages.read(found, known(found.url()));
            };
        }
        return result instanceof FetchResult.Refused refused
                ? PageFetch.refused(url, refused.rule(), refused.reason())
                : PageFetch.refused(url, "status", "[" + url + "] status must be 200 but was 304");
    }

    /** What a feed has said of a page before must not be lost when the page alone is read again. */
    private PageHints known(String url) {
        return dataset.article(ArticleReader.idOf(url))
                .map(coded -> coded.article())
                .map(article -> new PageHints(null, article.publisher(), article.title(), article.published()))
                .orElse(PageHints.NONE);
    }

    private @Nullable ReadResult feed(String url, FetchResult.Fetched found) {
        Feed feed =
                reader.readFeed(found.body(), found.charset(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Deque<Step> inside = new ArrayDeque<>();
        for (int position = 1; position <= feed.entries().size(); position++) {
            int number = position;
            Feed.Entry entry = feed.entries().get(position - 1);
            inside.add(() -> entry(found.url(), number, feed, entry));
        }
        feed.faults().forEach(fault -> inside.add(() -> PageFetch.refused(url, "feed", "[" + url + "] " + fault)));
        if (inside.isEmpty()) {
            return PageFetch.refused(url, "empty", "[" + url + "] feed must hold entries but held none");
        }
        inside.add(() -> passedOver(url));
        before(inside);
        return null;
    }

    private @Nullable ReadResult entry(String url, int number, Feed feed, Feed.Entry entry)
            throws InterruptedException {
        ReadResult result = reader.readEntry(url, number, feed, entry);
        String link = FeedLinks.link(url, entry);
        boolean only = result instanceof ReadResult.Refused refused
                && refused.letter().rule().equals(FeedLinks.LINK_ONLY);
        if (!only || link == null) {
            return result;
        }
        return page(link, null, new PageHints(null, feed.title(), entry.title(), entry.published()));
    }

    private @Nullable ReadResult sitemap(String url, FetchResult.Fetched found) throws InterruptedException {
        SitemapWalk.Found all = new SitemapWalk(fetcher).from(found);
        Deque<Step> inside = new ArrayDeque<>();
        for (Sitemap.Link link : all.pages()) {
            PageHints hints = new PageHints(null, null, link.title(), link.published());
            inside.add(() -> page(link.url(), link.modified(), hints));
        }
        all.faults().forEach(fault -> inside.add(() -> PageFetch.refused(url, "sitemap", fault)));
        if (inside.isEmpty()) {
            return PageFetch.refused(url, "empty", "[" + url + "] sitemap must lead to pages but leads to none");
        }
        inside.add(() -> passedOver(url));
        before(inside);
        return null;
    }

    private @Nullable ReadResult page(String url, @Nullable LocalDate modified, PageHints hints)
            throws InterruptedException {
        if (isThere(url, modified)) {
            known++;
            return null;
        }
        return pages.page(url, hints).result();
    }

    private boolean isThere(String url, @Nullable LocalDate modified) {
        ArticleState there = dataset.articleState(ArticleReader.idOf(url)).orElse(null);
        if (there == null) {
            return false;
        }
        Instant read = moments.get(there.since());
        return modified == null || read == null || modified.isBefore(LocalDate.ofInstant(read, ZoneOffset.UTC));
    }

    private @Nullable ReadResult passedOver(String url) {
        int passed = known;
        known = 0;
        return passed == 0
                ? null
                : new ReadResult.Skipped(
                        url, "pages", new TreeMap<>(Map.of("that are in the dataset already", passed)));
    }

    private void before(Deque<Step> inside) {
        while (!inside.isEmpty()) {
            steps.addFirst(inside.removeLast());
        }
    }
}
