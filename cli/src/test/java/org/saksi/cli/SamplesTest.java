package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code saksi code samples}, as the README promises it, against the golden files.
 *
 * <p>When a change of coding is meant, write them anew and read the difference before committing it:
 * {@code mvn -q -ntp -pl cli -am test -Dtest=SamplesTest,ReadmeTest -Dsaksi.golden=write}.
 */
class SamplesTest {
    private static final Path GOLDEN = Checkout.ROOT.resolve("cli/src/test/resources/golden/samples");
    private static final Path SURE = Checkout.ROOT.resolve("cli/src/test/resources/golden/samples-min-confidence");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path temporary;

    @Test
    void the_samples_come_out_as_the_golden_files_say() throws IOException {
        compare(code("golden"), GOLDEN);
    }

    @Test
    void the_surer_events_of_the_samples_come_out_as_the_golden_files_say() throws IOException {
        SortedMap<String, String> coded = code("sure", "--min-confidence", "0.7");
        coded.remove("articles.jsonl");
        coded.remove("commitments.jsonl");
        compare(coded, SURE);
    }

    private static void compare(SortedMap<String, String> coded, Path folder) throws IOException {
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : coded.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        SortedMap<String, String> golden = files(folder);
        assertThat(coded.keySet()).isEqualTo(golden.keySet());
        coded.forEach((name, text) -> assertThat(text.lines())
                .as(name
                        + "; mvn -q -ntp -pl cli -am test -Dtest=SamplesTest,ReadmeTest -Dsaksi.golden=write"
                        + " takes it over")
                .containsExactlyElementsOf(golden.get(name).lines().toList()));
    }

    @Test
    void all_seven_are_coded_with_twenty_events_at_least() throws IOException {
        SortedMap<String, String> files = code("count");
        JsonNode counts = JSON.readTree(files.get("manifest.json")).path("counts");
        assertThat(counts.path("articles").asInt()).isEqualTo(7);
        assertThat(counts.path("coded").asInt()).isEqualTo(7);
        assertThat(counts.path("events").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(counts.path("dead-letters").asInt()).isZero();
    }

    @Test
    void a_later_report_meets_an_earlier_threat_of_another_language_and_an_alert_says_so() throws IOException {
        SortedMap<String, String> files = code("alerts");
        JsonNode alert =
                JSON.readTree(files.get("alerts.jsonl").lines().findFirst().orElseThrow());
        assertThat(alert.path("kind").asString()).isEqualTo("condition");
        assertThat(alert.path("said").path("text").asString()).contains("jika Kamboja Kembali Menembak");
        assertThat(alert.path("happened").path("text").asString()).startsWith("Cambodian troops fired on");
        assertThat(files.get("register.jsonl").lines().filter(line -> line.contains("\"state\":\"met\"")))
                .hasSize(2);
    }

    @Test
    void a_second_run_and_any_number_of_jobs_give_the_same_bytes() throws IOException {
        SortedMap<String, String> first = code("first", "--jobs", "1");
        assertThat(code("second", "--jobs", "1")).isEqualTo(first);
        assertThat(code("two", "--jobs", "2")).isEqualTo(first);
        assertThat(code("seven", "--jobs", "7")).isEqualTo(first);
    }

    @Test
    void the_locale_and_zone_of_the_machine_do_not_show() throws IOException {
        SortedMap<String, String> first = code("here");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jayapura"));
            assertThat(code("elsewhere")).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Spans are counted here by code points and looked up in the JSON alone, without Saksi's own reader. */
    @Test
    void every_span_of_every_file_holds_the_words_that_stand_beside_it() throws IOException {
        SortedMap<String, String> files = code("spans");
        Map<String, int[]> texts = new HashMap<>();
        int checked = 0;
        for (JsonNode article : lines(files, "articles.jsonl")) {
            texts.put(
                    article.path("id").asString(),
                    article.path("text").asString().codePoints().toArray());
            checked += checkSpans(article, texts.get(article.path("id").asString()));
        }
        for (String name : List.of("events.jsonl", "commitments.jsonl")) {
            for (JsonNode line : lines(files, name)) {
                checked += checkSpans(
                        line, texts.get(line.path("article").path("id").asString()));
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    private static int checkSpans(JsonNode node, int[] text) {
        int checked = 0;
        JsonNode span = node.path("span");
        if (span.isArray()) {
            int start = span.get(0).asInt();
            int end = span.get(1).asInt();
            assertThat(start).isBetween(0, end);
            assertThat(end).isLessThanOrEqualTo(text.length);
            JsonNode words = node.path("text");
            if (words.isString()) {
                assertThat(new String(text, start, end - start)).isEqualTo(words.asString());
            }
            checked++;
        }
        for (JsonNode child : node) {
            checked += checkSpans(child, text);
        }
        return checked;
    }

    private static List<JsonNode> lines(SortedMap<String, String> files, String name) {
        return files.getOrDefault(name, "").lines().map(JSON::readTree).toList();
    }

    private SortedMap<String, String> code(String name, Object... options) throws IOException {
        Path out = temporary.resolve(name);
        Object[] words = Stream.concat(Stream.of("code", "samples", "-o", out), Stream.of(options))
                .map(word -> word.equals("samples") ? Checkout.ROOT.resolve("samples") : word)
                .toArray();
        CommandRun run = CommandRun.of(words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        return files(out);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                for (Path file : list.toList()) {
                    files.put(file.getFileName().toString(), portable(Files.readString(file)));
                }
            }
        }
        return files;
    }

    /** The manifest names its inputs as given, and here that is with the folder of the checkout. */
    private static String portable(String text) {
        return text.replace(Checkout.ROOT + "/", "");
    }
}
