package org.saksi.benchmarks;

import java.util.List;
import org.saksi.training.corpora.Conllu;

/**
 * Counts right attachments: punctuation counts, subtypes of relations do not.
 *
 * <p>Not safe for use by several threads.
 */
final class Attachments {
    private int words;
    private int heads;
    private int labelled;

    /** A predicted arc: the head's number from 1, 0 for the root, and the relation. */
    record Arc(int head, String relation) {}

    /**
     * Adds a sentence.
     *
     * @throws IllegalArgumentException when the arcs are not as many as the words
     */
    void add(Conllu.Sentence gold, List<Arc> arcs) {
        if (arcs.size() != gold.words().size()) {
            throw new IllegalArgumentException(
                    "arcs must be as many as the words, " + gold.words().size() + ", but were " + arcs.size());
        }
        for (int i = 0; i < arcs.size(); i++) {
            Conllu.Word word = gold.words().get(i);
            Arc arc = arcs.get(i);
            words++;
            if (arc.head() == word.head()) {
                heads++;
                labelled += universal(arc.relation()).equals(word.relation()) ? 1 : 0;
            }
        }
    }

    /** Adds all that another one counted. */
    void add(Attachments other) {
        words += other.words;
        heads += other.heads;
        labelled += other.labelled;
    }

    /** Words counted so far. */
    int words() {
        return words;
    }

    /** Words with the right head, in percent. */
    double unlabelled() {
        return 100.0 * heads / words;
    }

    /** Words with the right head and relation, in percent. */
    double labelled() {
        return 100.0 * labelled / words;
    }

    /** A relation without its subtype. */
    static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
