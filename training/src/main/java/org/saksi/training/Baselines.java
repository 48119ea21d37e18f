package org.saksi.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksi.language.internal.WordList;

/** What others reach on the sets that are measured here, from {@code baselines.tsv} with the commands that told. */
final class Baselines {
    static final String MALT_PARSER = "MaltParser, gold tags";
    static final String TEACHER = "teacher";
    static final String OPEN_NLP = "OpenNLP trained on the same";
    static final String NONE = "–";

    private static final String FILE = "baselines.tsv";
    private static final List<String> SYSTEMS = List.of(MALT_PARSER, TEACHER, OPEN_NLP);

    private final Map<String, String> figures;

    private Baselines(Map<String, String> figures) {
        this.figures = figures;
    }

    /** Those that are part of the trainer. */
    static Baselines load() {
        return of(WordList.lines(Baselines.class, FILE));
    }

    /**
     * Those of some lines: set, system, figure and command, between tabs.
     *
     * @throws IllegalArgumentException when a line is none or names an unknown system
     */
    static Baselines of(List<String> lines) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 4 || !SYSTEMS.contains(cells[1]) || !cells[2].matches("[0-9]+\\.[0-9]")) {
                throw new IllegalArgumentException("[" + FILE + "] line must be a set, one of " + SYSTEMS
                        + ", a figure such as 75.8 and a command but was \"" + line + "\"");
            }
            if (figures.put(cells[0] + "\t" + cells[1], cells[2]) != null) {
                throw new IllegalArgumentException(
                        "[" + FILE + "] figure must be given once but was again in \"" + line + "\"");
            }
        }
        return new Baselines(figures);
    }

    /** The figure of a system on a set, a dash when there is none. */
    String of(String set, String system) {
        return figures.getOrDefault(set + "\t" + system, NONE);
    }
}
