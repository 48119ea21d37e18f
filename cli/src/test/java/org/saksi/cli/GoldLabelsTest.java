package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.cli.GoldLabels.Label;
import org.saksi.model.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldLabelsTest {
    private static final List<Event> ACCUSED = Specimen.accuse(
                    "t", "Malaysia condemned it, the minister said.", "Malaysia", "condemned", "the minister")
            .events();

    private static List<Label> labels(GoldSet set, String gold) {
        JsonNode line = JsonMapper.shared().readTree(gold);
        return GoldLabels.of(set, line, ACCUSED);
    }

    @Test
    void a_complete_list_judges_every_event() {
        assertThat(labels(GoldSet.ID, """
            {"events": [{"type": "ACCUSE", "trigger": "condemned", "actors": [{"text": "Malaysia"}], "recipients": []}]}
            """)).containsExactly(Label.RIGHT);
        assertThat(labels(GoldSet.ID, """
            {"events": [{"type": "ACCUSE", "actors": [{"text": "Malaysia"}], "recipients": [{"text": "Laos"}]}]}
            """)).containsExactly(Label.WRONG);
        assertThat(labels(GoldSet.ID, "{\"events\": []}")).containsExactly(Label.WRONG);
    }

    @Test
    void gold_that_names_one_event_judges_only_what_has_its_parties() {
        assertThat(labels(GoldSet.GSR, """
            {"events": [{"type": "ACCUSE", "actors": [{"text": "Malaysia"}], "recipients": []}]}
            """)).containsExactly(Label.RIGHT);
        assertThat(labels(GoldSet.GSR, """
            {"events": [{"type": "REJECT", "actors": [{"text": "Malaysia"}], "recipients": []}]}
            """)).containsExactly(Label.WRONG);
        assertThat(labels(GoldSet.GSR, """
            {"events": [{"type": "ACCUSE", "actors": [{"text": "Laos"}], "recipients": []}]}
            """)).containsExactly(Label.OTHER_PARTIES);
        assertThat(labels(GoldSet.GSR, """
            {"events": [{"type": "REJECT", "actors": [{"text": "Laos"}], "recipients": []}]}
            """)).containsExactly(Label.OTHER_ACT);
    }

    @Test
    void a_pair_of_which_the_second_half_is_missing_is_another_party() {
        assertThat(labels(GoldSet.PAIRS, """
            {"text": "", "source": "Malaysia", "target": "Thailand", "root": "ACCUSE"}
            """)).containsExactly(Label.OTHER_PARTIES);
    }

    @Test
    void words_meet_without_dots_and_stop_words_and_not_in_a_catch_all() {
        assertThat(GoldWords.overlap("the U.S.", "US officials")).isTrue();
        assertThat(GoldWords.overlap("the army", "the government")).isFalse();
        assertThat(GoldWords.overlap("army", "army of a far land over green hills and wide rivers"))
                .isFalse();
        assertThat(GoldWords.overlap("army", null)).isFalse();
    }
}
