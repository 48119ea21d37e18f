package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MinConfidenceTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SAMPLES = Checkout.ROOT.resolve("samples");

    @TempDir
    Path temporary;

    @Test
    void events_below_are_left_out_and_counted_in_summary_and_manifest() throws IOException {
        // which incident an event belongs to depends on those beside it
        List<JsonNode> all = events(code("all", "--no-link"));
        Path out = temporary.resolve("sure");
        CommandRun run = CommandRun.of("code", SAMPLES, "-o", out, "--no-link", "--min-confidence", "0.7");
        List<JsonNode> sure = events(out);

        assertThat(sure)
                .isEqualTo(all.stream()
                        .filter(event -> event.path("confidence").asDouble() >= 0.7)
                        .toList());
        int below = all.size() - sure.size();
        assertThat(below).isPositive();
        assertThat(run.err()).contains("; " + sure.size() + " of " + all.size() + " events, " + below + " below 0.7, ");
        JsonNode manifest = JSON.readTree(Files.readString(out.resolve("manifest.json")));
        assertThat(manifest.path("counts").path("events").asInt()).isEqualTo(sure.size());
        assertThat(manifest.path("counts").path("events-below-confidence").asInt())
                .isEqualTo(below);
        assertThat(manifest.path("command").valueStream().map(JsonNode::asString))
                .containsSequence("--min-confidence", "0.7");
    }

    @Test
    void nothing_that_stays_names_an_event_that_was_left_out() throws IOException {
        Path out = code("bar", "--min-confidence", "0.75");
        Set<String> ids =
                events(out).stream().map(event -> event.path("id").asString()).collect(Collectors.toSet());
        List<String> named = new ArrayList<>();
        for (JsonNode article : lines(out.resolve("articles.jsonl"))) {
            article.path("statements").forEach(one -> one.path("events").forEach(id -> named.add(id.asString())));
            article.path("quantities").forEach(one -> name(named, one.path("event")));
        }
        if (Files.exists(out.resolve("commitments.jsonl"))) {
            lines(out.resolve("commitments.jsonl"))
                    .forEach(one -> name(named, one.path("pledge").path("event")));
        }
        assertThat(named).isNotEmpty().isSubsetOf(ids);
    }

    private static void name(List<String> named, JsonNode id) {
        if (id.isString()) {
            named.add(id.asString());
        }
    }

    @Test
    void the_bar_may_be_0_or_1_and_0_leaves_everything() throws IOException {
        assertThat(events(code("zero", "--min-confidence", "0"))).isEqualTo(events(code("plain")));
        assertThat(events(code("one", "--min-confidence", "1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "half", "NaN", "0,5", "1e-3", ""})
    void anything_else_is_a_usage_error(String word) {
        CommandRun run = CommandRun.of("code", "--min-confidence", word, SAMPLES);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Invalid value for option '--min-confidence': must be a number from 0 to 1 but was \""
                        + word + "\"\n");
    }

    @Test
    void every_event_of_the_samples_has_a_confidence() throws IOException {
        assertThat(events(code("samples")))
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(event.path("confidence").asDouble(-1)).isBetween(0.01, 0.99));
    }

    private Path code(String name, Object... options) {
        Path out = temporary.resolve(name);
        List<Object> words = new ArrayList<>(List.of("code", SAMPLES, "-o", out));
        words.addAll(List.of(options));
        CommandRun run = CommandRun.of(words.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    private static List<JsonNode> events(Path folder) throws IOException {
        return lines(folder.resolve("events.jsonl"));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }
}
