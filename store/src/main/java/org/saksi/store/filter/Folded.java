package org.saksi.store.filter;

import java.util.List;
import org.saksi.store.FoldedWords;

/** Folded texts, as {@link FoldedWords} folds them, and words in them. */
final class Folded {
    private Folded() {}

    /** The folded words of a text with a space between them; empty when it holds no letter and no digit. */
    static String words(String text) {
        return isPlain(text) ? text : FoldedWords.line(text);
    }

    /** The folded words of a text. */
    static List<String> list(String text) {
        return FoldedWords.of(text);
    }

    /** Whether a text has a word at all. */
    static boolean hasWords(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean plain = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
        return plain || !words(text).isEmpty();
    }

    /** Whether all words of a folded phrase stand side by side, in order, in a folded text. */
    static boolean holds(String folded, String phrase) {
        for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || folded.charAt(at - 1) == ' ';
            if (begins && (end == folded.length() || folded.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** Most texts that are folded are folded already, and short; a long word may have to be cut. */
    private static boolean isPlain(String text) {
        int length = text.length();
        char before = ' ';
        for (int unit = 0; unit < length; unit++) {
            char at = text.charAt(unit);
            boolean letter = (at >= 'a' && at <= 'z') || (at >= '0' && at <= '9');
            if (!letter && (at != ' ' || before == ' ')) {
                return false;
            }
            before = at;
        }
        return length < SHORT && (length == 0 || before != ' ');
    }

    /** Shorter than the longest word that is kept whole. */
    private static final int SHORT = 200;
}
