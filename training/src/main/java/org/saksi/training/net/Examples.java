package org.saksi.training.net;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.saksi.language.Name;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.Lexicon;
import org.saksi.language.internal.NameMarks;
import org.saksi.language.internal.ParserFeatures;
import org.saksi.language.internal.Vocabulary;
import org.saksi.language.internal.WordFeatures;
import org.saksi.training.corpora.Conllu;

/** Makes examples of one language out of sentences. */
final class Examples {
    private static final float UNKNOWN_WEIGHT = 0.5f;

    private final Lexicon lexicon;
    private final Labels labels;
    private final ParserFeatures features;
    private final Map<String, int[]> seen = new HashMap<>();

    Examples(Lexicon lexicon, Labels labels, Vocabulary words) {
        this.lexicon = lexicon;
        this.labels = labels;
        this.features = new ParserFeatures(words);
    }

    /** The words that occur at least {@code least} times, and {@code more}, in the order of the alphabet. */
    static Vocabulary vocabulary(Map<String, Integer> counts, int least, Collection<String> more) {
        TreeSet<String> words = new TreeSet<>(more);
        counts.forEach((word, count) -> {
            if (count >= least) {
                words.add(word);
            }
        });
        return new Vocabulary(words.stream()
                .mapToInt(word -> ParserFeatures.hash(word, 0, word.length()))
                .distinct()
                .toArray());
    }

    /** How often each word stands in the sentences. */
    static Map<String, Integer> counts(List<List<String>> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> sentence : sentences) {
            sentence.forEach(form -> counts.merge(Glyphs.lower(form), 1, Integer::sum));
        }
        return counts;
    }

    /** How often each word of the vocabulary is to count as unknown: the rarer the more. */
    float[] unknown(Map<String, Integer> counts) {
        float[] unknown = new float[features.words().size()];
        counts.forEach((word, count) -> {
            int number = features.words().number(ParserFeatures.hash(word, 0, word.length()));
            unknown[number] = UNKNOWN_WEIGHT / (UNKNOWN_WEIGHT + count);
        });
        unknown[0] = 0;
        return unknown;
    }

    int rows() {
        return features.rows();
    }

    /** The rows of the words of a sentence; {@code clitic} is empty when none is one. */
    int[][] rows(List<String> forms, boolean[] clitic, int style) {
        boolean headline = WordFeatures.headline(forms);
        int[][] rows = new int[forms.size()][ParserFeatures.COUNT];
        for (int i = 0; i < rows.length; i++) {
            String form = forms.get(i);
            String lower = Glyphs.lower(form);
            int shape = ParserFeatures.shape(form, i == 0, headline, clitic.length > 0 && clitic[i]);
            rows[i] = seen.computeIfAbsent(form + "\t" + shape + "\t" + style, key -> {
                int[] own = new int[ParserFeatures.COUNT];
                features.write(lower, shape, lexicon.known(lower), lexicon.root(lower), style, own, 0);
                return own;
            });
        }
        return rows;
    }

    /** A sentence with what is known of it. */
    Example of(Labelled labelled, int style) {
        Conllu.Sentence sentence = labelled.sentence();
        List<Conllu.Word> words = sentence.words();
        int[] nothing = {};
        boolean treed = labelled.treed();
        List<Name> names = labelled.names();
        return new Example(
                rows(forms(sentence), clitics(sentence), style),
                labelled.vectors(),
                treed ? words.stream().mapToInt(Conllu.Word::head).toArray() : nothing,
                treed ? words.stream().mapToInt(labels::relation).toArray() : nothing,
                treed ? words.stream().mapToInt(word -> Labels.tag(word.upos())).toArray() : nothing,
                names == null ? nothing : NameMarks.of(names, words.size()));
    }

    static List<String> forms(Conllu.Sentence sentence) {
        return sentence.words().stream().map(Conllu.Word::form).toList();
    }

    /** Which words are clitics: all of a range but its first, where the parts add up to the whole. */
    static boolean[] clitics(Conllu.Sentence sentence) {
        boolean[] clitics = new boolean[sentence.words().size()];
        for (Conllu.Range range : sentence.ranges()) {
            Arrays.fill(clitics, range.from(), range.to(), true);
        }
        return clitics;
    }
}
