package org.saksi.training.score;

import java.util.ArrayList;
import java.util.List;
import org.saksi.training.corpora.Conllu;

/** How often the relations that frames use are taken for each other, whatever their head. */
final class Confusion {
    private static final List<String> NAMES =
            List.of("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "conj", "other");
    private static final String OTHER = "other";

    private final int[][] counts = new int[NAMES.size()][NAMES.size()];

    /** A relation without its subtype, but for the two subtypes that frames know. */
    static String name(Conllu.Word word) {
        return switch (word.deprel()) {
            case "nsubj:pass", "obl:agent" -> word.deprel();
            default -> word.relation();
        };
    }

    void add(String gold, String found) {
        counts[index(gold)][index(found)]++;
    }

    int of(String gold, String found) {
        return counts[index(gold)][index(found)];
    }

    private static int index(String name) {
        int index = NAMES.indexOf(name);
        return index < 0 ? NAMES.indexOf(OTHER) : index;
    }

    /** Rows are gold, columns what was found. */
    MarkdownTable table() {
        List<String> columns = new ArrayList<>(NAMES);
        columns.addFirst("");
        MarkdownTable table = new MarkdownTable(columns);
        for (String gold : NAMES) {
            List<String> row = new ArrayList<>(List.of(gold));
            NAMES.forEach(found -> row.add(String.valueOf(of(gold, found))));
            table.add(row);
        }
        return table;
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
