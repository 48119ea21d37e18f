package org.saksi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Article;
import org.saksi.training.score.MarkdownTable;

/** The parts of {@code benchmarks/run.sh performance}, each on as little as there can be. */
class MeasuringTest {
    @TempDir
    Path folder;

    @BeforeEach
    void layOutNews() throws IOException {
        Files.writeString(folder.resolve("id.jsonl"), """
            {"id": "a", "title": "Polisi Tangkap Tiga Orang", "text": "Polisi menangkap tiga orang.", "likes": 3}
            {"id": "b", "title": null, "text": "Warga pulang."}
            """);
        Files.writeString(folder.resolve("en.jsonl"), """
            {"id": "c", "title": "Three Held", "text": "Police arrested three men."}
            """);
    }

    @Test
    void endless_news_gives_both_languages_in_turn_and_begins_again() throws IOException {
        try (EndlessNews news = new EndlessNews(folder)) {
            List<String> texts = List.of(text(news), text(news), text(news), text(news), text(news));
            assertThat(texts)
                    .containsExactly(
                            "Polisi Tangkap Tiga Orang\nPolisi menangkap tiga orang.",
                            "Three Held\nPolice arrested three men.",
                            "Warga pulang.",
                            "Three Held\nPolice arrested three men.",
                            "Polisi Tangkap Tiga Orang\nPolisi menangkap tiga orang.");
        }
    }

    private static String text(EndlessNews news) throws IOException {
        Article article = news.next();
        return article.text();
    }

    @Test
    void news_for_the_command_has_no_key_that_it_would_refuse() throws IOException {
        assertThat(News.json(folder, "id", 5))
                .containsExactly(
                        "{\"id\":\"id-1\",\"title\":\"Polisi Tangkap Tiga Orang\",\"text\":\"Polisi menangkap tiga"
                                + " orang.\"}",
                        "{\"id\":\"id-2\",\"title\":\"\",\"text\":\"Warga pulang.\"}");
    }

    @Test
    void memory_is_measured_while_articles_are_read() throws Exception {
        MarkdownTable table = MemoryUnderLoad.run(folder, 1200, 2);
        assertThat(table.cell(0, "end")).isEqualTo(MemoryUnderLoad.THROUGH);
        assertThat(table.number(0, "articles")).isPositive();
        assertThat(table.number(0, "tokens")).isGreaterThan(table.number(0, "articles"));
        assertThat(table.number(0, "live MB, most")).isBetween(1.0, table.number(0, "in use MB, most") + 1);
    }

    @Test
    void what_ends_the_stream_is_told() throws Exception {
        Files.writeString(folder.resolve("en.jsonl"), "{\"id\": \"c\", \"text\": \" \"}\n");
        assertThat(MemoryUnderLoad.run(folder, 60, 1).cell(0, "end")).isEqualTo("IllegalArgumentException");
    }

    @Test
    void loading_is_measured_in_a_jvm_of_its_own() throws Exception {
        LoadTime.Loading loading = LoadTime.fresh(List.of("en"));
        assertThat(loading.milliseconds()).isPositive();
        assertThat(loading.megabytes()).isBetween(1.0, 300.0);
    }

    @Test
    void loading_shows_the_median_and_the_largest_heap() {
        MarkdownTable table = LoadTime.table();
        LoadTime.row(
                table,
                List.of("id", "en"),
                List.of(
                        new LoadTime.Loading(300, 90, 10),
                        new LoadTime.Loading(100, 80, 12),
                        new LoadTime.Loading(120, 70, 11),
                        LoadTime.Loading.parse("200.0 10.0 9.0\n")));
        assertThat(table.toString()).endsWith("| id, en | 160 | 100 | 300 | 75 | 4 | 12 |\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadTime.Loading.parse("no"))
                .withMessage("loading must be three numbers but was \"no\"");
    }

    @Test
    void sizes_count_packed_bytes_and_no_classes() throws IOException {
        Path jar = folder.resolve("language.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of(
                    "id/parser.bin.gz", "id/tagger.bin.gz", "id/roots.txt.gz", "id/Roots.class", "en/parser.bin.gz")) {
                zip.putNextEntry(new ZipEntry("org/saksi/language/" + name));
                zip.write(new byte[100_000]);
                zip.closeEntry();
            }
        }
        MarkdownTable table = ModelSizes.of(jar);
        double one = table.number(0, "parser, bytes");
        assertThat(one).isBetween(50.0, 1000.0);
        assertThat(table.number(0, ModelSizes.ALL)).isEqualTo(3 * one);
        assertThat(table.number(1, ModelSizes.ALL)).isEqualTo(one);
        assertThat(table.cell(2, "language")).isEqualTo(ModelSizes.BOTH);
        assertThat(table.number(2, ModelSizes.ALL)).isEqualTo(4 * one);
    }

    @Test
    void processor_time_is_that_of_all_children() {
        assertThat(EndToEnd.processor("0m0.01s 0m0.00s\n1m2.50s 0m3.25s\n")).isEqualTo(65.75);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EndToEnd.processor("?"))
                .withMessage("times must end in two times but was \"?\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_commands_run_on_the_articles_of_both_languages() throws Exception {
        Path saksi = Files.writeString(folder.resolve("saksi"), """
            #!/bin/sh
            echo "$@" "${SAKSI_JAVA_OPTS:-}" >>"$(dirname "$0")/commands"
            printf '# text = TokenRange=\\n1\\tA\\tTokenRange=0:1\\n2-3\\tAb\\tTokenRange=2:4\\n2\\tA\\t_\\n3\\tb\\t_\\n' >"$4"
            """);
        Files.setPosixFilePermissions(saksi, PosixFilePermissions.fromString("rwx------"));
        Path work = folder.resolve("work");

        MarkdownTable table = EndToEnd.run(saksi.toString(), folder, work, 2);

        assertThat(table.size()).isEqualTo(5);
        assertThat(table.number(0, "articles")).isEqualTo(2);
        assertThat(table.number(0, "tokens")).isEqualTo(2);
        assertThat(table.cell(4, "heap limit MB")).isEqualTo("300");
        assertThat(Files.readAllLines(work.resolve("articles.jsonl"))).hasSize(2);
        String articles = work.resolve("articles.jsonl").toString();
        assertThat(Files.readAllLines(folder.resolve("commands")))
                .containsExactly(
                        "parse " + articles + " -o " + work.resolve("parsed.conllu") + " --jobs 1 ",
                        "parse " + articles + " -o " + work.resolve("parsed.conllu") + " --jobs 2 ",
                        "code " + articles + " -o " + work.resolve("coded-1") + " --jobs 1 ",
                        "code " + articles + " -o " + work.resolve("coded-2") + " --jobs 2 ",
                        "code " + articles + " -o " + work.resolve("coded-2300") + " --jobs 2 -Xmx300m");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_command_that_fails_is_told_with_its_words() {
        assertThatIOException()
                .isThrownBy(() -> EndToEnd.time(List.of("sh", "-c", "echo bad >&2; exit 3"), Map.of(), folder))
                .withMessage("command must end with 0 but ended with 3: sh -c echo bad >&2; exit 3\nbad\n");
    }
}
