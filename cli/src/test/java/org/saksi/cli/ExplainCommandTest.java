package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
    private static final String SENTENCE =
            "Malaysia condemned the government of Thailand on Monday. The weather was fine.";

    @Test
    void slots_stand_in_brackets_with_rule_and_reasons() {
        CommandRun run = CommandRun.of("explain", "--language", "en", SENTENCE);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("ACCUSE disapprove · CAMEO ")
                .contains("[actor Malaysia] [trigger condemned] [recipient the government of Thailand]")
                .containsPattern("\n  confidence  0\\.\\d\\d: every event [+-]\\d\\.\\d\\d, tree and word order agree")
                .contains("\n  why ")
                .doesNotContain("\u001B");
    }

    @Test
    void a_sentence_without_an_event_says_why_not() {
        CommandRun run = CommandRun.of("explain", "--language", "en", SENTENCE);
        assertThat(run.out()).contains("Why not\n  The weather was fine.\n    no words of any rule\n");
    }

    @Test
    void a_text_too_short_to_show_its_language_leads_to_the_option() {
        CommandRun run = CommandRun.of("explain", "zzz");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("not coded: ")
                .contains("--language id")
                .doesNotContain("und");
    }

    @Test
    void a_terminal_gets_colours() {
        CommandRun run = CommandRun.onTerminal(Map.of(), "explain", "--language", "en", SENTENCE);
        assertThat(run.out()).contains("\u001B[36mMalaysia\u001B[0m");
    }

    @Test
    void no_color_is_respected() {
        CommandRun run = CommandRun.onTerminal(Map.of("NO_COLOR", "1"), "explain", "--language", "en", SENTENCE);
        assertThat(run.out()).contains("[actor Malaysia]").doesNotContain("\u001B");
    }

    @Test
    void the_text_cannot_recolour_the_terminal() {
        CommandRun run = CommandRun.of("explain", "--language", "en", "Malaysia \u001B[31m condemned Thailand.");
        assertThat(run.out()).contains("[trigger condemned]").doesNotContain("\u001B");
    }

    @Test
    void json_holds_events_with_reasons_and_rejections() {
        CommandRun run = CommandRun.of("explain", "--json", "--language", "en", SENTENCE);
        JsonNode line = JsonMapper.shared().readTree(run.out());
        assertThat(line.path("article").path("text").asString()).isEqualTo(SENTENCE);
        JsonNode event = line.path("events").path(0);
        assertThat(event.path("event").path("event").asString()).isEqualTo("ACCUSE");
        assertThat(event.path("why").size()).isPositive();
        assertThat(event.path("confidence").path(0).path("feature").asString()).isEqualTo("always");
        assertThat(line.path("rejections").isArray()).isTrue();
    }

    @Test
    void another_language_is_said_plainly() {
        CommandRun run = CommandRun.of("explain", "--language", "fr", "La police a arrêté deux hommes.");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("not coded: the language is \"fr\"");
    }

    @Test
    void a_file_and_standard_input_are_explained_too() {
        byte[] input = SENTENCE.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(CommandRun.with(input, "explain", "--language", "en", "-").out())
                .contains("[trigger condemned]");
        assertThat(CommandRun.of("explain", Checkout.ROOT.resolve("samples/en-summit-aid.txt"))
                        .exitCode())
                .isZero();
    }
}
