package org.saksi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The gold sets that {@code saksi eval} knows, each with the scorer's word for its kind. */
enum GoldSet {
    ID("events", "id/sentences.jsonl", "Indonesian sentences, complete event lists"),
    GSR("gsr", "en/plover-gsr.jsonl", "English sentences, one event each"),
    CAMEO("cameo", "en/plover-gsr.jsonl", "English sentences with a CAMEO code"),
    PAIRS("pairs", "en/plv-pairs.jsonl", "English source-target pairs with a root"),
    PFSA("", "pfsa-id/corpus/pfsa-id/dev-40.txt", "Who says it: Indonesian direct quotes (PFSA-ID)"),
    POLNEAR("", "polnear/data/dev", "Who says it: English attributions with a named source (PolNeAR)");

    private final String kind;
    private final String file;
    private final String title;

    GoldSet(String kind, String file, String title) {
        this.kind = kind;
        this.file = file;
        this.title = title;
    }

    /** The sets of these names in their own order, all of them for no names, none when a name is unknown. */
    static List<GoldSet> named(List<String> labels) {
        List<GoldSet> chosen = Arrays.stream(values())
                .filter(set -> labels.isEmpty() || labels.contains(set.label()))
                .toList();
        boolean unknown = labels.stream()
                .anyMatch(label ->
                        Arrays.stream(values()).noneMatch(set -> set.label().equals(label)));
        return unknown ? List.of() : chosen;
    }

    /** The word of the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it marks speakers and statements, no events; such sets come as data packs and have no scorer outside. */
    boolean attributed() {
        return this == PFSA || this == POLNEAR;
    }

    /** The scorer's word; empty where Saksi counts itself. */
    String kind() {
        return kind;
    }

    /** Its file or folder in the folder of the gold, or of the data packs. */
    String file() {
        return file;
    }

    /** What it is, for people. */
    String title() {
        return title;
    }
}
