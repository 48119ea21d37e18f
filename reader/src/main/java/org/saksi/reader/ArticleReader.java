package org.saksi.reader;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Encoding;
import org.saksi.reader.Provenance.CharsetSource;

/**
 * Reads articles from what a user has: plain text, JSONL, saved HTML pages, RSS and Atom feeds, WARCs, each also packed
 * by gzip, from standard input, folders and globs; and from what was fetched.
 *
 * <p>Every document gives exactly one {@link ReadResult}, and an input that holds other things too one more at its end;
 * bad content never throws. Results come lazily and in the
 * same order on every machine: inputs as given, folders depth first by name, lines in order. Memory stays bounded by
 * the caps of {@link ReaderOptions}, apart from eight to sixteen bytes for each id read, kept to refuse duplicates.
 *
 * <p>Immutable and usable by several threads; one returned stream belongs to one thread.
 *
 * <p>Plain text may begin with header lines and a blank line:
 *
 * <pre>
 * Title: Menteri bertemu duta besar
 * Published: 2025-12-09
 * Publisher: Harian Contoh
 * URL: https://contoh.example/1
 * Language: id
 * </pre>
 *
 * {@code Id} and {@code Byline} are headers too. JSONL lines are objects with the same names as keys, and {@code text}.
 */
public final class ArticleReader {
    private final ReaderOptions options;
    private final DocumentReader documents;

    /** A reader with {@link ReaderOptions#defaults()}. */
    public ArticleReader() {
        this(ReaderOptions.defaults());
    }

    /** A reader with the given options. */
    public ArticleReader(ReaderOptions options) {
        this.options = options;
        this.documents = new DocumentReader(options);
    }

    /**
     * Reads inputs, each the name of a file or folder, a glob such as {@code news/**.txt}, or {@code -} for standard
     * input. Close the stream to release an input that was not read to its end.
     *
     * @param inputs names in the order in which they are read
     * @param standardInput read for {@code -}, and closed then
     * @return a sequential stream with one result for each document
     */
    public Stream<ReadResult> read(List<String> inputs, InputStream standardInput) {
        ResultIterator results = new ResultIterator(new InputWalker(inputs, standardInput), documents);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(results, traits), false)
                .onClose(results::close);
    }

    /** Reads inputs as {@link #read(List, InputStream)} does, with the process's own standard input. */
    public Stream<ReadResult> read(List<String> inputs) {
        return read(inputs, System.in);
    }

    /**
     * Reads one article from decoded plain text, with or without header lines.
     *
     * @param name how messages call the text
     * @param text the text
     */
    public ReadResult readText(String name, String text) {
        Place place = new Place(name, null);
        if (text.length() > options.maxDocumentBytes()) {
            return place.refuse("too-large", DocumentReader.tooLarge("text", options.maxDocumentBytes()), text);
        }
        Encoding encoding = new Encoding(StandardCharsets.UTF_8.name(), CharsetSource.GIVEN);
        return documents.text(new CharsetDecision.Decoded(text, encoding, List.of()), place);
    }

    /**
     * Reads one fetched page.
     *
     * @param url where it came from, after all redirects
     * @param bytes the page
     * @param charset what the header of the response names as its charset, null when it does not
     */
    public ReadResult readPage(String url, byte[] bytes, @Nullable String charset) {
        return readPage(url, bytes, charset, PageHints.NONE);
    }

    /**
     * Reads one fetched page as {@link #readPage(String, byte[], String)} does.
     *
     * @param hints what is known of it besides, such as what a feed says
     */
    public ReadResult readPage(String url, byte[] bytes, @Nullable String charset, PageHints hints) {
        Place place = new Place(url, null);
        if (bytes.length > options.maxPageBytes()) {
            return place.refuse("too-large", DocumentReader.tooLarge("page", options.maxPageBytes()), "");
        }
        return documents.page(
                CharsetDecision.decode(bytes, true, charset),
                place,
                draft -> hints.in(draft.at(Addresses.of(url, draft.metadata().url()))));
    }

    /** The id that an article without one of its own gets by its address. */
    public static String idOf(String url) {
        return Digests.articleId(url);
    }

    /**
     * Reads one fetched feed; one that cannot be read has no entries and says why in its faults.
     *
     * @param bytes the feed, not compressed
     * @param charset what the header of the response names as its charset, null when it does not
     * @param today the day on which it was fetched, against which dates in the future are found
     */
    public Feed readFeed(byte[] bytes, @Nullable String charset, LocalDate today) {
        try {
            if (bytes.length > options.maxPageBytes()) {
                throw new RefusalException("too-large", DocumentReader.tooLarge("feed", options.maxPageBytes()));
            }
            return documents.feed(CharsetDecision.decode(bytes, true, charset), today);
        } catch (RefusalException refusal) {
            return new Feed(null, null, List.of(), List.of(String.valueOf(refusal.getMessage())));
        }
    }

    /**
     * Reads the article that an entry of a feed carries. An entry that carries only a summary is refused by the rule
     * {@code feed-link}: its link is to be fetched.
     *
     * @param name how messages call the feed
     * @param position number of the entry from 1
     * @param feed the feed that holds the entry
     */
    public ReadResult readEntry(String name, int position, Feed feed, Feed.Entry entry) {
        Encoding encoding = new Encoding(StandardCharsets.UTF_8.name(), CharsetSource.GIVEN);
        CharsetDecision.Decoded decoded = new CharsetDecision.Decoded("", encoding, List.of());
        return documents.entry(entry, feed.title(), decoded, new Place(name, (long) position));
    }

    /**
     * Reads one fetched sitemap or index of sitemaps, plain or gzip; never throws for content.
     *
     * @param url where it came from, absolute
     */
    public static Sitemap readSitemap(String url, byte[] bytes) {
        return SitemapParser.parse(url, bytes);
    }
}
