package org.saksi.store;

import org.saksi.model.ContractJson;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.Story;

/** Packed lines of what linking makes; they quote no one text. */
final class LinkLines {
    private LinkLines() {}

    static byte[] pack(String line) {
        return PackedLines.pack(line, PackedLines.dictionary());
    }

    static Incident incident(byte[] line) {
        return ContractJson.readIncident(line("incidents", line));
    }

    static Story story(byte[] line) {
        return ContractJson.readStory(line("stories", line));
    }

    static CopyGroup copies(byte[] line) {
        return ContractJson.readCopies(line("copies", line));
    }

    private static ContractJson.Line line(String table, byte[] packed) {
        return new ContractJson.Line(table, 1, PackedLines.unpack(packed, PackedLines.dictionary()));
    }
}
