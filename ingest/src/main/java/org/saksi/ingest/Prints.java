package org.saksi.ingest;

import org.saksi.CodingPrint;
import org.saksi.model.ResourceDigest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a coding was made of into a dataset, and reads it back. */
final class Prints {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Prints() {}

    /** The text that a dataset keeps; equal prints have equal text. */
    static String text(CodingPrint print) {
        return JSON.writeValueAsString(print);
    }

    /** The name by which codings point at a print. */
    static String name(CodingPrint print) {
        return ResourceDigest.of(text(print));
    }

    /**
     * Reads a print.
     *
     * @throws IllegalStateException when the text is none, which only another program can have written
     */
    static CodingPrint read(String text) {
        try {
            return JSON.readValue(text, CodingPrint.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("print of a coding must be readable but was not: " + e.getMessage(), e);
        }
    }
}
