package org.saksi.reader;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.CharsetDecision.Decoded;
import org.saksi.reader.Draft.Body;
import org.saksi.reader.Draft.Metadata;
import org.saksi.reader.Provenance.Format;
import org.saksi.reader.internal.InflationGuard;

/** Opens one input, says what it is and gives its documents. */
final class DocumentReader {
    private static final int HEAD_BYTES = 8 * 1024;
    private static final int EXCERPT_BYTES = 800;
    private static final String DAMAGED_GZIP = "gzip data must be whole but was cut off or damaged";
    private static final int MEBIBYTE = 1024 * 1024;

    private static final String PACKED_ENDING = ".gz";

    private final ReaderOptions options;
    private final ArticleAssembler assembler;
    private final JsonlReader jsonl;
    private final Watchdog watchdog;

    DocumentReader(ReaderOptions options) {
        this.options = options;
        this.assembler = new ArticleAssembler(options);
        this.jsonl = new JsonlReader(options.ignorableKeys());
        this.watchdog = new Watchdog(options.maxParsing());
    }

    /** The documents of a source; an input that cannot be opened is one refused document. */
    Documents open(Source source) {
        Place place = new Place(source.name(), null);
        InputStream in;
        try {
            in = source.opening().open();
        } catch (IOException failed) {
            return new OneDocument(unopened(place, failed));
        }
        BufferedInputStream buffered = new BufferedInputStream(in, 2 * HEAD_BYTES);
        try {
            return identified(source, place, buffered);
        } catch (IOException failed) {
            close(buffered);
            return new OneDocument(unreadable(place, failed));
        }
    }

    /** The result for decoded plain text. */
    ReadResult text(Decoded decoded, Place place) {
        try {
            return assembler.assemble(TextReader.read(decoded), place);
        } catch (RefusalException refusal) {
            return place.refuse(refusal, decoded.text());
        }
    }

    /** The result for one line of JSONL. */
    ReadResult line(String line, Place place) {
        try {
            return assembler.assemble(jsonl.read(line), place);
        } catch (RefusalException refusal) {
            return place.refuse(refusal, line);
        }
    }

    static String tooLarge(String what, int maxBytes) {
        String cap = maxBytes % MEBIBYTE == 0 ? maxBytes / MEBIBYTE + " MiB" : maxBytes + " bytes";
        return what + " must be at most " + cap + " but was larger";
    }

    static ReadResult.Refused unreadable(Place place, IOException failed) {
        return switch (failed) {
            case InflationGuard.ExcessException excess ->
                place.refuse("too-large", String.valueOf(excess.getMessage()), "");
            case EOFException cut -> place.refuse("gzip", DAMAGED_GZIP, "");
            case ZipException damaged -> place.refuse("gzip", DAMAGED_GZIP, "");
            default -> place.refuse("unreadable", "input must be readable but reading it failed", "");
        };
    }

