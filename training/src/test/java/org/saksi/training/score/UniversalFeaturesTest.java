package org.saksi.training.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniversalFeaturesTest {
    @Test
    void features_of_single_languages_do_not_count() {
        assertThat(UniversalFeatures.of("Clusivity=In|Number=Plur|Person=1|PronType=Prs"))
                .isEqualTo("Number=Plur|Person=1|PronType=Prs");
        assertThat(UniversalFeatures.of("ExtPos=ADV")).isEqualTo("_");
        assertThat(UniversalFeatures.of("_")).isEqualTo("_");
        assertThat(UniversalFeatures.of("")).isEqualTo("_");
    }
}
