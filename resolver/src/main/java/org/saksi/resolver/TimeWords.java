package org.saksi.resolver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a language that make up times; the table {@code times.tsv} explains its kinds. */
final class TimeWords {
    private static final String RESOURCE = "times.tsv";
    private static final Map<String, TimeWords> LANGUAGES = load();

    /** Kinds that only stand behind, or before the first word of, an expression. */
    private static final long FOLLOWERS = kinds(
            Kind.MODAL,
            Kind.TOLD,
            Kind.OF,
            Kind.ON,
            Kind.YEAR,
            Kind.DETERMINER,
            Kind.ZONE,
            Kind.LATER,
            Kind.EARLIER,
            Kind.AND,
            Kind.TO,
            Kind.MORE,
            Kind.APPROXIMATE,
            Kind.BOUND,
            Kind.AGO,
            Kind.HENCE,
            Kind.DECADE,
            Kind.HIJRI,
            Kind.OLD,
            Kind.YEARNOUN);

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Openings> openings = new HashMap<>();
    private final Map<String, String> months = new HashMap<>();
    private final Map<String, String> weekdays = new HashMap<>();

    private TimeWords() {}

    /** What a phrase does in an expression of time. */
    enum Kind {
        MONTH,
        MONTH_SHORT,
        WEEKDAY,
        WEEKDAY_SHORT,
        WEEKDAYS,
        UNIT,
        UNITS,
        ONE_UNIT,
        PLURAL,
        SHIFT,
        DAYTIME,
        MIDDAY,
        PART,
        PART_OF,
        SEASON,
        SEASON_DOUBTFUL,
        ORDINAL,
        QUARTER,
        FEAST,
        REFERENCE,
        REPEATED,
        VAGUE,
        LAST,
        NEXT,
        THIS,
        SAME,
        FOLLOWING,
        AGO,
        HENCE,
        RECENT,
        AHEAD,
        LATER,
        EARLIER,
        YEARAGO,
        SINCE,
        UNTIL,
        BETWEEN,
        TO,
        AND,
        EVERY,
        ONCE,
        CLOCK,
        ON,
        OF,
        PREFIX,
        DAILY,
        YEARNOUN,
        YEAR,
        MODAL,
        TOLD,
        BOUND,
        DETERMINER,
        ZONE,
        DECADE,
        HIJRI,
        OLD,
        APPROXIMATE,
        MORE
    }

    /**
     * A phrase of the table.
     *
     * @param kind what it does
     * @param value what it stands for
     * @param words its keys
     */
    record Phrase(Kind kind, String value, List<String> words) {
        Phrase {
            words = List.copyOf(words);
        }

        /** Its value as a number. */
        int number() {
            return Integer.parseInt(value);
        }
    }

    /** The words of a language; English for every other code. */
    static TimeWords of(String language) {
        TimeWords words = LANGUAGES.get(language.equals("id") ? "id" : "en");
        if (words == null) {
            throw new IllegalStateException("[" + RESOURCE + "] table must have rows of both languages but had not");
        }
        return words;
    }

    /**
     * What begins with a word.
     *
     * @param phrases the phrases, the longest first
     * @param kinds a bit for each of their kinds
     */
    record Openings(List<Phrase> phrases, long kinds) {
        static final Openings NONE = new Openings(List.of(), 0);

        Openings {
            phrases = List.copyOf(phrases);
        }

        boolean has(Kind kind) {
            return (kinds & 1L << kind.ordinal()) != 0;
        }

        /** Whether an expression may begin with it. */
        boolean opens() {
            return (kinds & ~FOLLOWERS) != 0;
        }
    }

    /** What begins with a word. */
    Openings beginning(String key) {
        return openings.getOrDefault(key, Openings.NONE);
    }

    private static long kinds(Kind... kinds) {
        long bits = 0;
        for (Kind kind : kinds) {
            bits |= 1L << kind.ordinal();
        }
        return bits;
    }

    /** The months, short forms too, by name. */
    Map<String, String> months() {
        return months;
    }

    /** The weekdays, short forms too, by name. */
    Map<String, String> weekdays() {
        return weekdays;
    }

    private static Map<String, TimeWords> load() {
        Map<String, TimeWords> languages = new HashMap<>();
        for (Table.Row row : Table.read(RESOURCE, "language", "kind", "value", "words")) {
            TimeWords words = languages.computeIfAbsent(row.text(0), language -> new TimeWords());
            words.add(row);
        }
        Comparator<Phrase> longest =
                Comparator.comparing(phrase -> -phrase.words().size());
        for (TimeWords words : languages.values()) {
            words.phrases.forEach((key, list) -> {
                list.sort(longest);
                Kind[] kinds = list.stream().map(Phrase::kind).toArray(Kind[]::new);
                words.openings.put(key, new Openings(list, kinds(kinds)));
            });
        }
        return Map.copyOf(languages);
    }

    private void add(Table.Row row) {
        Kind kind = kind(row);
        for (String words : row.list(3)) {
            List<String> keys = List.of(words.split(" ", -1));
            phrases.computeIfAbsent(keys.getFirst(), key -> new ArrayList<>()).add(new Phrase(kind, row.text(2), keys));
            if (kind == Kind.MONTH || kind == Kind.MONTH_SHORT) {
                months.put(words, row.text(2));
            } else if (kind == Kind.WEEKDAY || kind == Kind.WEEKDAY_SHORT) {
                weekdays.put(words, row.text(2));
            }
        }
    }

    private static Kind kind(Table.Row row) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row.text(1))) {
                return kind;
            }
        }
        throw row.error(1, "must be a kind of phrase", row.text(1));
    }
}
