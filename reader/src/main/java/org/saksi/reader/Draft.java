package org.saksi.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Provenance.CharsetSource;
import org.saksi.reader.Provenance.Format;

/** What a format's reader found in one document, before it becomes an article. */
record Draft(Metadata metadata, Body body, Format format, Encoding encoding, List<String> notes) {
    Draft {
        notes = List.copyOf(notes);
    }

    /** The same draft with another address. */
    Draft at(@Nullable String url) {
        return new Draft(metadata.at(url), body, format, encoding, notes);
    }

    /** The same draft as found in another container at an address, with one more note. */
    Draft in(Format container, @Nullable String url, String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Draft(metadata.at(url), body, container, encoding, all);
    }

    /** Fields as given; each is null when the document does not say. */
    record Metadata(
            @Nullable String id,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String byline,
            @Nullable LocalDate published,
            @Nullable String language) {
        Metadata at(@Nullable String address) {
            return new Metadata(id, address, publisher, title, byline, published, language);
        }
    }

    /** The same draft with other fields. */
    Draft with(Metadata fields) {
        return new Draft(fields, body, format, encoding, notes);
    }

    /** Cleaned text with its blocks in order. */
    record Body(String text, List<Block> blocks) {
        Body {
            blocks = List.copyOf(blocks);
        }
    }

    /** The encoding that decoded the document, and what decided it. */
    record Encoding(String charset, CharsetSource source) {}
}
