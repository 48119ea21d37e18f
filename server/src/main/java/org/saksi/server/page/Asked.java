package org.saksi.server.page;

import java.util.Map;

/**
 * What a browser asks of a page.
 *
 * @param path the path, such as {@code /events}
 * @param id the id in the path, decoded; empty for pages without one
 * @param query what stands behind the question mark, decoded; the first value of each name
 * @param t the words of the page
 * @param viewer who asks
 * @param visit what this browser has seen
 */
record Asked(String path, String id, Map<String, String> query, Texts t, Frame.Viewer viewer, Visit visit) {
    /** A value, empty where there is none. */
    String get(String name) {
        return query.getOrDefault(name, "").strip();
    }

    /** The same page with the values of some names, for links that keep the rest of the view. */
    Address here(String... names) {
        return Address.of(path, query, java.util.List.of(names));
    }

    /** A whole number between bounds; the fallback where there is none or none that can be read. */
    int number(String name, int fallback, int most) {
        String value = get(name);
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return fallback;
        }
        return Math.min(most, Integer.parseInt(value));
    }
}
