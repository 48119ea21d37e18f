package org.saksi.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads publication dates as pages write them, in ISO form or with an Indonesian or English month. */
final class PageDates {
    /** The first three letters of each month in either language. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "peb"),
            List.of("mar"),
            List.of("apr"),
            List.of("may", "mei"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug", "agu", "agt"),
            List.of("sep"),
            List.of("oct", "okt"),
            List.of("nov", "nop"),
            List.of("dec", "des"));

    private static final int MAX_CHARS = 200;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2200;

    private PageDates() {}

    /** The date in the text, as written, without regard to its zone; null when there is none. */
    static @Nullable LocalDate parse(String given) {
        LocalDate iso = Fields.dateOrNull(given.strip());
        return iso != null ? iso : spelled(given.length() > MAX_CHARS ? given.substring(0, MAX_CHARS) : given);
    }

    /** The date of an address such as {@code .../2025/06/10/...}; null when it has none. */
    static @Nullable LocalDate inPath(String url) {
        String[] parts = url.split("/", -1);
        for (int i = 0; i + 2 < parts.length; i++) {
            if (parts[i].length() == 4) {
                LocalDate date = date(number(parts[i]), number(parts[i + 1]), number(parts[i + 2]));
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** A month's name with a day before or behind it and then a year. */
    private static @Nullable LocalDate spelled(String given) {
        List<String> words = words(given);
        for (int i = 0; i < words.size(); i++) {
            int month = month(words.get(i));
            if (month == 0) {
                continue;
            }
            LocalDate dayFirst = date(numberAt(words, i + 1), month, numberAt(words, i - 1));
            LocalDate date = dayFirst != null ? dayFirst : date(numberAt(words, i + 2), month, numberAt(words, i + 1));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static List<String> words(String given) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= given.length(); i++) {
            char c = i < given.length() ? given.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }

    private static int month(String word) {
        if (word.length() < 3 || word.length() > "september".length()) {
            return 0;
        }
        String start = word.substring(0, 3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(start)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int numberAt(List<String> words, int index) {
        return index < 0 || index >= words.size() ? -1 : number(words.get(index));
    }

    /** The number at the start of a word such as {@code 10} or {@code 10th}, -1 when there is none. */
    private static int number(String word) {
        int digits = 0;
        while (digits < word.length() && digits < 5 && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits == 0 || digits > 4 ? -1 : Integer.parseInt(word.substring(0, digits));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < MIN_YEAR || year > MAX_YEAR || day < 1 || month < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