    static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException ignored) {
            // All that was wanted has been read.
        }
    }

    private static ReadResult.Refused unopened(Place place, IOException failed) {
        String found = failed instanceof AccessDeniedException ? "access was denied" : "opening it failed";
        return place.refuse("unreadable", "input must be readable but " + found, "");
    }

    private Documents identified(Source source, Place place, BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (!InflationGuard.isGzip(head)) {
            return identified(head, source.ending(), source.fromFolder(), place, in);
        }
        if (ContentKind.isWarc(InflationGuard.head(head, HEAD_BYTES))) {
            // Each record is a member of its own, which the reader of WARCs unpacks.
            return new WarcDocuments(in, place.input(), options.maxPageBytes(), this);
        }
        BufferedInputStream unpacked = new BufferedInputStream(new InflationGuard(in), 2 * HEAD_BYTES);
        String name = source.name();
        String inner = name.toLowerCase(Locale.ROOT).endsWith(PACKED_ENDING)
                ? name.substring(0, name.length() - PACKED_ENDING.length())
                : name;
        String ending = new Source(inner, false, source.opening()).ending();
        return identified(head(unpacked), ending, source.fromFolder(), place, unpacked);
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        return head;
    }

    private Documents identified(byte[] head, String ending, boolean fromFolder, Place place, BufferedInputStream in)
            throws IOException {
        String excerpt = new String(head, 0, Math.min(head.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
        ContentKind kind = ContentKind.of(head, ending, fromFolder);
        ReadResult.Refused refused = refusal(kind, place, head, excerpt);
        if (kind == null || refused != null) {
            close(in);
            return new OneDocument(refused != null ? refused : place.refuse("format", wrongFormat(ending), excerpt));
        }
        return switch (kind) {
            case WARC -> new WarcDocuments(in, place.input(), options.maxPageBytes(), this);
            case LINES -> new LineDocuments(in, place.input(), options.maxDocumentBytes(), this);
            case TEXT, PAGE, FEED, SITEMAP -> whole(in, place, kind);
        };
    }

    private static ReadResult.@Nullable Refused refusal(
            @Nullable ContentKind kind, Place place, byte[] head, String excerpt) {
        if (head.length == 0) {
            return place.refuse("empty", "document must hold text but was empty", "");
        }
        String binary = kind == ContentKind.WARC ? null : BinaryKind.of(head);
        return binary == null ? null : place.refuse("binary", "content must be text but looks like " + binary, excerpt);
    }

    private static String wrongFormat(String ending) {
        String found = ending.isEmpty() ? "a name without an ending" : "\"." + ending + "\"";
        return "file must be .txt, .jsonl, .ndjson, .html, .htm, a feed or a WARC but was " + found;
    }

    private Documents whole(InputStream in, Place place, ContentKind kind) throws IOException {
        int maxBytes = kind == ContentKind.TEXT ? options.maxDocumentBytes() : options.maxPageBytes();
        byte[] bytes = in.readNBytes(maxBytes);
        boolean larger = in.read() >= 0;
        in.close();
        if (larger) {
            String excerpt = new String(bytes, 0, Math.min(bytes.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
            String what = kind == ContentKind.TEXT ? "document" : kind.name().toLowerCase(Locale.ROOT);
            return new OneDocument(place.refuse("too-large", tooLarge(what, maxBytes), excerpt));
        }
        Decoded decoded = CharsetDecision.decode(bytes, kind != ContentKind.TEXT);
        return switch (kind) {
            case PAGE -> new OneDocument(page(decoded, place, draft -> draft));
            case FEED -> feed(decoded, place);
            case SITEMAP -> new OneDocument(sitemap(bytes, place));
            case TEXT, LINES, WARC -> new OneDocument(text(decoded, place));
        };
    }

    /** The feed in decoded text; {@code today} is the day on which it was fetched, null when that is not known. */
    Feed feed(Decoded decoded, @Nullable LocalDate today) throws RefusalException {
        return watchdog.guard("feed", () -> new FeedParser(today).parse(decoded.text()));
    }

    private Documents feed(Decoded decoded, Place place) {
        try {
            return new FeedDocuments(feed(decoded, (LocalDate) null), place, decoded, this);
        } catch (RefusalException refusal) {
            return new OneDocument(place.refuse(refusal, decoded.text()));
        }
    }

    private static ReadResult sitemap(byte[] bytes, Place place) {
        Sitemap sitemap = SitemapParser.parse("http://sitemap.invalid/", bytes);
        if (!sitemap.faults().isEmpty()) {
            return place.refuse("sitemap", sitemap.faults().getFirst(), "");
        }
        String what = sitemap.index() ? "sitemaps" : "pages";
        return place.refuse(
                "sitemap",
                "input must hold articles but is a sitemap: " + sitemap.links().size() + " " + what + " to fetch",
                "");
    }

    /** The result for a page; {@code change} puts into its draft what is known besides the page. */
    ReadResult page(Decoded decoded, Place place, UnaryOperator<Draft> change) {
        try {
            Draft draft = watchdog.guard("page", () -> PageReader.read(decoded));
            return assembler.assemble(change.apply(draft), place);
        } catch (RefusalException refusal) {
            return place.refuse(refusal, decoded.text());
        }
    }

    /** The result for an entry of a feed. */
    ReadResult entry(Feed.Entry entry, @Nullable String publisher, Decoded decoded, Place place) {
        try {
            Body body = watchdog.guard("entry", () -> EntryText.of(entry));
            Metadata metadata = new Metadata(
                    entry.key() == null ? null : Digests.articleId(entry.key()),
                    entry.link(),
                    publisher,
                    entry.title(),
                    entry.byline(),
                    entry.published(),
                    null);
            List<String> notes = new ArrayList<>(decoded.notes());
            notes.addAll(entry.notes());
            return assembler.assemble(new Draft(metadata, body, Format.FEED, decoded.encoding(), notes), place);
        } catch (RefusalException refusal) {
            return place.refuse(refusal, entry.content());
        }
    }

    /** An input that is one document, already read. */
    private static final class OneDocument implements Documents {
        private @Nullable ReadResult result;

        OneDocument(ReadResult result) {
            this.result = result;
        }

        @Override
        public @Nullable ReadResult next() {
            ReadResult only = result;
            result = null;
            return only;
        }

        @Override
        public void close() {
            result = null;
        }
    }
}
