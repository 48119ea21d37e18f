package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    /** Says how many lines it got, as a scorer that knows nothing of events would. */
    private static final String COUNTING_SCORER = """
        import json, sys
        kind, gold, events = sys.argv[1:4]
        texts = len(open(gold, encoding='utf8').read().split('\\n')) - 1
        for line in open(events, encoding='utf8'):
            assert json.loads(line)['article']['id'] in ('g1', 'g2')
        print('first wrong text \\x1b[31m', file=sys.stderr)
        print(json.dumps({'texts': texts, 'category_recall': 0.5, 'errors': sys.argv[-1]}))
        """;

    @TempDir
    Path temporary;

    @BeforeAll
    static void python_is_there() {
        assumeTrue(runs("python3", "--version"), "the scorer needs python3");
    }

    @Test
    void without_gold_it_says_so_and_all_is_well() {
        CommandRun run = CommandRun.of("eval", "--gold", temporary.resolve("nowhere"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).startsWith("no gold in ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void gold_is_coded_and_given_to_the_scorer_with_its_ids() throws IOException {
        CommandRun run = CommandRun.of("eval", "gsr", "--gold", gold(), "--score", scorer(), "--errors", "3");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("texts 2")
                .contains("category_recall 0.5")
                .contains("errors \"3\"");
        assertThat(run.err()).contains("first wrong text ·[31m");
    }

    @Test
    void the_page_gives_our_figures_with_the_anchors_beside_them() throws IOException {
        Path page = temporary.resolve("accuracy.md");
        CommandRun run = CommandRun.of("eval", "gsr", "--gold", gold(), "--score", scorer(), "--out", page);
        assertThat(run.exitCode()).isZero();
        assertThat(page)
                .content()
                .contains("| category: recall | .500 | .331 | .620 | – |")
                .contains("2 texts.")
                .doesNotContain("minister");
    }

    @Test
    void the_page_shows_what_a_bar_costs_and_how_reliable_confidence_is() throws IOException {
        Path gold = gold();
        Files.createDirectories(gold.resolve("id"));
        Files.writeString(gold.resolve("id/sentences.jsonl"), """
            {"id": "g1", "lang": "id", "text": "Polisi menangkap 38 orang.", "events": [{"type": "COERCE", "actors": [{"text": "Polisi"}], "recipients": [{"text": "38 orang"}]}]}
            """);
        Path page = temporary.resolve("accuracy.md");
        CommandRun run = CommandRun.of("eval", "id", "--gold", gold, "--score", scorer(), "--out", page);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(page)
                .content()
                .contains("With `--min-confidence`:")
                .contains("| all | - |")
                .contains("\n| .9 | - |")
                .contains("### Indonesian\n\n1 event, 1.000 right;")
                .doesNotContain("Polisi");
    }

    @Test
    void a_scorer_that_fails_is_exit_code_3() throws IOException {
        Path broken = Files.writeString(temporary.resolve("broken.py"), "raise SystemExit(4)");
        CommandRun run = CommandRun.of("eval", "gsr", "--gold", gold(), "--score", broken);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("ended with exit code 4");
    }

    @Test
    void an_unknown_set_is_a_usage_error() throws IOException {
        assertThat(CommandRun.of("eval", "french", "--gold", gold()).exitCode()).isEqualTo(2);
    }

    @Test
    void who_says_it_is_measured_on_direct_quotes_of_two_articles() throws IOException {
        Path file = Files.createDirectories(temporary.resolve("data/pfsa-id/corpus/pfsa-id"))
                .resolve("dev-40.txt");
        Files.writeString(
                file,
                words("JAKARTA/O ,/O KOMPAS/O —/O Jalan/B-ISSUE itu/I-ISSUE ditutup/L-ISSUE ./O ”/B-STATEMENT")
                        + words("Kami/I-STATEMENT menutup/I-STATEMENT jalan/I-STATEMENT itu/I-STATEMENT ,/I-STATEMENT"
                                + " ”/L-STATEMENT kata/U-CUE Bupati/U-ROLE Budi/B-PERSON Santoso/L-PERSON ./O"
                                + " ”/B-STATEMENT")
                        + words("Jalan/I-STATEMENT itu/I-STATEMENT sudah/I-STATEMENT rusak/I-STATEMENT ,/I-STATEMENT"
                                + " ”/L-STATEMENT katanya/U-CUECOREF ./O")
                        + words("PALU/O ,/O KOMPAS/O —/O Pasar/B-ISSUE itu/I-ISSUE terbakar/L-ISSUE ./O ”/B-STATEMENT")
                        + words("Api/I-STATEMENT sudah/I-STATEMENT padam/I-STATEMENT sekarang/I-STATEMENT"
                                + " ./L-STATEMENT"));
        CommandRun run = CommandRun.of("eval", "pfsa", "--gold", temporary, "--data", temporary.resolve("data"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("texts 2")
                .contains("all {\"documents\":2,\"statements\":2,\"p\":1.0,\"r\":1.0,\"f1\":1.0}")
                .contains("even {\"documents\":1,\"statements\":0");
    }

    @Test
    void who_says_it_is_measured_on_named_sources_and_misses_are_shown() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("data/polnear/data/dev"));
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(
                folder.resolve("text/a.txt"),
                "Helen Marsh said the port would close.\n\nIt was a dream of Peter Novak that the port would open.\n");
        String gold = """
            T1\tSource 0 11\tHelen Marsh
            T2\tCue 12 16\tsaid
            T3\tContent 17 37\tthe port would close
            E1\tAttribution:T2 Cue:T2 Source:T1 Content:T3
            T4\tSource 58 69\tPeter Novak
            T5\tContent 70 94\tthat the port would open
            E2\tAttribution:T2 Source:T4 Content:T5
            """;
        Files.writeString(folder.resolve("attributions/a_1f.ann"), gold);
        Files.writeString(folder.resolve("attributions/a_2f.ann"), gold);
        Path page = temporary.resolve("accuracy.md");
        CommandRun run =
                CommandRun.of("eval", "polnear", "--data", temporary.resolve("data"), "--errors", "5", "--out", page);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("odd {\"documents\":1,\"statements\":2,\"p\":1.0,\"r\":0.5,\"f1\":0.667}");
        assertThat(run.err()).contains("missed: [that the port would open] by [Novak]");
        assertThat(page).content().contains("| all documents: F1 | .667 |").contains("A source is named when");
    }

    @Test
    void without_the_data_packs_it_says_so() {
        CommandRun run = CommandRun.of("eval", "pfsa", "--data", temporary.resolve("nowhere"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("pfsa not measured (--data DIR names another folder)");
    }

    /** A sentence of the corpus: a word and its label a line. */
    private static String words(String pairs) {
        return pairs.replace('/', '\t').replace(' ', '\n') + "\n\n";
    }

    private Path gold() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("gold/en"));
        Files.writeString(folder.resolve("plover-gsr.jsonl"), """
            {"id": "g1", "text": "The minister visited the port.", "lang": "en", "date": null}
            {"id": "g2", "text": "The army attacked the town on Monday.", "lang": "en", "date": "2025-06-16"}
            """);
        return folder.getParent();
    }

    private Path scorer() throws IOException {
        return Files.writeString(temporary.resolve("scorer.py"), COUNTING_SCORER);
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
