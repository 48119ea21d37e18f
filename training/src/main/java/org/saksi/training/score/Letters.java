package org.saksi.training.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saksi.training.corpora.Conllu;

/**
 * The words of a text over its letters without blanks.
 *
 * @param text the letters
 * @param words all words in order
 * @param sentences the stretches of the sentences
 */
record Letters(String text, List<Placed> words, Set<Stretch> sentences) {
    /** Letters from one place to before another. */
    record Stretch(int from, int to) {}

    /**
     * A word over its letters.
     *
     * @param split whether it shares the letters of one token with other words
     * @param head place of its head in the list of all words, -1 for none
     */
    record Placed(Conllu.Word word, int from, int to, boolean split, int head) {}

    static Letters of(List<Conllu.Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Placed> words = new ArrayList<>();
        Set<Stretch> stretches = new HashSet<>();
        for (Conllu.Sentence sentence : sentences) {
            int start = text.length();
            int base = words.size();
            for (Conllu.Surface token : sentence.surface()) {
                int from = text.length();
                token.form().codePoints().filter(c -> !blank(c)).forEach(text::appendCodePoint);
                for (int number = token.from(); number <= token.to(); number++) {
                    Conllu.Word word = sentence.words().get(number - 1);
                    int head = word.head() <= 0 ? -1 : base + word.head() - 1;
                    words.add(new Placed(word, from, text.length(), token.to() > token.from(), head));
                }
            }
            stretches.add(new Stretch(start, text.length()));
        }
        return new Letters(text.toString(), words, stretches);
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    void check(Letters other) {
        int same = 0;
        int shorter = Math.min(text.length(), other.text.length());
        while (same < shorter && text.charAt(same) == other.text.charAt(same)) {
            same++;
        }
        if (same < Math.max(text.length(), other.text.length())) {
            throw new IllegalArgumentException("prediction must have the letters \"" + around(text, same)
                    + "\" but had \"" + around(other.text, same) + "\"");
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, Math.min(text.length(), at) - 10), Math.min(text.length(), at + 20));
    }
}
