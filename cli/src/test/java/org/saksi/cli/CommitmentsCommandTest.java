package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.Saksi;

class CommitmentsCommandTest {
    @TempDir
    Path temporary;

    private Path coded(String... articles) throws IOException {
        Path input = Files.write(temporary.resolve("news.jsonl"), List.of(articles));
        Path folder = temporary.resolve("out");
        assertThat(CommandRun.of("code", input, "-o", folder).exitCode()).isZero();
        return folder;
    }

    private static String article(String id, String published, String text) {
        return "{\"id\": \"" + id + "\", \"language\": \"en\", \"published\": \"" + published + "\", \"text\": \""
                + text + "\"}";
    }

    private Path border() throws IOException {
        return coded(
                article("late", "2025-06-20", "Chadian troops shelled a market in Niger on Friday."),
                article("early", "2025-06-16", "If Chad shells the market again, Niger will close the border."));
    }

    @Test
    void a_later_report_meets_an_earlier_condition_whatever_the_order_of_the_articles() throws IOException {
        CommandRun run = CommandRun.of("commitments", border());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("MET  Niger (NER)")
                .contains("on    If Chad shells the market again")
                .contains("said  2025-06-16  If Chad shells the market again, Niger will close the border.")
                .contains("2025-06-20  met: its condition came about (e_");
        assertThat(run.err()).contains("1 of 1 commitments, 1 alert");
    }

    @Test
    void an_alert_shows_both_texts_and_what_its_sureness_is_made_of() throws IOException {
        CommandRun run = CommandRun.of("commitments", border(), "--alerts");

        assertThat(run.out())
                .contains("what it hangs on came about, sure 0.")
                .contains("(type 1.00, actors 0.90,")
                .contains("said      If Chad shells the market again")
                .contains("happened  Chadian troops shelled a market in Niger on Friday. [late, 2025-06-20]");
    }

    @Test
    void lines_for_programs_carry_the_whole_history() throws IOException {
        Path folder = border();

        assertThat(CommandRun.of("commitments", folder, "--format", "jsonl").out())
                .contains(
                        "\"state\":\"met\"", "\"negated\":false", "\"statements\":[{\"commitment\":\"c_", "\"why\":\"");
        assertThat(CommandRun.of("commitments", folder, "--alerts", "--format", "jsonl")
                        .out())
                .contains("\"kind\":\"condition\"", "\"parts\":{\"type\":1.0", "\"needed\":1,\"seen\":1");
    }

    @Test
    void filters_keep_what_is_asked_for_and_wrong_words_are_refused() throws IOException {
        Path folder = border();

        assertThat(CommandRun.of("commitments", folder, "--state", "open").out())
                .isEmpty();
        assertThat(CommandRun.of("commitments", folder, "--by", "NER", "--act", "coerce")
                        .out())
                .startsWith("MET");
        assertThat(CommandRun.of("commitments", folder, "--toward", "Peru").out())
                .isEmpty();
        CommandRun wrong = CommandRun.of("commitments", folder, "--state", "kept");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("must be one of [open, reaffirmed").contains("\"kept\"");
    }

    @Test
    void a_folder_that_is_not_there_and_a_broken_line_are_told() throws IOException {
        CommandRun none = CommandRun.of("commitments", temporary.resolve("nothing"));
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).contains("cannot read");

        Path folder = border();
        Path events = folder.resolve("events.jsonl");
        Files.writeString(events, Files.readString(events) + "{\"id\": 7}\n");
        CommandRun broken = CommandRun.of("commitments", folder);
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("events.jsonl");
        assertThat(broken.out()).startsWith("MET");
    }

    @Test
    void our_passages_are_read_well_enough() {
        CommitmentScorer scorer = new CommitmentScorer(Saksi.load());

        CommitmentScorer.Counts counts = scorer.score(CommitmentPassage.shipped());

        assertThat(counts.passages()).isEqualTo(60);
        assertThat(counts.right()).isGreaterThanOrEqualTo((int) Math.ceil(0.85 * counts.expected()));
        assertThat(counts.right()).isGreaterThanOrEqualTo((int) Math.ceil(0.85 * counts.found()));
    }

    @Test
    void the_measured_table_goes_into_its_block_of_the_page() throws IOException {
        Path page = Files.writeString(
                temporary.resolve("page.md"),
                "<!-- measured commitments: begin -->\nold\n<!-- measured commitments: end -->\n");

        CommandRun run = CommandRun.of("eval", "commitments", "--out", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(page).content().contains("| both | 60 |").doesNotContain("old");
    }
}
