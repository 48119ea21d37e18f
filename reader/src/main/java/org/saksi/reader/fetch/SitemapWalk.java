package org.saksi.reader.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.Sitemap;

/**
 * Collects the pages of a sitemap and, where it is an index, of the sitemaps under it. Bounded in depth, sitemaps and
 * pages; a sitemap that leads back to itself is read once. Belongs to one thread.
 */
public final class SitemapWalk {
    /** An index of indexes is unusual; deeper is a trap. */
    private static final int MAX_DEPTH = 3;

    private static final int MAX_SITEMAPS = 500;
    private static final int MAX_PAGES = 200_000;

    private record Step(String url, int depth) {}

    /**
     * What a walk found.
     *
     * @param pages links to pages in order, each address once
     * @param faults sentences about sitemaps that could not be read or were left out
     */
    public record Found(List<Sitemap.Link> pages, List<String> faults) {
        public Found {
            pages = List.copyOf(pages);
            faults = List.copyOf(faults);
        }
    }

    private final Fetcher fetcher;

    public SitemapWalk(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Walks from a sitemap.
     *
     * @throws InterruptedException when the thread was interrupted while it waited for a host's turn
     */
    public Found from(String url) throws InterruptedException {
        return from(url, null);
    }

    /** Walks from a sitemap that was fetched. */
    public Found from(FetchResult.Fetched sitemap) throws InterruptedException {
        return from(sitemap.url(), sitemap);
    }

    private Found from(String url, FetchResult.@Nullable Fetched first) throws InterruptedException {
        List<Sitemap.Link> pages = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(url, 0)));
        int sitemaps = 0;
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            if (!seen.add(step.url())) {
                continue;
            }
            if (sitemaps == MAX_SITEMAPS) {
                faults.add("[" + url + "] index must lead to at most " + MAX_SITEMAPS + " sitemaps but leads to more");
                break;
            }
            sitemaps++;
            Sitemap sitemap = read(step, first, faults);
            if (!sitemap.index()) {
                add(sitemap, pages, seen);
            } else if (step.depth() == MAX_DEPTH) {
                faults.add(
                        "[" + step.url() + "] index must lie at most " + MAX_DEPTH + " indexes deep but lies deeper");
            } else {
                sitemap.links().forEach(link -> open.add(new Step(link.url(), step.depth() + 1)));
            }
            if (pages.size() >= MAX_PAGES) {
                faults.add("[" + url + "] sitemaps must lead to at most " + MAX_PAGES + " pages; the rest is left out");
                break;
            }
        }
        return new Found(pages, faults);
    }

    private static void add(Sitemap sitemap, List<Sitemap.Link> pages, Set<String> seen) {
        for (Sitemap.Link link : sitemap.links()) {
            if (pages.size() < MAX_PAGES && seen.add(link.url())) {
                pages.add(link);
            }
        }
    }

    private Sitemap read(Step step, FetchResult.@Nullable Fetched first, List<String> faults)
            throws InterruptedException {
        String url = step.url();
        FetchResult result = first != null && step.depth() == 0 ? first : fetcher.fetch(FetchRequest.of(url));
        Sitemap sitemap = switch (result) {
            case FetchResult.Fetched found -> ArticleReader.readSitemap(found.url(), found.body());
            case FetchResult.Unchanged same -> new Sitemap(false, List.of(), List.of("sitemap was not sent"));
            case FetchResult.Refused refused -> {
                faults.add(refused.reason());
                yield new Sitemap(false, List.of(), List.of());
            }
        };
        sitemap.faults().forEach(fault -> faults.add("[" + url + "] " + fault));
        return sitemap;
    }
}
