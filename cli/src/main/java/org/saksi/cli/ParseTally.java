package org.saksi.cli;

import org.saksi.language.Analysis;

/** What a run of {@code saksi parse} has counted so far; not for use by several threads. */
final class ParseTally {
    private final ReadTally reading = new ReadTally();
    private int sentences;
    private long trees;

    /** Counts an article that was read. */
    void add(String language, Analysis analysis) {
        reading.add(language);
        sentences += analysis.sentences().size();
        trees += analysis.sentences().stream()
                .filter(sentence -> sentence.tree() != null)
                .count();
    }

    /** Counts an article in a language that nothing here reads. */
    void addPassed(String language) {
        reading.addPassed(language);
    }

    /** Counts an input that could not be read. */
    void addRefused() {
        reading.addRefused();
    }

    /** The articles so far. */
    long articles() {
        return reading.articles();
    }

    /** Whether an article was passed over. */
    boolean passed() {
        return reading.passed();
    }

    /** The sentences so far. */
    int sentences() {
        return sentences;
    }

    /** What the run ends with, as {@link Tally#exitCode()}. */
    int exitCode() {
        return reading.exitCode();
    }

    /** The summary for people, without a line end. */
    String summary() {
        return reading.articlesRead() + "; " + Tally.count(sentences, "sentence") + ", " + Tally.count(trees, "tree")
                + "; " + reading.inputsRefused();
    }
}
