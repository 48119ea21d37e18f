package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalPagesCommandTest {
    private static final String BODY = "Police arrested nine people in the town on Monday night. The minister met the"
            + " envoy in the capital on Tuesday and promised that the road would be open again before the end of the"
            + " week.";

    @TempDir
    Path temporary;

    @Test
    void without_the_pages_it_says_so_and_all_is_well() {
        CommandRun run = CommandRun.of("eval", "pages", "--data", temporary);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("article-extraction-benchmark: not measured")
                .contains("readability: not measured");
    }

    @Test
    void bodies_are_compared_and_the_best_published_figure_stands_beside() throws IOException {
        benchmark();
        readability();
        Path page = Files.writeString(temporary.resolve("page.md"), """
            # Reading
            <!-- measured pages: begin -->
            <!-- measured pages: end -->
            """);
        CommandRun run = CommandRun.of("eval", "pages", "--data", temporary, "--errors", "3", "--out", page);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("| article-extraction-benchmark, all | Saksi | 2 | 1.000 ± 0.000 | 1.000 | 1.000 |")
                .contains("| ... even ids, developed on | Saksi | 1 |")
                .contains("| ... odd ids, never looked at | readability4j 1.0.8 | 1 |")
                .contains("Best figure published in the benchmark's README: terbaik 2.0, F1 0.970 ± 0.004; .95 of it is"
                        + " 0.9215.")
                .contains("| Saksi | 1 of 1 | 1 of 1 | 1 of 1 |");
        assertThat(run.err()).contains("0: right 1.000, extra 0.000, missed 0.000");
        assertThat(page).content().contains("| Readability's test pages, all | Saksi | 1 |");
    }

    @Test
    void the_measure_is_that_of_the_benchmark() {
        ShingleScore score = ShingleScore.of("one two three four five six", "zero one two three four five");
        assertThat(List.of(score.right(), score.extra(), score.missed())).containsExactly(0.5, 0.25, 0.25);
        assertThat(ShingleScore.of("short text", "short text")).isEqualTo(new ShingleScore(1, 0, 0));
        assertThat(ShingleScore.of("", "")).isEqualTo(new ShingleScore(0, 0, 0));
        ShingleScore.Means means = ShingleScore.means(List.of(score, new ShingleScore(0, 0, 1)));
        // A page on which nothing was found has no precision, and a recall of nothing.
        assertThat(means.precision()).isCloseTo(2.0 / 3, Offset.offset(1e-9));
        assertThat(means.recall()).isCloseTo(1.0 / 3, Offset.offset(1e-9));
    }

    private void benchmark() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("article-extraction-benchmark/html"))
                .getParent();
        Files.writeString(folder.resolve("README.rst"), """
                                version      F1             precision      recall         accuracy
                lama            0.9          0.911 ± 0.012  0.917 ± 0.014  0.906 ± 0.018  0.260 ± 0.032
                terbaik         2.0          0.970 ± 0.004  0.951 ± 0.006  0.990 ± 0.003  0.287 ± 0.032
            """);
        StringBuilder truth = new StringBuilder("{");
        for (String last : List.of("0", "1")) {
            String id = "a".repeat(63) + last;
            truth.append(truth.length() > 1 ? "," : "")
                    .append("\"")
                    .append(id)
                    .append("\":{\"articleBody\":\"")
                    .append(BODY)
                    .append("\"}");
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/" + id + ".html.gz")))) {
                out.write(("<html><body><nav><a href=/>Home</a></nav><p>" + BODY + "</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.writeString(folder.resolve("ground-truth.json"), truth + "}");
    }

    private void readability() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("readability/test/test-pages/satu"));
        Files.writeString(
                folder.resolve("source.html"),
                "<html><head><title>Nine arrested</title><meta name=author content='Jane Example'><meta"
                        + " property='article:published_time' content='2025-06-10T08:00:00Z'></head><body><h1>Nine"
                        + " arrested</h1><p>"
                        + BODY + "</p></body></html>");
        Files.writeString(folder.resolve("expected.html"), "<div><p>" + BODY + "</p></div>");
        Files.writeString(
                folder.resolve("expected-metadata.json"),
                "{\"title\":\"Nine arrested\",\"byline\":\"By Jane Example\","
                        + "\"publishedTime\":\"2025-06-10T08:00:00Z\"}");
    }
}
