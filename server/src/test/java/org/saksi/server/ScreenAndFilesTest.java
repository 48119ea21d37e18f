package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page and the facets count is what the files hold, for filters drawn at random and after decisions drawn so. */
class ScreenAndFilesTest {
    private static final int FILTERS = 40;
    /** Facets of a filter of which a value is looked at. */
    private static final int FACETS = 4;

    private static final Pattern TOTAL = Pattern.compile("<span class=\"total\"[^>]*>([^<]*)</span>");
    private static final List<String> WORDS = List.of("polisi", "police", "Jakarta", "presiden", "warga", "arrested");
    private static final Filter ALL = new Filter.All();

    @Test
    void the_page_the_facets_and_the_files_agree_on_every_filter() {
        long seed = 20_250_610;
        Random random = new Random(seed);
        try (TestServer server = TestServer.open()) {
            for (int drawn = 0; drawn < FILTERS; drawn++) {
                decide(server, random);
                Filter filter = filter(server.desk(), random, 2);
                String where = "seed " + seed + ", filter " + drawn + ": " + filter;
                Desk.Found found = server.desk().find(filter);
                long total = found.count(Counting.EVENTS);
                assertThat(lines(server, filter)).as(where).isEqualTo(total);
                assertThat(table(server, filter)).as(where).isEqualTo(total);
                assertThat(shown(server, filter)).as(where).isEqualTo(total);
                List<FilterField> fields = new ArrayList<>(FilterField.facets());
                Collections.shuffle(fields, random);
                for (FilterField field : fields.subList(0, FACETS)) {
                    List<FacetValue> values =
                            found.facet(field, 1000, Counting.EVENTS).values();
                    if (!values.isEmpty()) {
                        FacetValue value = values.get(random.nextInt(values.size()));
                        assertThat(lines(server, Filter.and(filter, value.filter())))
                                .as(where + ", " + field.label() + " " + value)
                                .isEqualTo(value.count());
                    }
                }
            }
        }
    }

    private static Filter filter(Desk desk, Random random, int depth) {
        if (depth == 0) {
            return plain(desk, random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Filter.and(filter(desk, random, depth - 1), filter(desk, random, depth - 1));
            case 1 -> Filter.or(filter(desk, random, depth - 1), filter(desk, random, depth - 1));
            case 2 -> Filter.not(filter(desk, random, depth - 1));
            default -> plain(desk, random);
        };
    }

    private static Filter plain(Desk desk, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                LocalDate from = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(30));
                return Filter.of(FilterField.DATE, new FilterValue.Days(from, from.plusDays(random.nextInt(30))));
            }
            case 1 -> {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                return Filter.of(FilterField.TEXT, new FilterValue.Word(word));
            }
            default -> {
                List<FilterField> fields = new ArrayList<>(FilterField.facets());
                FilterField field = fields.get(random.nextInt(fields.size()));
                List<FacetValue> values =
                        desk.find(ALL).facet(field, 1000, Counting.EVENTS).values();
                return values.isEmpty()
                        ? ALL
                        : values.get(random.nextInt(values.size())).filter();
            }
        }
    }

    private static void decide(TestServer server, Random random) {
        List<StoredEvent> events = server.desk().find(ALL).page(EventOrder.ID, "", 1000);
        StoredEvent event = events.get(random.nextInt(events.size()));
        String id = event.event().id();
        String head = "{\"event\":\"" + id + "\",\"since\":" + event.since() + ",\"decision\":";
        switch (random.nextInt(4)) {
            case 0 -> made(server, "reviews", head + "\"accepted\"}");
            case 1 -> made(server, "reviews", head + "\"rejected\"}");
            case 2 -> {
                JsonNode detail = JsonMapper.shared()
                        .readTree(server.get("/api/v1/events/" + id).body());
                String edited = detail.get("event")
                        .toString()
                        .replaceFirst("\"status\":\"[a-z]+\"", "\"status\":\"hypothetical\"");
                made(server, "reviews", head + "\"edited\",\"edited\":" + edited + "}");
            }
            default -> made(server, "flags", "{\"event\":\"" + id + "\",\"note\":\"look again\"}");
        }
    }

    private static void made(TestServer server, String what, String body) {
        HttpResponse<String> answer = server.post("/api/v1/" + what, "application/json", body);
        assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(201);
    }

    private static String answer(TestServer server, String path, Filter filter) {
        String asked = path + "?filter=" + URLEncoder.encode(filter.toString(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = server.get(asked);
        assertThat(answer.statusCode()).as(asked + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static long lines(TestServer server, Filter filter) {
        return answer(server, "/api/v1/events.jsonl", filter).lines().count();
    }

    private static long table(TestServer server, Filter filter) {
        return CsvReader.builder().ofNamedCsvRecord(answer(server, "/api/v1/events.csv", filter)).stream()
                .count();
    }

    private static long shown(TestServer server, Filter filter) {
        String page = answer(server, "/events", filter);
        Matcher total = TOTAL.matcher(page);
        assertThat(total.find()).as(page).isTrue();
        String digits = total.group(1).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
