package org.saksi.resolver;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word as the lexicons see it: finer than a token, so that "US-led" and "Jong-un" are found however they were cut.
 *
 * @param key lower case, without diacritics, apostrophes and inner full stops
 * @param form as written, without inner full stops and apostrophes
 * @param start first unit in the text
 * @param end first unit after it
 * @param joined whether a hyphen ties it to the word before
 * @param possessive whether an English possessive mark follows
 */
record Word(String key, String form, int start, int end, boolean joined, boolean possessive) {
    /** Written without a blank before the sum. */
    private static final String RUPIAH = "Rp";

    private static final int SHORTEST_REPEATED = 3;
    private static final Set<String> SUFFIXES = Set.of("", "nya", "an", "i", "ku", "mu", "lah", "pun");

    /** Whether it begins with an upper-case letter. */
    boolean capitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether it is a number in digits. */
    boolean numeric() {
        return Character.isDigit(form.charAt(0));
    }

    /** The words of a stretch of text; a reduplicated word ({@code negara-negara}) counts once. */
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfWord(text, at, to);
            add(words, text, at, end);
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static int endOfWord(String text, int start, int to) {
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            if (at == start + RUPIAH.length() && Character.isDigit(c) && text.startsWith(RUPIAH, start)) {
                return at;
            }
            boolean inner = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(c)
                    && !(isMark(c))
                    && !(inner && (isApostrophe(c) || (c == '.' && singleLetterBefore(text, start, at))))
                    && !(inner && (c == '.' || c == ',') && betweenDigits(text, start, at))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
    }

    private static boolean singleLetterBefore(String text, int start, int at) {
        return at > start && Character.isLetter(text.charAt(at - 1)) && (at - 1 == start || text.charAt(at - 2) == '.');
    }

    private static boolean betweenDigits(String text, int start, int at) {
        return at > start && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    }

    private static void add(List<Word> words, String text, int start, int end) {
        int stop = end;
        boolean possessive = false;
        if (end - start > 2
                && isApostrophe(text.charAt(end - 2))
                && Character.toLowerCase(text.charAt(end - 1)) == 's') {
            stop = end - 2;
            possessive = true;
        }
        boolean joined = start > 0
                && text.charAt(start - 1) == '-'
                && !words.isEmpty()
                && words.getLast().end() == start - 1;
        String form = strip(text, start, stop);
        if (form.isEmpty()) {
            return;
        }
        String key = fold(form);
        if (joined && repeats(words.getLast().key(), key)) {
            Word first = words.removeLast();
            words.add(new Word(first.key(), first.form(), first.start(), end, first.joined(), possessive));
            return;
        }
        words.add(new Word(key, form, start, end, joined, possessive));
    }

    /** "negara-negara", "serangan-serangannya", but not "al-Alimi". */
    private static boolean repeats(String first, String second) {
        return first.length() >= SHORTEST_REPEATED
                && second.startsWith(first)
                && SUFFIXES.contains(second.substring(first.length()));
    }

    private static String strip(String text, int start, int end) {
        StringBuilder form = new StringBuilder(end - start);
        boolean number = Character.isDigit(text.charAt(start));
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || (number && (c == '.' || c == ',')) || isMark(c)) {
                form.append(c);
            }
        }
        return form.toString();
    }

    /** Lower case without diacritics, as keys are written. */
    static String fold(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return unaccented(lower);
            }
        }
        return lower;
    }

    private static String unaccented(String lower) {
        StringBuilder plain = new StringBuilder(lower.length());
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (isMark(c)) {
                continue;
            }
            plain.append(
                    switch (c) {
                        case '\u0131' -> "i";
                        case '\u00f8' -> "o";
                        case '\u0142' -> "l";
                        case '\u0111' -> "d";
                        case '\u00df' -> "ss";
                        default -> String.valueOf(c);
                    });
        }
        return plain.toString();
    }
}
