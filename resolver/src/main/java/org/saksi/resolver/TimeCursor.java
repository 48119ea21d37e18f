package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TimeWords.Kind;
import org.saksi.resolver.TimeWords.Openings;
import org.saksi.resolver.TimeWords.Phrase;

/** The words of a text as the readers of times see them: phrases of the table, numbers, and what stands between words. */
final class TimeCursor {
    private static final int LONGEST_NUMBER = 4;
    private static final int REACH_OF_NUMBER = 6;

    private final String text;
    private final List<Word> words;
    private final List<Openings> openings;
    private final Numbers numbers;
    private final boolean indonesian;

    TimeCursor(String text, List<Word> words, String language) {
        TimeWords vocabulary = TimeWords.of(language);
        this.text = text;
        this.words = words;
        this.openings = new ArrayList<>(words.size());
        for (Word word : words) {
            openings.add(vocabulary.beginning(word.key()));
        }
        this.numbers = new Numbers(language);
        this.indonesian = language.equals("id");
    }

    /** A whole number and the word after it. */
    record Count(int value, int to) {}

    boolean indonesian() {
        return indonesian;
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    /** The key of a word, empty beyond the text. */
    String key(int at) {
        return at >= 0 && at < words.size() ? words.get(at).key() : "";
    }

    /** Whether an expression of time may begin here. */
    boolean promising(int at) {
        return openings.get(at).opens()
                || words.get(at).numeric()
                || (key(at).length() == 2 && key(at).charAt(0) == 'q')
                || counts(at)
                || key(at).equals("nineteen")
                || (key(at).equals("the")
                        && at + 1 < words.size()
                        && openings.get(at + 1).has(Kind.UNIT));
    }

    /** Whether a number in words may count units here. */
    private boolean counts(int at) {
        for (int i = at + 1; i <= at + REACH_OF_NUMBER && i < words.size(); i++) {
            if (openings.get(i).has(Kind.UNIT) || openings.get(i).has(Kind.UNITS)) {
                return numbers.at(words, at) != null;
            }
        }
        return false;
    }

    /** The longest phrase of a kind that begins at the word, or null. */
    @Nullable
    Phrase phrase(int at, Kind kind) {
        if (at < 0 || at >= words.size() || !openings.get(at).has(kind)) {
            return null;
        }
        for (Phrase phrase : openings.get(at).phrases()) {
            if (phrase.kind() == kind && matches(phrase, at)) {
                return phrase;
            }
        }
        return null;
    }

    private boolean matches(Phrase phrase, int at) {
        int size = phrase.words().size();
        if (at + size > words.size()) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            if (!key(at + i).equals(phrase.words().get(i)) || !between(at + i, " -/")) {
                return false;
            }
        }
        return true;
    }

    boolean is(int at, Kind kind) {
        return phrase(at, kind) != null;
    }

    /** The word after a phrase of the kind, or the same word when there is none. */
    int past(int at, Kind kind) {
        Phrase phrase = phrase(at, kind);
        return phrase == null ? at : at + phrase.words().size();
    }

    /** The word after a phrase of the kind that a blank ties to the word before, or the same word. */
    int follow(int at, Kind kind) {
        return blank(at) ? past(at, kind) : at;
    }

    /** Whether nothing but blanks stands before the word. */
    boolean blank(int at) {
        return between(at, " ");
    }

    /** Whether a blank or a hyphen stands before the word. */
    boolean tied(int at) {
        return between(at, " -\u2011");
    }

    /** Whether the mark alone stands before the word. */
    boolean joined(int at, char mark) {
        return at > 0
                && at < words.size()
                && words.get(at).start() == words.get(at - 1).end() + 1
                && text.charAt(words.get(at - 1).end()) == mark;
    }

    /** Whether the mark between two blanks stands before the word. */
    boolean spaced(int at, char mark) {
        return at > 0
                && at < words.size()
                && text.substring(words.get(at - 1).end(), words.get(at).start())
                        .equals(" " + mark + " ");
    }

    /** Whether a dash joins the word to the one before. */
    boolean dashed(int at) {
        return joined(at, '-') || joined(at, '\u2013') || joined(at, '\u2014');
    }

    /** Whether only the given marks, or a line break for a blank, stand between the word and the one before. */
    boolean between(int at, String marks) {
        if (at <= 0 || at >= words.size()) {
            return false;
        }
        boolean broken = false;
        for (int i = gapStart(at); i < words.get(at).start(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t' || c == '\u00a0';
            // An empty line is the end of a paragraph.
            if ((c == '\n' && broken) || marks.indexOf(blank ? ' ' : c) < 0) {
                return false;
            }
            broken |= c == '\n';
        }
        return true;
    }

    /** The possessive mark belongs to the word. */
    private int gapStart(int at) {
        return words.get(at - 1).end();
    }

    /** Whether the mark stands between the word and the one before. */
    boolean marked(int at, char mark) {
        int from = at == 0
                ? Math.max(0, words.get(0).start() - 1)
                : words.get(at - 1).end();
        int to = at < words.size() ? words.get(at).start() : Math.min(text.length(), from + 2);
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    /** A day of the month in digits, "3rd" too; 0 when it is none. */
    int dayNumber(int at) {
        String key = key(at);
        int digits = digits(key);
        boolean plain = digits == key.length();
        String rest = key.substring(digits);
        if (digits == 0
                || digits > 2
                || !(plain || rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th"))) {
            return 0;
        }
        int day = Integer.parseInt(key.substring(0, digits));
        return day <= 31 ? day : 0;
    }

    /** Four digits between 1000 and 2999; 0 when it is no year. */
    int year(int at) {
        String key = key(at);
        return key.length() == 4 && digits(key) == 4 && (key.charAt(0) == '1' || key.charAt(0) == '2')
                ? Integer.parseInt(key)
                : 0;
    }

    /** How many of the first characters are ASCII digits. */
    static int digits(String key) {
        int at = 0;
        while (at < key.length() && key.charAt(at) >= '0' && key.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** A whole number of up to four digits, in digits or words. */
    @Nullable
    Count count(int at) {
        Numbers.Found found = at < words.size() ? numbers.at(words, at) : null;
        if (found == null
                || found.approximate()
                || found.min() == null
                || found.min() != Math.rint(found.min())
                || found.min() < 1
                || String.valueOf(found.min().longValue()).length() > LONGEST_NUMBER) {
            return null;
        }
        return new Count(found.min().intValue(), found.to());
    }
}
