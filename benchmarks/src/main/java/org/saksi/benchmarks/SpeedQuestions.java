package org.saksi.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@link ServerSpeed} asks a server: pages and addresses of the API under filters, each of which is another one at every
 * asking though it takes the same events, and words, each once.
 */
final class SpeedQuestions {
    /** Every event, and filters as analysts type them; the words of a text are asked for by their own. */
    static final List<String> FILTERS = List.of(
            "",
            "type:ASSAULT",
            "country:IDN",
            "type:ASSAULT country:IDN",
            "published>=2025",
            "box:95,-11,141,6",
            "actor:polisi -place:Jakarta");

    /** The fields whose values are counted, by one address each. */
    private static final List<String> FACETS = List.of(
            "type",
            "mode",
            "context",
            "status",
            "cameo",
            "quad",
            "actor",
            "actor.country",
            "actor.sector",
            "actor.entity",
            "recipient",
            "recipient.country",
            "party",
            "country",
            "sector",
            "party.entity",
            "place",
            "place.admin1",
            "place.country",
            "precision",
            "date.precision",
            "dated",
            "speaker",
            "attributed",
            "publisher",
            "language",
            "review",
            "sources",
            "rule",
            "origin");

    private static final int SHORTEST_WORD = 4;

    private int asked;

    /**
     * Addresses of one kind.
     *
     * @param name as the table names them
     * @param paths addresses without a filter, to which one is added
     */
    record Kind(String name, List<String> paths) {}

    /** What takes a filter. */
    static List<Kind> filtered() {
        List<String> facets =
                FACETS.stream().map(field -> "/api/v1/facets?field=" + field).toList();
        return List.of(
                new Kind("events page, table", List.of("/events?view=table")),
                new Kind("events page, map", List.of("/events?view=map")),
                new Kind("events page, timeline", List.of("/events?view=timeline")),
                new Kind("events page, network", List.of("/events?view=network")),
                new Kind("API: 50 events", List.of("/api/v1/events?limit=50")),
                new Kind("API: a count", List.of("/api/v1/filter?")),
                new Kind("API: seven facets", List.of("/api/v1/facets?most=20")),
                new Kind("API: one of " + FACETS.size() + " facets", facets),
                new Kind("API: series, one line", List.of("/api/v1/series?interval=week")),
                new Kind("API: series by type", List.of("/api/v1/series?split=type")),
                new Kind("API: series by dyad", List.of("/api/v1/series?split=dyads")),
                new Kind("API: pairs", List.of("/api/v1/dyads?most=45")),
                new Kind("API: places", List.of("/api/v1/places?most=200")),
                new Kind("API: areas", List.of("/api/v1/areas?most=200")));
    }

    /** Pages without a filter, whose answers are kept until the dataset changes. */
    static List<Kind> pages() {
        return List.of(
                new Kind("overview", List.of("/")),
                new Kind("actors page", List.of("/actors")),
                new Kind("places page", List.of("/places")),
                new Kind("health page", List.of("/health")),
                new Kind(
                        "other pages",
                        List.of(
                                "/incidents",
                                "/stories",
                                "/commitments",
                                "/review",
                                "/agreement",
                                "/runs",
                                "/searches")));
    }

    /** An address under a filter that was never asked for before. */
    String anew(String path, String filter) {
        return with(path, (filter + " -id:e_" + asked++).strip());
    }

    /** An address under a filter. */
    static String with(String path, String filter) {
        return path + (path.endsWith("?") ? "" : "&") + "filter=" + encoded(filter);
    }

    /** The address that looks a word up in sentences. */
    static String word(String word) {
        return "/api/v1/filter?filter=" + encoded("text:" + word);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The most frequent words of some texts, the most frequent first. */
    static List<String> words(List<String> texts, int count) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (word.length() >= SHORTEST_WORD) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey));
        return entries.stream().limit(count).map(Map.Entry::getKey).toList();
    }
}
