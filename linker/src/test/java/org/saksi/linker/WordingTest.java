package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static Wording english(String text) {
        return Wording.of("en", text, List.of());
    }

    @Test
    void two_rare_words_in_common_speak_of_one_matter_and_none_of_another() {
        Wording said = english("The guild will withdraw its barley from the warehouses if the levy stays.");

        assertThat(said.likeness(english("Barley was withdrawn from warehouses.")))
                .isGreaterThan(said.likeness(english("Barley prices fell.")));
        assertThat(said.likeness(english("Barley prices fell.")))
                .isGreaterThan(said.likeness(english("A singer opened the museum.")));
        assertThat(said.likeness(said)).isEqualTo(1);
    }

    @Test
    void common_words_and_the_names_of_the_parties_say_nothing() {
        Wording without = english("A singer opened the museum.");
        Wording common = english("They said this year that there was more after all.");
        Wording party = Wording.of("en", "Zembla closed it.", List.of(Made.member("Zembla", null, null)));

        assertThat(common.likeness(english("They said that there was more this year.")))
                .isEqualTo(common.likeness(without));
        assertThat(party.likeness(english("Zembla grew."))).isEqualTo(party.likeness(without));
    }

    @Test
    void words_of_two_languages_speak_neither_for_nor_against() {
        Wording indonesian = Wording.of("id", "Gudang itu ditutup.", List.of());

        assertThat(english("The depot was closed.").likeness(indonesian))
                .isLessThan(1)
                .isGreaterThan(english("The depot was closed.").likeness(english("A singer opened the museum.")));
    }
}
