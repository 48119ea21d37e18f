package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
    private static final String HEAD = "language: en\ndecided:\n";

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void everyShippedDecisionHasAReasonOfSeveralWords(String language) {
        assertThat(Decisions.of(language).all())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.reason()).contains(" "))
                .allSatisfy(one -> assertThat(one.word()).isEqualTo(one.word().strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void theWordsOfEveryShippedReasonAreInOrder(String language) {
        Map<String, List<String>> words = Decisions.of(language).all().stream()
                .collect(Collectors.groupingBy(
                        one -> one.kind() + " " + one.reason(),
                        Collectors.mapping(Decisions.Decision::word, Collectors.toList())));
        assertThat(words.values()).allSatisfy(list -> assertThat(list).isSorted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void noShippedDecisionSpeaksOfAWordThatARuleNamesAndAsksNothingBeside(String language) {
        WordCensus census = new WordCensus(RuleBook.of(language), Decisions.of(language));
        assertThat(Decisions.of(language).all()).noneMatch(one -> census.ruled(one.kind(), one.word()));
    }

    @Test
    void aWordIsFoundByItsKind() {
        Decisions decisions = read("  - {reason: of no party, verbs: [rain], nouns: [raining]}\n");
        assertThat(decisions.find(WordKind.VERB, "rain")).isPresent();
        assertThat(decisions.find(WordKind.NOUN, "rain")).isEmpty();
        assertThat(decisions.all()).extracting(Decisions.Decision::word).containsExactly("rain", "raining");
    }

    @Test
    void whatIsWrongIsNamedWithFileAndLine() {
        assertThatThrownBy(() -> read("  - {reason: a, verbs: [go]}\n  - {reason: b, verbs: [go]}\n"))
                .hasMessage("[en/decided.yaml:4] word \"go\" must be decided once");
        assertThatThrownBy(() -> read("  - {verbs: [go]}\n"))
                .hasMessage("[en/decided.yaml:3] decision must have a reason");
        assertThatThrownBy(() -> read("  - {reason: a}\n"))
                .hasMessage("[en/decided.yaml:3] decision must have one of verbs, nouns");
        assertThatThrownBy(() -> Decisions.read("id", "id/decided.yaml", HEAD + "  []\n"))
                .hasMessage("[id/decided.yaml] file must have the keys language: id and decided");
    }

    private static Decisions read(String list) {
        return Decisions.read("en", "en/decided.yaml", HEAD + list);
    }
}
