package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.language.Analysers;

class RulePrintsTest {
    @TempDir
    Path folder;

    @Test
    void every_shipped_rule_has_words_by_which_its_articles_are_found() {
        for (String language : Analysers.languages()) {
            RulePrints prints = RuleSet.shipped().prints(language);
            assertThat(prints.rules().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            RuleBook.of(language).rules().stream().map(Rule::id).toList());
            assertThat(prints.rules().values()).allSatisfy(print -> {
                assertThat(print.words()).isNotEmpty();
                assertThat(print.digest()).hasSize(12);
            });
        }
    }

    @Test
    void only_the_rule_that_a_layer_changes_has_another_digest() throws IOException {
        write("en/accuse.yaml", """
            language: en
            event: ACCUSE
            rules:
              - id: en.accuse.own-roast
                verbs: [roast]
                mode: disapprove
                cameo: "111"
                examples: ["[A Kenya] [T roasted] [R Sudan] on Monday.", "[R Sudan] was [T roasted] by [A Kenya]."]
                near-misses: ["Kenya did not roast Sudan.", "The river is wide."]
            """);
        RulePrints shipped = RuleSet.shipped().prints("en");
        RulePrints own = RuleSet.in(folder).prints("en");
        assertThat(own.frame()).isEqualTo(shipped.frame());
        assertThat(own.rules())
                .containsAllEntriesOf(shipped.rules())
                .hasSize(shipped.rules().size() + 1);
        assertThat(own.rules().get("en.accuse.own-roast"))
                .extracting(RulePrints.Print::words)
                .isEqualTo(new TreeSet<>(List.of("roast")));
    }

    @Test
    void a_guard_of_ones_own_is_another_frame() throws IOException {
        write("en/guards.yaml", """
            language: en
            guards:
              - {id: en.guard.kitchen, words: [oven], near-misses: ["Guests roasted the cook in the oven."]}
            """);
        assertThat(RuleSet.in(folder).prints("en").frame())
                .isNotEqualTo(RuleSet.shipped().prints("en").frame());
        assertThat(RuleSet.in(folder).prints("id")).isEqualTo(RuleSet.shipped().prints("id"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
