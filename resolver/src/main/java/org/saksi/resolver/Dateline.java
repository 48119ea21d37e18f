package org.saksi.resolver;

import java.util.List;
import org.saksi.model.Span;

/** Finds the dateline before a report ("JAKARTA, Warta Pagi -- "): its names take no part in what is told. */
final class Dateline {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final List<String> DASHES = List.of("--", " - ", "\u2014", "\u2013");

    private Dateline() {}

    /** The offset after the dateline, or the start of the sentence when it has none. */
    static int end(String text, Span sentence) {
        String beginning = text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST));
        for (String dash : DASHES) {
            int at = beginning.indexOf(dash);
            if (at > 0 && names(beginning, at)) {
                return sentence.start() + at;
            }
        }
        return sentence.start();
    }

    private static boolean names(String beginning, int to) {
        List<Word> words = Word.of(beginning, 0, to);
        return words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word -> word.capitalised()
                                || word.numeric()
                                || word.key().equals("com"));
    }
}
