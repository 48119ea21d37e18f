package org.saksi.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The documents of a JSONL input, one a line that is not blank. */
final class LineDocuments implements Documents {
    private static final int MARK_BYTES = 3;

    private final InputStream in;
    private final ByteLines lines;
    private final String name;
    private final int maxBytes;
    private final DocumentReader documents;
    private long number;
    private boolean anyDocument;
    private boolean ended;

    LineDocuments(InputStream in, String name, int maxBytes, DocumentReader documents) {
        this.in = in;
        this.lines = new ByteLines(in, maxBytes);
        this.name = name;
        this.maxBytes = maxBytes;
        this.documents = documents;
    }

    @Override
    public @Nullable ReadResult next() {
        while (!ended) {
            ByteLines.@Nullable Line line;
            try {
                line = lines.next();
            } catch (IOException failed) {
                ended = true;
                return DocumentReader.unreadable(new Place(name, number + 1), failed);
            }
            if (line == null) {
                ended = true;
                return anyDocument ? null : blank();
            }
            number++;
            ReadResult result = result(line, new Place(name, number));
            if (result != null) {
                anyDocument = true;
                return result;
            }
        }
        return null;
    }

    @Override
    public void close() {
        DocumentReader.close(in);
    }

    private ReadResult blank() {
        return new Place(name, null).refuse("empty", "document must hold text but held only blanks", "");
    }

    /** The result of one line, or null when it is blank. */
    private @Nullable ReadResult result(ByteLines.Line line, Place place) {
        byte[] bytes = line.bytes();
        if (line.isOver(maxBytes)) {
            String reason = DocumentReader.tooLarge("line", maxBytes) + ", " + line.length() + " bytes";
            return place.refuse("too-large", reason, new String(bytes, StandardCharsets.UTF_8));
        }
        if (number == 1) {
            if (CharsetDecision.markedUtf16(bytes) != null) {
                ended = true;
                return new Place(name, null).refuse("utf-8", "JSONL must be UTF-8 but was UTF-16", "");
            }
            bytes = CharsetDecision.hasUtf8Mark(bytes) ? Arrays.copyOfRange(bytes, MARK_BYTES, bytes.length) : bytes;
        }
        String text = CharsetDecision.strictUtf8(bytes);
        if (text == null) {
            String reason = "line must be UTF-8 but has invalid bytes";
            return place.refuse("utf-8", reason, new String(bytes, StandardCharsets.UTF_8));
        }
        return text.isBlank() ? null : documents.line(text, place);
    }
}
