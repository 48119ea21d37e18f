package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;

/** Runs every example and near-miss of the shipped rules with everything on, and checks their codes. */
class ShippedRulesTest {
    private static final Ontology ONTOLOGY = Ontology.load();

    static Stream<Arguments> types() {
        List<Arguments> all = new ArrayList<>();
        for (String language : List.of("en", "id")) {
            for (EventType type : EventType.values()) {
                all.add(Arguments.of(language, type));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("types")
    void examplesComeOutAsMarkedAndNearMissesStaySilent(String language, EventType type) {
        String start = language + "." + type.name().toLowerCase(java.util.Locale.ROOT) + ".";

        RuleVerification.Outcome outcome =
                RuleVerification.run(RuleBook.of(language), id -> id.startsWith(start), false);

        assertThat(outcome.failures())
                .extracting(RuleVerification.Failure::report)
                .isEmpty();
        assertThat(outcome.rules()).as("every type has rules in every language").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void guardedSentencesYieldNothing(String language) {
        RuleVerification.Outcome outcome = RuleVerification.run(RuleBook.of(language), id -> false, true);

        assertThat(outcome.failures())
                .extracting(RuleVerification.Failure::report)
                .isEmpty();
        assertThat(outcome.texts()).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void thereAreAtLeastOneHundredAndFiftyEntriesALanguage(String language) {
        assertThat(RuleBook.of(language).rules()).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void modesAndCameoCodesAndContextsAreThoseOfTheOntology(String language) {
        for (Rule rule : RuleBook.of(language).rules()) {
            assertThat(rule.mode() == null || ONTOLOGY.modes(rule.event()).contains(rule.mode()))
                    .as("%s mode %s", rule.id(), rule.mode())
                    .isTrue();
            assertThat(rule.cameo() == null || ONTOLOGY.cameo(rule.cameo()) != null)
                    .as("%s cameo %s", rule.id(), rule.cameo())
                    .isTrue();
            assertThat(ONTOLOGY.contexts()).as(rule.id()).containsAll(rule.contexts());
        }
    }

    @Test
    void aVerificationThatShouldFailDoesFail() {
        String yaml = """
            language: en
            event: ASSAULT
            rules:
              - id: en.assault.wrong
                verbs: [attack]
                cameo: "190"
                examples:
                  - "[A Rebels] [T attacked] the base."
                  - "[A Rebels] [T attacked] [R the base]."
                near-misses:
                  - "Rebels attacked the base."
                  - "The sun rose."
            """;
        RuleBook book = RuleBook.of("en", RuleFile.read("en/assault.yaml", yaml, "en", EventType.ASSAULT));

        assertThat(RuleVerification.run(book, id -> true, false).failures())
                .extracting(RuleVerification.Failure::report)
                .containsExactly(
                        "[en/assault.yaml:8] rule en.assault.wrong: \"Rebels attacked the base.\"\n"
                                + "    recipients must be [] but was [the base]",
                        "[en/assault.yaml:4] rule en.assault.wrong: \"Rebels attacked the base.\"\n"
                                + "    near-miss must stay silent but gave ASSAULT by en.assault.wrong at \"attacked\""
                                + " [Rebels] -> [the base] ASSERTED");
    }
}
