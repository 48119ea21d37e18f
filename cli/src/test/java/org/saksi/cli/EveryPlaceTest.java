package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.resolver.PlaceReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds of every place of an output: its point is one of the gazetteer, and it stands in the sentence of its event.
 *
 * <p>Held on the samples; {@code -Dsaksi.articles=FILE} names a file or folder of articles to hold it on instead.
 */
class EveryPlaceTest {
    @TempDir
    Path temporary;

    @Test
    void every_point_is_one_of_the_gazetteer_and_every_place_stands_in_the_sentence_of_its_event() throws IOException {
        String given = System.getProperty("saksi.articles");
        Path articles = given == null ? Checkout.ROOT.resolve("samples") : Path.of(given);
        Path out = temporary.resolve("out");
        CommandRun.of("code", articles, "-o", out, "--ignore-keys", "lang,origin,source,date,date_raw");
        Set<PlaceReader.Point> points = new HashSet<>();
        for (String line : Files.readAllLines(out.resolve("articles.jsonl"))) {
            JsonMapper.shared().readTree(line).path("places").forEach(place -> points(place, points));
        }
        for (String line : Files.readAllLines(out.resolve("events.jsonl"))) {
            JsonNode event = JsonMapper.shared().readTree(line);
            JsonNode where = event.path("where");
            points(where, points);
            if (!where.isNull()) {
                JsonNode sentence = event.path("sentence").path("span");
                assertThat(where.path("span").path(0).asInt())
                        .isBetween(sentence.path(0).asInt(), sentence.path(1).asInt());
            }
        }
        PlaceReader gazetteer = PlaceReader.load();
        assertThat(points).isNotEmpty().allMatch(gazetteer::knows);
    }

    private static void points(JsonNode where, Set<PlaceReader.Point> points) {
        if (where.path("lat").isNumber()) {
            points.add(new PlaceReader.Point(
                    where.path("lat").asDouble(), where.path("lon").asDouble()));
        }
        where.path("relation").path("anchors").forEach(anchor -> points(anchor, points));
    }
}
