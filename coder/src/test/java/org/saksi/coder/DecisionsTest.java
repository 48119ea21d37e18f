package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
