package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.saksi.Saksi;
import org.saksi.model.CodedArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News whose events people told apart (Giveme5W1H), to measure stories and incidents. */
final class ClusteredNews {
    private final Map<String, Integer> gold = new LinkedHashMap<>();
    private final List<CodedArticle> coded = new ArrayList<>();

    private ClusteredNews() {}

    /** Reads and codes the files of a folder, an article a file. */
    static ClusteredNews read(Path folder, Saksi saksi) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        ClusteredNews news = new ClusteredNews();
        for (Path file : files) {
            JsonNode row = JsonMapper.shared().readTree(Files.readString(file));
            String id = row.path("dId").asString();
            news.gold.put(id, row.path("newsCluster").path("EventId").asInt());
            news.coded.add(saksi.code(NewsArticle.of(
                    id,
                    "en",
                    row.path("source_domain").asString(""),
                    NewsPack.day(row.path("date_publish").asString("")),
                    row.path("title").asString(""),
                    row.path("text").asString(""))));
        }
        return news;
    }

    void measure(RatesTable table) {
        LinkedNews found = LinkedNews.of(coded);
        List<Integer> events = gold.values().stream().distinct().sorted().toList();
        for (int half = 0; half < 2; half++) {
            Map<String, String> right = new LinkedHashMap<>();
            Map<String, String> stories = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> entry : gold.entrySet()) {
                if (events.indexOf(entry.getValue()) % 2 == half) {
                    right.put(entry.getKey(), entry.getValue().toString());
                    stories.put(entry.getKey(), found.story(entry.getKey()));
                }
            }
            table.add(
                    "stories, B-cubed: Giveme5W1H, events with an " + (half == 0 ? "even" : "odd") + " rank",
                    right.size() + " articles",
                    CoreferenceScore.bCubed(right, stories));
        }
        incidents(found, table);
    }

    /** How many pairs of articles on one event, of those that tell an act of one type, meet in an incident. */
    private void incidents(LinkedNews found, RatesTable table) {
        int comparable = 0;
        int met = 0;
        int together = 0;
        for (int i = 0; i < coded.size(); i++) {
            for (int k = i + 1; k < coded.size(); k++) {
                boolean one = Objects.equals(
                        gold.get(coded.get(i).article().id()),
                        gold.get(coded.get(k).article().id()));
                Set<String> types = types(coded.get(i));
                types.retainAll(types(coded.get(k)));
                Set<String> shared = incidents(coded.get(i), found);
                shared.retainAll(incidents(coded.get(k), found));
                comparable += one && !types.isEmpty() ? 1 : 0;
                met += one && !shared.isEmpty() ? 1 : 0;
                together += shared.isEmpty() ? 0 : 1;
            }
        }
        table.add(
                "incidents: pairs of articles that share one; recall of pairs on one event with acts of one type",
                comparable + " pairs",
                new CoreferenceScore.Rates(met / (double) together, met / (double) comparable));
    }

    private static Set<String> types(CodedArticle coded) {
        Set<String> types = new HashSet<>();
        coded.events().forEach(event -> types.add(event.event() + "/" + event.mode()));
        return types;
    }

    private static Set<String> incidents(CodedArticle coded, LinkedNews found) {
        Set<String> incidents = new HashSet<>();
        coded.events().forEach(event -> incidents.add(found.incident(event.id())));
        return incidents;
    }
}
