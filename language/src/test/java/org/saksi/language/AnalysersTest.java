package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnalysersTest {
    @Test
    void verbs_of_all_voices_have_the_same_key() {
        Analyser indonesian = Analysers.of("id");
        assertThat(indonesian.word("menyerang", true).stem()).isEqualTo("serang");
        assertThat(indonesian.word("diserang", true).stem()).isEqualTo("serang");
        assertThat(Analysers.of("en").word("attacked", true).stem()).isEqualTo("attack");
    }

    @Test
    void each_language_has_one_analyser() {
        assertThat(Analysers.of("id")).isSameAs(Analysers.of("id"));
        assertThat(Analysers.languages())
                .allMatch(code -> Analysers.of(code).language().equals(code));
    }

    @Test
    void an_unknown_language_is_named_in_the_error() {
        assertThatThrownBy(() -> Analysers.of("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must be one of [en, id] but was \"fr\"");
    }
}
