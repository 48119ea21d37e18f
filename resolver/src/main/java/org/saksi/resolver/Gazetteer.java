package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;

/** Cities and first-level areas with their coordinates, by every name they have. */
final class Gazetteer {
    private final Map<String, List<Site>> sites = new HashMap<>();
    private int longest;

    private Gazetteer() {}

    /**
     * A place of the table.
     *
     * @param precision CITY or ADMIN1
     * @param name canonical name
     * @param country ISO 3166 alpha-3
     * @param admin1 its first-level area, if known
     * @param lat latitude in degrees
     * @param lon longitude in degrees
     * @param geoname GeoNames id, if it is from there
     */
    record Site(
            Where.Precision precision,
            String name,
            String country,
            @Nullable String admin1,
            double lat,
            double lon,
            @Nullable String geoname) {}

    static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        for (Table.Row row :
                Table.read("places.tsv", "kind", "name", "country", "admin1", "lat", "lon", "geoname", "variants")) {
            Site site = new Site(
                    precision(row),
                    row.text(1),
                    row.text(2),
                    row.optional(3),
                    row.number(4),
                    row.number(5),
                    row.optional(6));
            gazetteer.add(site.name(), site);
            row.list(7).forEach(variant -> gazetteer.add(variant, site));
        }
        return gazetteer;
    }

    private static Where.Precision precision(Table.Row row) {
        try {
            return Where.Precision.valueOf(row.text(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error(0, "must be a precision of places", row.text(0));
        }
    }

    private void add(String name, Site site) {
        List<Word> words = Word.of(name, 0, name.length());
        longest = Math.max(longest, words.size());
        List<Site> same = sites.computeIfAbsent(key(words, 0, words.size()), k -> new ArrayList<>(1));
        if (!same.contains(site)) {
            same.add(site);
        }
    }

    /** The places of the longest name that begins at the word; a name begins with an upper-case letter. */
    Match at(List<Word> words, int at) {
        if (words.get(at).capitalised()) {
            for (int size = Math.min(longest, words.size() - at); size > 0; size--) {
                List<Site> found = sites.get(key(words, at, at + size));
                if (found != null) {
                    return new Match(at + size, found);
                }
            }
        }
        return new Match(at, List.of());
    }

    private static String key(List<Word> words, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(words.get(i).key());
        }
        return key.toString();
    }

    /**
     * Places under one name.
     *
     * @param to number of the word after the name
     * @param sites the places, empty when the name is unknown
     */
    record Match(int to, List<Site> sites) {}
}
