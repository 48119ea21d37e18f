package org.saksi.store.filter;

import java.text.Normalizer;

/**
 * How names and words are compared: without case, marks above or below letters, apostrophes and punctuation.
 *
 * <p>A folded string is its words, letters and digits only, with one space between them. Apostrophes inside words vanish
 * ({@code Sana'a} is {@code sanaa}), an English possessive is dropped ({@code Israel's} is {@code israel}), everything else
 * that is neither letter nor digit separates words ({@code Al-Qaeda} is {@code al qaeda}). All methods are thread-safe.
 */
public final class Folded {
    private Folded() {}

    /** The folded words of a text; empty when it holds no letter and no digit. */
    public static String words(String text) {
        if (isPlain(text)) {
            return text;
        }
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parted.length());
        boolean gap = false;
        for (int unit = 0; unit < parted.length(); ) {
            int point = parted.codePointAt(unit);
            int next = unit + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                append(folded, point);
            } else if (isApostrophe(point)) {
                next = gap || folded.isEmpty() ? next : afterPossessive(parted, next);
            } else if (!isMark(point)) {
                gap = true;
            }
            unit = next;
        }
        return folded.toString();
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

    /** Most keys that are folded are folded already. */
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
        return length == 0 || before != ' ';
    }

    private static int afterPossessive(String text, int next) {
        boolean possessive = next < text.length()
                && (text.charAt(next) == 's' || text.charAt(next) == 'S')
                && (next + 1 == text.length() || isOutside(text.codePointAt(next + 1)));
        return possessive ? next + 1 : next;
    }

    private static boolean isOutside(int point) {
        return !Character.isLetterOrDigit(point) && !isApostrophe(point) && !isMark(point);
    }

    /** The straight and curly ones, and the letters that transliterations use for ain and hamza. */
    private static boolean isApostrophe(int point) {
        return switch (point) {
            case '\'', '`', '\u2018', '\u2019', '\u02bb', '\u02bc', '\u02be', '\u02bf' -> true;
            default -> false;
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static void append(StringBuilder folded, int point) {
        int lower = Character.toLowerCase(Character.toUpperCase(point));
        switch (lower) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            case 'þ' -> folded.append("th");
            default -> folded.appendCodePoint(lower);
        }
    }
}
