package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between the two databases in a filter: finding words in names and texts, and points in boxes. */
final class SqlText {
    private final boolean postgres;
    private final Lemmas lemmas;

    SqlText(boolean postgres, Lemmas lemmas) {
        this.postgres = postgres;
        this.lemmas = lemmas;
    }

    /** Whether folded words stand side by side in a column of folded words. */
    Sql holds(String column, String folded) {
        String place = postgres ? "strpos" : "instr";
        return Sql.of(place + "(' ' || " + column + " || ' ', ?) > 0", " " + folded + " ");
    }

    /** The keys of the rows of full text in which words stand side by side, as they are or by their lemmas. */
    Sql found(FilterField field, String words) {
        String table = field == FilterField.ARTICLE ? "article_words" : "sentence_words";
        List<String> surface = Folded.list(words);
        Set<List<String>> readings = new LinkedHashSet<>();
        for (List<String> reading : lemmas.of(words)) {
            List<String> folded = Folded.list(String.join(" ", reading));
            if (!folded.isEmpty()) {
                readings.add(folded);
            }
        }
        return postgres ? postgres(table, field, surface, readings) : sqlite(table, surface, readings);
    }

    /** The same keys as one string, which comes from the database several times as fast as so many rows; null for none. */
    Sql gathered(FilterField field, String words) {
        Sql found = found(field, words);
        return postgres
                ? found.in("SELECT string_agg(CAST(" + key(field) + " AS text), ',') FROM (%s) AS found")
                : found.in("SELECT group_concat(rowid) FROM (%s)");
    }

    private static String key(FilterField field) {
        return field == FilterField.ARTICLE ? "article_key" : "sentence_key";
    }

    /** Words hold letters and digits only, so that in quotes they are never syntax; the query itself is a value. */
    private static Sql sqlite(String table, List<String> surface, Set<List<String>> readings) {
        // Words that are their own lemmas are looked up once, in both columns.
        boolean both = readings.contains(surface);
        String phrases = (both ? "" : "words : ")
                + phrase(surface)
                + readings.stream()
                        .filter(reading -> !reading.equals(surface))
                        .map(reading -> " OR lemmas : " + phrase(reading))
                        .collect(Collectors.joining());
        return Sql.of("SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?", phrases);
    }

    private static String phrase(List<String> words) {
        return "\"" + String.join(" ", words) + "\"";
    }

    private static Sql postgres(String table, FilterField field, List<String> surface, Set<List<String>> readings) {
        List<Sql> any = new ArrayList<>();
        any.add(Sql.of("words @@ CAST(? AS tsquery)", sequence(surface)));
        for (List<String> reading : readings) {
            any.add(Sql.of("lemmas @@ CAST(? AS tsquery)", sequence(reading)));
        }
        return Sql.joined(any, " OR ").in("SELECT " + key(field) + " FROM " + table + " WHERE %s");
    }

    private static String sequence(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "));
    }

    /** Whether a place lies in a box; its index finds those near, its coordinates decide. */
    Sql within(FilterValue.Box box) {
        return box.west() <= box.east()
                ? within(box, box.west(), box.east())
                : within(box, box.west(), 180).or(within(box, -180, box.east()));
    }

    private Sql within(FilterValue.Box box, double west, double east) {
        Sql exactly = Sql.of("lon >= ? AND lon <= ? AND lat >= ? AND lat <= ?", west, east, box.south(), box.north());
        Sql near = postgres
                ? Sql.of(
                        "lat IS NOT NULL AND point(lon, lat) <@ box(point(?, ?), point(?, ?))",
                        west,
                        box.south(),
                        east,
                        box.north())
                : Sql.of(
                        "key IN (SELECT key FROM place_boxes WHERE max_lon >= ? AND min_lon <= ? AND max_lat >= ?"
                                + " AND min_lat <= ?)",
                        west,
                        east,
                        box.south(),
                        box.north());
        return near.and(exactly);
    }
}
