package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {
    private static final String RULE = """
          - id: en.accuse.own-roast
            verbs: [roast]
            mode: disapprove
            cameo: "111"
            examples:
              - "[A Kenya] [T roasted] [R Sudan] on Monday."
              - "[R Sudan] was [T roasted] by [A Kenya]."
            near-misses: ["Kenya did not roast Sudan.", "The river is wide."]
        """;
    private static final String HEAD = "language: en\nevent: ACCUSE\n";

    @TempDir
    Path folder;

    @Test
    void aNewRuleStandsBesideTheShippedOnes() throws IOException {
        write("en/accuse.yaml", HEAD + "rules:\n" + RULE);
        RuleSet set = RuleSet.in(folder);
        int shipped = RuleBook.of("en").rules().size();

        assertThat(set.book("en").rules()).hasSize(shipped + 1);
        assertThat(set.book("en").find("en.accuse.own-roast").orElseThrow().source())
                .isEqualTo(folder.resolve("en/accuse.yaml") + ":4");
        assertThat(set.own("en.accuse.own-roast")).isTrue();
        assertThat(set.own("en.accuse.condemn")).isFalse();
        assertThat(set.book("id")).as("untouched").isSameAs(RuleBook.of("id"));
    }

    @Test
    void aRuleOfAShippedIdReplacesThatInItsPlace() throws IOException {
        write("en/accuse.yaml", HEAD + "rules:\n" + RULE.replace("own-roast", "condemn"));
        RuleSet set = RuleSet.in(folder);

        assertThat(set.book("en").find("en.accuse.condemn").orElseThrow().verbs())
                .containsExactly("roast");
        assertThat(set.book("en").rules().stream().map(Rule::id))
                .containsExactlyElementsOf(
                        RuleBook.of("en").rules().stream().map(Rule::id).toList());
        assertThat(set.own("en.accuse.condemn")).isTrue();
    }

    @Test
    void aRuleIsRemovedByItsId() throws IOException {
        write("en/accuse.yaml", HEAD + "remove: [en.accuse.condemn]\n");
        RuleSet set = RuleSet.in(folder);

        assertThat(set.book("en").find("en.accuse.condemn")).isEmpty();
        assertThat(set.book("en").rules()).hasSize(RuleBook.of("en").rules().size() - 1);
    }

    @Test
    void aGuardIsAddedAndAnExampleOfOnesOwnComesOut() throws IOException {
        write("en/accuse.yaml", HEAD + "rules:\n" + RULE);
        write(
                "en/guards.yaml",
                "language: en\n"
                        + "guards:\n"
                        + "  - {id: en.guard.kitchen, words: [oven], near-misses: [\"Guests roasted the cook in the"
                        + " oven.\"]}\n");
        RuleBook book = RuleSet.in(folder).book("en");

        assertThat(book.guards()).hasSize(RuleBook.of("en").guards().size() + 1);
        RuleVerification.Outcome outcome = RuleVerification.run(book, id -> id.equals("en.accuse.own-roast"), true);
        assertThat(outcome.failures())
                .extracting(RuleVerification.Failure::report)
                .isEmpty();
        assertThat(outcome.rules()).isEqualTo(1);
    }

    @Test
    void topicsWithoutAGrammarAreRefused() throws IOException {
        write("en/topics.yaml", "language: en\ntopics: []\n");

        assertThatThrownBy(() -> RuleSet.in(folder))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageContaining("topics must stand beside a grammar.yaml but there is none");
    }

    @Test
    void whatIsWrongIsNamedWithFileLineAndRule() throws IOException {
        String file = folder.resolve("en/accuse.yaml").toString();
        refused(
                HEAD + "remove: [en.accuse.nothing]\n",
                "[" + file + ":3] rule to remove must be one of the shipped ones but was \"en.accuse.nothing\"");
        refused(
                HEAD + "remove: [en.accuse.own-roast]\nrules:\n" + RULE,
                "[" + file + ":3] rule en.accuse.own-roast must be removed or replaced but is both");
        refused(HEAD + "remove: [a, a]\n", "[" + file + ":3] rule a must be removed once");
        refused(HEAD, "[" + file + "] file must have one of the keys rules and remove");
        refused(
                HEAD + "rules:\n" + RULE + RULE,
                "[" + file + ":12] rule en.accuse.own-roast: id must be unique but stands" + " in " + file + ":4 too");
        refused(HEAD + "rules:\n" + RULE.replace("of:", "from:").replace("verbs:", "verb:"), null);
        refused(
                HEAD + "rules:\n" + RULE.replace("disapprove", "riot"),
                "[" + file + ":4] rule en.accuse.own-roast: ACCUSE mode must be one of the ontology but was \"riot\"");
        refused(
                HEAD + "rules:\n" + RULE.replace("\"111\"", "\"119\""),
                "[" + file + ":4] rule en.accuse.own-roast: CAMEO code must be one of the ontology but was \"119\"");
        refused(
                HEAD + "rules:\n" + RULE.replace("    cameo", "    contexts: [fishing]\n    cameo"),
                "[" + file + ":4] rule en.accuse.own-roast: context must be one of the ontology but was \"fishing\"");
        refused(
                HEAD + "rules:\n" + RULE.replace("    cameo", "    recipient: [object-possessor]\n    cameo"),
                "[" + file
                        + ":4] rule en.accuse.own-roast: slot of recipient must be one of [subject, object, object-of,"
                        + " party, content-subject, speaker] or a preposition of grammar.yaml but was"
                        + " \"object-possessor\"");
    }

    private void refused(String yaml, @org.jspecify.annotations.Nullable String message) throws IOException {
        write("en/accuse.yaml", yaml);
        var thrown = assertThatThrownBy(() -> RuleSet.in(folder)).isInstanceOf(RuleFormatException.class);
        if (message == null) {
            thrown.hasMessageStartingWith("[" + folder.resolve("en/accuse.yaml") + ":5] key \"verb\" must be one of");
        } else {
            thrown.hasMessage(message);
        }
    }

    @Test
    void aFolderThatHoldsNoRulesIsRefused() throws IOException {
        assertThatThrownBy(() -> RuleSet.in(folder.resolve("nowhere")))
                .hasMessage("[" + folder.resolve("nowhere") + "] must be a folder of rule files but is none");
        assertThatThrownBy(() -> RuleSet.in(folder))
                .hasMessage("[" + folder + "] must hold rule files such as en/assault.yaml but holds none");
        write("en/attacks.yaml", HEAD + "rules:\n" + RULE);
        assertThatThrownBy(() -> RuleSet.in(folder))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageEndingWith("/<type>.yaml, such as en/assault.yaml, but was en/attacks.yaml");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.createDirectories(folder.resolve("en")).resolve("accuse.yaml");
        Files.write(file, new byte[] {'#', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> RuleSet.in(folder)).hasMessage("[" + file + "] file must be UTF-8 but was not");
    }

    @Test
    void aFolderWithItsOwnGrammarStandsByItself() throws IOException {
        write("en/accuse.yaml", HEAD + "rules:\n" + RULE);
        write("en/grammar.yaml", String.valueOf(RuleBook.resource("en/grammar.yaml")));
        RuleBook book = RuleSet.in(folder).book("en");

        assertThat(book.rules()).extracting(Rule::id).containsExactly("en.accuse.own-roast");
        assertThat(book.guards()).isEmpty();
        Files.delete(folder.resolve("en/accuse.yaml"));
        assertThatThrownBy(() -> RuleSet.in(folder))
                .hasMessage(
                        "[" + folder.resolve("en/grammar.yaml") + "] must stand beside rule files but stands alone");
    }

    @Test
    void theDigestTellsFoldersApartAndStandsInTheVersions() throws IOException {
        write("en/accuse.yaml", HEAD + "rules:\n" + RULE);
        RuleSet set = RuleSet.in(folder);
        String digest = set.digest().orElseThrow();

        assertThat(digest)
                .matches("[0-9a-f]{64}")
                .isEqualTo(RuleSet.in(folder).digest().orElseThrow());
        assertThat(set.version()).isEqualTo(RuleBook.VERSION + ".own." + digest);
        assertThat(set.shortVersion()).isEqualTo(RuleBook.VERSION + ".own." + digest.substring(0, 12));
        write("en/accuse.yaml", HEAD + "rules:\n" + RULE + "# a remark\n");
        assertThat(RuleSet.in(folder).digest()).isNotEqualTo(set.digest());
        assertThat(RuleSet.shipped().digest()).isEmpty();
        assertThat(RuleSet.shipped().version()).isEqualTo(Integer.toString(RuleBook.VERSION));
    }

    @Test
    void decisionsOfOnesOwnComeOnTop() throws IOException {
        write(
                "en/decided.yaml",
                "language: en\n"
                        + "decided:\n"
                        + "  - {reason: of the kitchen, verbs: [roast, boil over], nouns: [simmering]}\n");
        RuleSet set = RuleSet.in(folder);

        assertThat(set.book("en")).isSameAs(RuleBook.of("en"));
        assertThat(set.decisions("en")
                        .find(WordKind.VERB, "boil over")
                        .orElseThrow()
                        .reason())
                .isEqualTo("of the kitchen");
        assertThat(set.decisions("en").all())
                .hasSizeGreaterThanOrEqualTo(Decisions.of("en").all().size());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
