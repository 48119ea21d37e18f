package org.saksi.resolver;

import java.util.HashSet;
import java.util.Set;

/** Words of both languages that are no names; read when the linter first asks. */
final class CommonWords {
    private static final Set<String> WORDS = read();

    private CommonWords() {}

    /** Whether the folded word is a common one that is not kept as a name. */
    static boolean have(String key) {
        return WORDS.contains(key);
    }

    private static Set<String> read() {
        Set<String> words = new HashSet<>();
        Table.read("common.tsv", "words").forEach(row -> words.addAll(row.list(0)));
        Table.read("kept.tsv", "name", "reason").forEach(row -> words.remove(TermIndex.key(row.text(0))));
        return words;
    }
}
