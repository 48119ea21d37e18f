package org.saksi.cli;

import java.util.SortedMap;
import java.util.TreeMap;
import org.saksi.language.Analysis;

/** What a run of {@code saksi parse} has counted so far; not for use by several threads. */
final class ParseTally {
    private final SortedMap<String, Long> readByLanguage = new TreeMap<>();
    private final SortedMap<String, Long> passedByLanguage = new TreeMap<>();
    private int sentences;
    private long trees;
    private long refused;

    /** Counts an article that was read. */
    void add(String language, Analysis analysis) {
        readByLanguage.merge(language, 1L, Long::sum);
        sentences += analysis.sentences().size();
        trees += analysis.sentences().stream()
                .filter(sentence -> sentence.tree() != null)
                .count();
    }

    /** Counts an article in a language that nothing here reads. */
    void addPassed(String language) {
        passedByLanguage.merge(language, 1L, Long::sum);
    }

    /** Counts an input that could not be read. */
    void addRefused() {
        refused++;
    }

    /** The articles so far. */
    long articles() {
        return Tally.sum(readByLanguage) + Tally.sum(passedByLanguage);
    }

    /** Whether an article was passed over. */
    boolean passed() {
        return !passedByLanguage.isEmpty();
    }

    /** The sentences so far. */
    int sentences() {
        return sentences;
    }

    /** What the run ends with, as {@link Tally#exitCode()}. */
    int exitCode() {
        if (refused == 0) {
            return ExitCode.OK;
        }
        return readByLanguage.isEmpty() && passedByLanguage.isEmpty() ? ExitCode.FAILED : ExitCode.PROBLEMS;
    }

    /** The summary for people, without a line end. */
    String summary() {
        StringBuilder text = new StringBuilder(Tally.count(Tally.sum(readByLanguage), "article"))
                .append(" read")
                .append(Tally.byLanguage(readByLanguage));
        if (!passedByLanguage.isEmpty()) {
            text.append(", ")
                    .append(Tally.count(Tally.sum(passedByLanguage), "article"))
                    .append(" in other languages")
                    .append(Tally.byLanguage(passedByLanguage));
        }
        return text.append("; ")
                .append(Tally.count(sentences, "sentence"))
                .append(", ")
                .append(Tally.count(trees, "tree"))
                .append("; ")
                .append(Tally.count(refused, "input"))
                .append(" refused")
                .toString();
    }
}
