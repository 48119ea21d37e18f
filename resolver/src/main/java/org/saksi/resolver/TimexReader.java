package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TimeFrame.Tense;
import org.saksi.resolver.TimeWords.Kind;

/**
 * Reads the expressions of time of a text as TIMEX3, without any analysis of its sentences.
 *
 * <p>Safe for use by many threads: a reader keeps nothing between calls.
 */
public final class TimexReader {
    private static final int REACH_BACK = 14;
    private static final int REACH_FORWARD = 8;

    private final String text;
    private final TimeCursor words;
    private final Map<TimeUnit, LocalDate> named = new EnumMap<>(TimeUnit.class);

    private TimexReader(String text, TimeCursor words) {
        this.text = text;
        this.words = words;
    }

    /**
     * The expressions of a text in order.
     *
     * @param language {@code id}; every other code is read as English
     * @param created the day of the text, null when it is not known: relative expressions then have an open value
     */
    public static List<Timex> read(String text, String language, @Nullable LocalDate created) {
        List<Word> words = Word.of(text, 0, text.length());
        TimexReader reader = new TimexReader(text, new TimeCursor(text, words, language));
        List<Timex> found = new ArrayList<>();
        int at = 0;
        for (TimeExpression expression : TimeFinder.find(text, words, language)) {
            while (at < words.size()
                    && words.get(at).start() < expression.span().start()) {
                at++;
            }
            Tense tense = expression.meaning() instanceof TimeMeaning.Since ? Tense.PAST : reader.tense(at);
            if (unnamed(expression.meaning()) instanceof TimeMeaning.Range range) {
                found.add(reader.timex(range.from(), created, tense));
                found.add(reader.timex(range.to(), created, tense));
            } else {
                found.add(reader.timex(expression, created, tense));
            }
        }
        return found;
    }

    private static TimeMeaning unnamed(TimeMeaning meaning) {
        return meaning instanceof TimeMeaning.Naming naming ? naming.named() : meaning;
    }

    private Timex timex(TimeExpression expression, @Nullable LocalDate created, Tense tense) {
        TimexValue value = TimexValue.of(expression.meaning(), new TimeFrame(created, tense, named));
        value.names(named);
        return new Timex(expression.span(), value.type(), value.value());
    }

    /** What the nearest word before it in the sentence says of the act, else, at the head of a sentence, one behind it. */
    private Tense tense(int at) {
        int i = at;
        while (i > Math.max(0, at - REACH_BACK) && !ends(i)) {
            i--;
            if (words.is(i, Kind.MODAL)) {
                return Tense.FUTURE;
            }
            if (words.is(i, Kind.TOLD) || (i == at - 1 && done(i))) {
                return Tense.PAST;
            }
        }
        boolean head = at - i <= 1 && (i == 0 || ends(i));
        for (int j = at + 1; head && j < Math.min(words.size(), at + REACH_FORWARD) && !ends(j); j++) {
            if (words.is(j, Kind.MODAL)) {
                return Tense.FUTURE;
            }
            if (words.is(j, Kind.TOLD) || done(j)) {
                return Tense.PAST;
            }
        }
        return Tense.UNKNOWN;
    }

    /** Whether the word is an English verb of the past, as far as its form tells. */
    private boolean done(int at) {
        String key = words.key(at);
        return !words.indonesian()
                && (key.equals("said") || key.equals("told") || (key.endsWith("ed") && key.length() > 4));
    }

    /** Whether a sentence ends before the word. */
    private boolean ends(int at) {
        for (int i = words.word(at - 1).end(); i < words.word(at).start(); i++) {
            if (".?!;\n".indexOf(text.charAt(i)) >= 0) {
                return Character.isUpperCase(words.word(at).form().charAt(0)) || text.charAt(i) == ';';
            }
        }
        return false;
    }
}
