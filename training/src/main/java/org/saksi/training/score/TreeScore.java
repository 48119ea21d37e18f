package org.saksi.training.score;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.training.corpora.Conllu;

/**
 * Compares predicted trees with gold ones over the same words; punctuation counts.
 *
 * <p>Beside the scores of all words it keeps those of every genre that the sentence ids name, of every relation, and how
 * the relations that frames use are taken for each other. A mutable counter for one thread.
 */
public final class TreeScore {
    private final WordFigures all = new WordFigures();
    private final Map<String, WordFigures> genres = new TreeMap<>();
    private final Map<String, Count> relations = new TreeMap<>();
    private final Confusion confusion = new Confusion();

    /** Compares all sentences, in order. */
    public void addAll(List<Conllu.Sentence> gold, List<Conllu.Sentence> predicted) {
        if (gold.size() != predicted.size()) {
            throw new IllegalArgumentException(
                    "prediction must have " + gold.size() + " sentences but had " + predicted.size());
        }
        for (int i = 0; i < gold.size(); i++) {
            add(gold.get(i), predicted.get(i));
        }
    }

    /**
     * Compares one sentence.
     *
     * @throws IllegalArgumentException when the two differ in their number of words
     */
    public void add(Conllu.Sentence gold, Conllu.Sentence predicted) {
        int words = gold.words().size();
        if (words != predicted.words().size()) {
            throw new IllegalArgumentException("[" + gold.id() + "] prediction must have " + words + " words but had "
                    + predicted.words().size());
        }
        WordFigures genre = genres.computeIfAbsent(Genre.of(gold.id()), name -> new WordFigures());
        for (int i = 0; i < words; i++) {
            Conllu.Word right = gold.words().get(i);
            Conllu.Word found = predicted.words().get(i);
            boolean attached = right.head() == found.head();
            boolean lemmaRight = right.lemma().equals(found.lemma());
            all.add(right, found, attached, lemmaRight);
            genre.add(right, found, attached, lemmaRight);
            String name = Confusion.name(right);
            String foundName = Confusion.name(found);
            relation(name).add(1, 0, attached && name.equals(foundName) ? 1 : 0);
            relation(foundName).add(0, 1, 0);
            confusion.add(name, foundName);
        }
    }

    private Count relation(String name) {
        return relations.computeIfAbsent(name, key -> new Count());
    }

    /** Labelled attachment without subtypes, in percent. */
    public double las() {
        return all.relation.recall();
    }

    /** Labelled attachment with subtypes, in percent. */
    public double lasWithSubtypes() {
        return all.subtype.recall();
    }

    /** Unlabelled attachment, in percent. */
    public double uas() {
        return all.head.recall();
    }

    /** Right parts of speech, in percent. */
    public double upos() {
        return all.upos.recall();
    }

    /** Words that have all their features right, in percent. */
    public double feats() {
        return all.feats.recall();
    }

    /** Right lemmas, in percent. */
    public double lemma() {
        return all.lemma.recall();
    }

    /** Head and relation of one relation as {@link Confusion} names it; empty when it never occurred. */
    public Count of(String relation) {
        return relations.getOrDefault(relation, new Count());
    }

    /** How many words there are. */
    public long words() {
        return all.head.gold();
    }

    /** Labelled attachment without subtypes in each genre that the ids name. */
    public Map<String, Count> genres() {
        Map<String, Count> counts = new TreeMap<>();
        genres.forEach((name, figures) -> counts.put(name, figures.relation));
        return counts;
    }

    /** Head and relation of every relation that occurred, by its name. */
    public Map<String, Count> relations() {
        return Collections.unmodifiableMap(relations);
    }

    /** What the relations that frames use were taken for, rows gold, columns found. */
    public MarkdownTable confusions() {
        return confusion.table();
    }

    /** Words of a gold relation that were given another one, or the same. */
    public int taken(String gold, String found) {
        return confusion.of(gold, found);
    }

    /** One line. */
    public String summary() {
        return line(all);
    }

    private static String line(WordFigures figures) {
        return String.format(
                Locale.ROOT,
                "UAS %.2f  LAS %.2f  LAS with subtypes %.2f  UPOS %.2f  UFeats %.2f  lemma %.2f  (%d words)",
                figures.head.recall(),
                figures.relation.recall(),
                figures.subtype.recall(),
                figures.upos.recall(),
                figures.feats.recall(),
                figures.lemma.recall(),
                figures.head.gold());
    }

    /** Everything, on many lines. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(summary()).append('\n');
        if (genres.size() > 1) {
            genres.forEach(
                    (name, figures) -> text.append(String.format(Locale.ROOT, "  %-14s %s%n", name, line(figures))));
        }
        relations.forEach((name, count) -> text.append(String.format(Locale.ROOT, "  %-14s %s%n", name, count)));
        return text.append(confusion).toString();
    }
}
