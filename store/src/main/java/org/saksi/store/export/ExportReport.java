package org.saksi.store.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export wrote, as its manifest tells it.
 *
 * @param counts {@code written}, {@code matching} and {@code dataset} of a full export; {@code added}, {@code changed} and
 *     {@code deleted} of a delta
 * @param remarks by format, of how many rows something holds that the format cannot say; formats without any are absent
 * @param files the files in the order of the formats, without the manifest
 */
public record ExportReport(
        SortedMap<String, Long> counts, SortedMap<String, SortedMap<String, Long>> remarks, List<ExportedFile> files) {
    public ExportReport {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        remarks = Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
        files = List.copyOf(files);
    }

    /** "12 of 12 events" of a full export, "3 added, 1 changed, 0 deleted" of a delta. */
    public String summary() {
        if (counts.containsKey("written")) {
            return counts.get("written") + " of " + counts.get("matching") + " events";
        }
        return counts.get("added") + " added, " + counts.get("changed") + " changed, " + counts.get("deleted")
                + " deleted";
    }
}
