package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

class RuleFileTest {
    private static final String HEAD = "language: en\nevent: ASSAULT\nrules:\n";
    private static final String TAIL =
            "    examples:\n      - \"[A Rebels] [T attacked] [R a base].\"\n      - \"[A A] [T attacked] [R B].\"\n"
                    + "    near-misses: [\"One.\", \"Two.\"]\n";

    private static List<Rule> read(String rules) {
        return RuleFile.read("en/assault.yaml", HEAD + rules, "en", EventType.ASSAULT);
    }

    @Test
    void aRuleIsReadWithItsDefaults() {
        Rule rule = read("  - id: en.assault.attack\n    verbs: [attack]\n    cameo: \"190\"\n" + TAIL)
                .getFirst();

        assertThat(rule.actor()).containsExactly("subject");
        assertThat(rule.recipient()).containsExactly("object");
        assertThat(rule.of()).isEqualTo(Rule.Genitive.ACTOR);
        assertThat(rule.source()).isEqualTo("en/assault.yaml:4");
        assertThat(rule.language()).isEqualTo("en");
    }

    @Test
    void aRuleThatAsksForItsObjectHasNoRecipientByDefault() {
        Rule rule = read("  - id: en.assault.fire\n    verbs: [fire]\n    object: [rocket]\n" + TAIL)
                .getFirst();

        assertThat(rule.recipient()).isEmpty();
    }

    @Test
    void marksBecomeSpansOfThePlainText() {
        Example example = read("  - id: en.assault.attack\n    verbs: [attack]\n" + TAIL)
                .getFirst()
                .examples()
                .getFirst();

        assertThat(example.text()).isEqualTo("Rebels attacked a base.");
        assertThat(example.trigger()).isEqualTo(new Span(7, 15));
        assertThat(example.actors()).containsExactly(new Span(0, 6));
        assertThat(example.recipients()).containsExactly(new Span(16, 22));
        assertThat(example.status()).isEqualTo(Status.ASSERTED);
    }

    @Test
    void anUnknownKeyIsRefusedWithFileLineAndRule() {
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n    verb: [attack]\n" + TAIL))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageStartingWith("[en/assault.yaml:5] key \"verb\" must be one of [");
    }

    @Test
    void anUnknownValueIsRefusedWithFileLineAndRule() {
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n    verbs: [attack]\n    of: giver\n" + TAIL))
                .hasMessage("[en/assault.yaml:6] rule en.assault.attack: value must be one of [ACTOR, RECIPIENT, BOTH,"
                        + " NONE] but was \"giver\"");
    }

    @Test
    void anIdOutsideItsFileIsRefused() {
        assertThatThrownBy(() -> read("  - id: en.aid.attack\n    verbs: [attack]\n" + TAIL))
                .hasMessage("[en/assault.yaml:4] rule id must be \"en.assault.<name>\" in lower case but was"
                        + " \"en.aid.attack\"");
    }

    @Test
    void aRuleWithoutWordsIsRefused() {
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n" + TAIL))
                .hasMessage(
                        "[en/assault.yaml:4] rule en.assault.attack: rule must have one of verbs, nouns, adjectives,"
                                + " phrases");
    }

    @Test
    void aRuleWithOneExampleIsRefused() {
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n    verbs: [attack]\n"
                        + "    examples: [\"[T attacked]\"]\n    near-misses: [a, b]\n"))
                .hasMessage("[en/assault.yaml:4] rule en.assault.attack: rule must have at least 2 examples but had 1");
    }

    @Test
    void aRuleWithoutNearMissesIsRefused() {
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n    verbs: [attack]\n"
                        + "    examples: [\"[T attacked]\", \"[T attacks]\"]\n"))
                .hasMessage(
                        "[en/assault.yaml:4] rule en.assault.attack: rule must have at least 2 near-misses but had 0");
    }

    @Test
    void anExampleWithoutTriggerIsRefused() {
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n    verbs: [attack]\n"
                        + "    examples: [\"[A Rebels] attacked.\", \"[T attacks]\"]\n    near-misses: [a, b]\n"))
                .hasMessage(
                        "[en/assault.yaml:6] rule en.assault.attack: example must mark its trigger with [T ...] but was"
                                + " \"[A Rebels] attacked.\"");
    }

    @Test
    void brokenYamlNamesItsFile() {
        assertThatThrownBy(() -> read("  - id: [\n"))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageStartingWith("[en/assault.yaml] file must be YAML but was not:");
    }

    @Test
    void aTagIsRefusedAndNothingIsMadeOfIt() {
        String loader = "!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]";
        assertThatThrownBy(() -> read("  - id: en.assault.attack\n    verbs: " + loader + "\n" + TAIL))
                .isInstanceOf(RuleFormatException.class)
                .hasMessage("[en/assault.yaml:5] value must have no tag but has"
                        + " tag:yaml.org,2002:java.net.URLClassLoader");
        assertThatThrownBy(() -> read("  - id: !sel en.assault.attack\n    verbs: [attack]\n" + TAIL))
                .isInstanceOf(RuleFormatException.class)
                .hasMessage("[en/assault.yaml:4] value must have no tag but has !sel");
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder laughs = new StringBuilder("  - id: en.assault.attack\n    verbs: &a0 [attack]\n");
        for (int level = 1; level < 9; level++) {
            laughs.append("    k" + level + ": &a" + level + " [" + ("*a" + (level - 1) + ", ").repeat(9) + "x]\n");
        }
        assertThatThrownBy(() -> read(laughs + TAIL))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageStartingWith("[en/assault.yaml] file must be YAML but was not: ");
    }

    @Test
    void theFilesLanguageAndTypeMustBeThoseOfItsPlace() {
        assertThatThrownBy(() -> RuleFile.read("en/aid.yaml", HEAD + "  []\n", "en", EventType.AID))
                .hasMessage("[en/aid.yaml:2] event must be AID but was ASSAULT");
        assertThatThrownBy(() -> RuleFile.read("id/assault.yaml", HEAD + "  []\n", "id", EventType.ASSAULT))
                .hasMessage("[id/assault.yaml:1] language must be \"id\" but was \"en\"");
    }
}
