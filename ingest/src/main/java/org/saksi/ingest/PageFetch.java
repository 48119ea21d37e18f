package org.saksi.ingest;

import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.PageHints;
import org.saksi.reader.ReadResult;
import org.saksi.reader.WebContent;
import org.saksi.reader.fetch.FetchRequest;
import org.saksi.reader.fetch.FetchResult;
import org.saksi.reader.fetch.Fetcher;

/** Fetches pages of articles and reads them. Safe for use by several threads. */
public final class PageFetch {
    private final Fetcher fetcher;
    private final ArticleReader reader;

    /** Pages by a fetcher and a reader. */
    public PageFetch(Fetcher fetcher, ArticleReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /**
     * What became of a page.
     *
     * @param result the article, or a dead letter that names the address and the reason
     * @param passing whether a refusal may go well later
     */
    public record Page(ReadResult result, boolean passing) {}

    /**
     * Fetches and reads one page.
     *
     * @param hints what is known of it besides
     * @throws InterruptedException when the thread was interrupted while it waited for the host's turn
     */
    public Page page(String url, PageHints hints) throws InterruptedException {
        return switch (fetcher.fetch(FetchRequest.of(url))) {
            case FetchResult.Fetched found -> new Page(read(found, hints), false);
            case FetchResult.Unchanged same ->
                new Page(refused(url, "status", "[" + url + "] status must be 200 but was 304"), true);
            case FetchResult.Refused refused ->
                new Page(refused(url, refused.rule(), named(url, refused)), refused.passing());
        };
    }

    /** The article of a page that was fetched. */
    // A page that breaks the reader must not end the reading of others; the memory that it asked for is free again.
    @SuppressWarnings("CatchingUnchecked")
    ReadResult read(FetchResult.Fetched found, PageHints hints) {
        try {
            return article(found, hints);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            String reason = "[" + found.url() + "] page could not be read: " + defect;
            return refused(found.url(), "internal-error", reason);
        }
    }

    private ReadResult article(FetchResult.Fetched found, PageHints hints) {
        return switch (WebContent.of(found.body())) {
            case PAGE -> reader.readPage(found.url(), found.body(), found.charset(), hints);
            case FEED -> refused(found.url(), "format", wrong(found.url(), "is a feed"));
            case SITEMAP -> refused(found.url(), "format", wrong(found.url(), "is a sitemap or packed"));
            case OTHER -> refused(found.url(), "binary", wrong(found.url(), "is none" + type(found.contentType())));
        };
    }

    private static String wrong(String url, String found) {
        return "[" + url + "] address must lead to a page but what is there " + found;
    }

    private static String type(@Nullable String contentType) {
        return contentType == null ? "" : ", but " + contentType;
    }

    /** The reason names where it went wrong; the address that was asked for stands before it if that is another. */
    private static String named(String url, FetchResult.Refused refused) {
        return refused.url().equals(url) ? refused.reason() : "[" + url + "] redirected: " + refused.reason();
    }

    /** A dead letter of something at an address. */
    static ReadResult.Refused refused(String url, String rule, String reason) {
        return new ReadResult.Refused(new DeadLetter(url, null, rule, reason, ""));
    }
}
