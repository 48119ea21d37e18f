package org.saksi.reader;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.saksi.reader.Draft.Encoding;
import org.saksi.reader.Provenance.CharsetSource;

/**
 * Reads articles from what a user has: plain text, JSONL, saved HTML pages, standard input, folders and globs.
 *
 * <p>Every document gives exactly one {@link ReadResult}; bad content never throws. Results come lazily and in the
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
}
