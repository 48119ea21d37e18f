package org.saksi.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into the words of the full-text index: runs of letters and digits, in lower case and without marks.
 *
 * <p>Both databases take these words as they are, so that a search finds the same in either; whoever searches folds what was
 * typed with the same method, and no character of it is syntax.
 */
public final class FoldedWords {
    /** Stands between paragraphs and sentences in the index, so that no phrase reaches over; no word is equal to it. */
    static final String BORDER = "\u00b6";

    /** PostgreSQL takes words of 2,046 bytes at most; a character has four at most. */
    private static final int LONGEST = 250;

    private FoldedWords() {}

    /** The words of a text in order; those of more than 250 characters are cut there. Thread-safe. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain = plain(text);
        int start = -1;
        for (int unit = 0; unit < plain.length(); ) {
            int point = plain.codePointAt(unit);
            if (Character.isLetterOrDigit(point)) {
                start = start < 0 ? unit : start;
            } else if (start >= 0) {
                words.add(cut(plain, start, unit));
                start = -1;
            }
            unit += Character.charCount(point);
        }
        if (start >= 0) {
            words.add(cut(plain, start, plain.length()));
        }
        return words;
    }

    /** The words of a text with single spaces between them. */
    public static String line(String text) {
        return String.join(" ", of(text));
    }

    private static String cut(String text, int start, int end) {
        int last = Math.min(end, start + LONGEST);
        boolean halved = last < end && Character.isHighSurrogate(text.charAt(last - 1));
        return text.substring(start, halved ? last - 1 : last);
    }

    private static String plain(String text) {
        for (int unit = 0; unit < text.length(); unit++) {
            if (text.charAt(unit) >= 0x80) {
                return marked(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Marks are taken out without a border, so that a letter and its mark stay one word. */
    private static String marked(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.codePoints().filter(point -> !isMark(point)).forEach(point -> {
            String plainer = plainer(Character.toLowerCase(point));
            if (plainer == null) {
                bare.appendCodePoint(point);
            } else {
                bare.append(plainer);
            }
        });
        // A compatibility form may be a capital, and a capital of its own may have no small form before.
        return Normalizer.normalize(bare.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /**
     * What stands for a Latin letter that Unicode does not take apart, as in "Đồng", "Sørensen", "Łódź" and "Əliyev" (the
     * Latin-ASCII transform of CLDR); null for all others.
     */
    private static @Nullable String plainer(int point) {
        return switch (point) {
            case 'æ' -> "ae";
            case 'đ', 'ð' -> "d";
            case 'ə' -> "e";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ŋ' -> "n";
            case 'ø' -> "o";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'ŧ' -> "t";
            case 'þ' -> "th";
            default -> null;
        };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
