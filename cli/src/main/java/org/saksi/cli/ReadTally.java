package org.saksi.cli;

import java.util.SortedMap;
import java.util.TreeMap;

/** Which articles a run has read so far; not for use by several threads. */
final class ReadTally {
    private final SortedMap<String, Long> readByLanguage = new TreeMap<>();
    private final SortedMap<String, Long> passedByLanguage = new TreeMap<>();
    private long refused;

    /** Counts an article that was read. */
    void add(String language) {
        readByLanguage.merge(language, 1L, Long::sum);
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

    /** The articles so far that were not passed over. */
    long read() {
        return Tally.sum(readByLanguage);
    }

    /** Whether an article was passed over. */
    boolean passed() {
        return !passedByLanguage.isEmpty();
    }

    /** What the run ends with, as {@link Tally#exitCode()}. */
    int exitCode() {
        if (refused == 0) {
            return ExitCode.OK;
        }
        return articles() == 0 ? ExitCode.FAILED : ExitCode.PROBLEMS;
    }

    /** How many articles were read, by language, without a line end. */
    String articlesRead() {
        StringBuilder text = new StringBuilder(Tally.count(read(), "article"))
                .append(" read")
                .append(Tally.byLanguage(readByLanguage));
        if (passed()) {
            text.append(", ")
                    .append(Tally.count(Tally.sum(passedByLanguage), "article"))
                    .append(" in other languages")
                    .append(Tally.byLanguage(passedByLanguage));
        }
        return text.toString();
    }

    /** How many inputs were refused. */
    String inputsRefused() {
        return Tally.count(refused, "input") + " refused";
    }
}
