package org.saksi.resolver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;

/**
 * Finds the place that a report was sent from ("TRIPOLI, Lebanon -- ", "Jakarta, CNN Indonesia - ", "BAGHDAD (Reuters)",
 * "DETROIT The union said"): it says what other names of the article mean, never where an act was.
 */
final class DatelinePlace {
    /** A title and key points may stand before the report. */
    private static final int MOST_LINES = 6;

    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_IN_CAPITALS = 4;
    private static final String DASHES = "-\u2013\u2014";
    private static final Set<String> OF_ADDRESSES = WordSet.of("com co id net tv org news");

    private final String text;
    private final Toponyms toponyms;

    private DatelinePlace(String text, Toponyms toponyms) {
        this.text = text;
        this.toponyms = toponyms;
    }

    /** The name of the place, null without a dateline or when the gazetteer does not know it. */
    static @Nullable Toponym of(String text, Toponyms toponyms) {
        DatelinePlace reader = new DatelinePlace(text, toponyms);
        int start = 0;
        for (int line = 0; line < MOST_LINES && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Toponym place = reader.beginning(start, end);
            if (place != null) {
                return place;
            }
            start = end + 1;
        }
        return null;
    }

    private @Nullable Toponym beginning(int start, int end) {
        List<Word> words = Word.of(text, start, Math.min(text.length(), start + LONGEST));
        int marked = marked(words, end);
        int to = marked > 0 ? marked : inCapitals(words, end);
        int from = 0;
        while (from < to) {
            int next = from + 1;
            while (next < to && blank(words, next)) {
                next++;
            }
            Toponym place = place(words, from, next);
            if (place != null) {
                return place;
            }
            from = next;
        }
        return null;
    }

    /**
     * Words of the line before a dash with blanks around it or before an agency in brackets; the dash may stand on a line of
     * its own. 0 where the line begins otherwise.
     */
    private int marked(List<Word> words, int end) {
        for (int i = 0; i < Math.min(words.size() - 1, MOST_WORDS); i++) {
            Word word = words.get(i);
            if (word.start() >= end || !(word.capitalised() || word.numeric() || address(words, i))) {
                return 0;
            }
            String gap = gap(words, i + 1);
            if (gap.contains("(") || dashed(gap)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean dashed(String gap) {
        boolean apart = !gap.isEmpty()
                && (Character.isWhitespace(gap.charAt(0)) || gap.strip().length() > 1);
        return gap.indexOf('\u2014') >= 0 || (apart && gap.chars().anyMatch(c -> DASHES.indexOf(c) >= 0));
    }

    /** A town in capital letters before a sentence that is not ("AUSTIN, Texas A judge ruled"); 0 without one. */
    private int inCapitals(List<Word> words, int end) {
        int to = 0;
        while (to < words.size() && capitals(words.get(to)) && (to == 0 || blank(words, to))) {
            to++;
        }
        boolean sentence = to > 0
                && to < words.size()
                && words.get(to).end() <= end
                && words.get(to).capitalised()
                && words.get(0).end() - words.get(0).start() >= SHORTEST_IN_CAPITALS - 1
                && words.get(to - 1).end() - words.get(0).start() >= SHORTEST_IN_CAPITALS;
        return sentence ? to : 0;
    }

    private static boolean capitals(Word word) {
        return word.form().chars().allMatch(Character::isUpperCase)
                && word.form().length() > 1;
    }

    private @Nullable Toponym place(List<Word> words, int from, int to) {
        if (address(words, from) || (to < words.size() && address(words, to))) {
            return null;
        }
        Toponym name = toponyms.at(words, from, to);
        boolean town = name.candidates().stream()
                .anyMatch(candidate -> candidate.site().precision() == Where.Precision.CITY);
        return town ? name : null;
    }

    /** "Merdeka.com" */
    private boolean address(List<Word> words, int at) {
        return at > 0
                && gap(words, at).equals(".")
                && OF_ADDRESSES.contains(words.get(at).key());
    }

    private boolean blank(List<Word> words, int at) {
        return gap(words, at).isBlank() || gap(words, at).equals("-");
    }

    private String gap(List<Word> words, int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start());
    }
}
