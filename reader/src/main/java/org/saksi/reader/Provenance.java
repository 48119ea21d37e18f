package org.saksi.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from and what the reader decided about it; immutable.
 *
 * @param input name of the input as the user gave it or as a folder listed it
 * @param position number from 1 of the line, entry or record inside the input, null when the whole input is the article
 * @param format how the input was read
 * @param charset name of the character encoding that decoded it
 * @param charsetSource what decided the encoding
 * @param notes sentences about doubtful decisions, such as a given language that the text contradicts; may be empty
 */
public record Provenance(
        String input,
        @Nullable Long position,
        Format format,
        String charset,
        CharsetSource charsetSource,
        List<String> notes) {
    public Provenance {
        notes = List.copyOf(notes);
    }

    /** The forms of input that are read. */
    public enum Format {
        TEXT,
        JSONL,
        PAGE,
        /** An entry of an RSS or Atom feed that carries its article. */
        FEED,
        /** A page in a WARC. */
        WARC
    }

    /** What decided the character encoding, in the order in which it is asked. */
    public enum CharsetSource {
        /** A byte order mark. */
        MARK,
        /** The header of the response that brought the page. */
        HEADER,
        /** The page's own {@code meta} element. */
        DECLARED,
        /** Nothing declared, and every byte is valid UTF-8. */
        VALID,
        /** Nothing declared and not UTF-8: read as windows-1252. */
        FALLBACK,
        /** The caller handed over decoded text. */
        GIVEN
    }
}
