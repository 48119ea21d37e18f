package org.saksi.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.CharsetDecision.Decoded;
import org.saksi.reader.Provenance.Format;

/** Opens one input, says what it is and gives its documents. */
final class DocumentReader {
    private static final int HEAD_BYTES = 8 * 1024;
    private static final int EXCERPT_BYTES = 800;
    private static final int MEBIBYTE = 1024 * 1024;

    private static final Map<String, Format> FORMATS = Map.of(
            "txt", Format.TEXT,
            "text", Format.TEXT,
            "jsonl", Format.JSONL,
            "ndjson", Format.JSONL,
            "html", Format.PAGE,
            "htm", Format.PAGE,
            "xhtml", Format.PAGE,
            "shtml", Format.PAGE);
    /** Endings of text formats that would only seem to be read as plain text. */
    private static final Set<String> UNREAD_ENDINGS =
            Set.of("csv", "tsv", "xml", "rss", "atom", "yaml", "yml", "log", "eml", "mht", "mhtml");

    private final ReaderOptions options;
    private final ArticleAssembler assembler;
    private final JsonlReader jsonl;

    DocumentReader(ReaderOptions options) {
        this.options = options;
        this.assembler = new ArticleAssembler(options);
        this.jsonl = new JsonlReader(options.ignorableKeys());
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
            return new OneDocument(unreadable(place));
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

    static ReadResult.Refused unreadable(Place place) {
        return place.refuse("unreadable", "input must be readable but reading it failed", "");
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
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        String excerpt = new String(head, 0, Math.min(head.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
        ReadResult.Refused refused = refusal(source, place, head, excerpt);
        if (refused != null) {
            close(in);
            return new OneDocument(refused);
        }
        return switch (format(source, excerpt)) {
            case JSONL -> new LineDocuments(in, place.input(), options.maxDocumentBytes(), this);
            case TEXT -> new OneDocument(whole(in, place, Format.TEXT, options.maxDocumentBytes()));
            case PAGE -> new OneDocument(whole(in, place, Format.PAGE, options.maxPageBytes()));
        };
    }

    private static ReadResult.@Nullable Refused refusal(Source source, Place place, byte[] head, String excerpt) {
        if (head.length == 0) {
            return place.refuse("empty", "document must hold text but was empty", "");
        }
        String binary = BinaryKind.of(head);
        if (binary != null) {
            return place.refuse("binary", "content must be text but looks like " + binary, excerpt);
        }
        String ending = source.ending();
        boolean unread = UNREAD_ENDINGS.contains(ending) || (source.fromFolder() && !FORMATS.containsKey(ending));
        if (unread) {
            String found = ending.isEmpty() ? "a name without an ending" : "\"." + ending + "\"";
            return place.refuse(
                    "format", "file must be .txt, .jsonl, .ndjson, .html or .htm but was " + found, excerpt);
        }
        return null;
    }

    private static Format format(Source source, String excerpt) {
        Format byEnding = FORMATS.get(source.ending());
        if (byEnding == Format.JSONL || byEnding == Format.PAGE) {
            return byEnding;
        }
        String start = excerpt.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Format.PAGE;
        }
        return byEnding == null && start.startsWith("{") ? Format.JSONL : Format.TEXT;
    }

    private ReadResult whole(InputStream in, Place place, Format format, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes);
        boolean larger = in.read() >= 0;
        in.close();
        if (larger) {
            String excerpt = new String(bytes, 0, Math.min(bytes.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
            String what = format == Format.PAGE ? "page" : "document";
            return place.refuse("too-large", tooLarge(what, maxBytes), excerpt);
        }
        Decoded decoded = CharsetDecision.decode(bytes, format == Format.PAGE);
        return format == Format.PAGE ? page(decoded, place) : text(decoded, place);
    }

    private ReadResult page(Decoded decoded, Place place) {
        try {
            return assembler.assemble(PageReader.read(decoded), place);
        } catch (RefusalException refusal) {
            return place.refuse(refusal, decoded.text());
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
