package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of Bagga and Baldwin (1998): chains of five, two and five things, of which two are joined by mistake. */
class CoreferenceScoreTest {
    private static final Map<String, String> GOLD = of("12345 67 89ABC");

    /** Each word is a cluster, each letter a thing. */
    private static Map<String, String> of(String clusters) {
        Map<String, String> of = new LinkedHashMap<>();
        for (String cluster : clusters.split(" ")) {
            cluster.chars().forEach(thing -> of.put(String.valueOf((char) thing), cluster));
        }
        return of;
    }

    @Test
    void muc_counts_either_mistake_as_one_link() {
        assertThat(CoreferenceScore.muc(GOLD, of("12345 6789ABC")).precision()).isEqualTo(0.9);
        assertThat(CoreferenceScore.muc(GOLD, of("1234589ABC 67")).precision()).isEqualTo(0.9);
        assertThat(CoreferenceScore.muc(GOLD, of("1234589ABC 67")).recall()).isEqualTo(1);
    }

    @Test
    void b_cubed_punishes_joining_two_long_chains_more() {
        assertThat(CoreferenceScore.bCubed(GOLD, of("12345 6789ABC")).precision())
                .isCloseTo(0.762, within(0.001));
        assertThat(CoreferenceScore.bCubed(GOLD, of("1234589ABC 67")).precision())
                .isCloseTo(0.583, within(0.001));
        assertThat(CoreferenceScore.bCubed(GOLD, of("1234589ABC 67")).recall()).isEqualTo(1);
    }

    /** The four responses by which Luo (2005) compares measures: the sums of 2|A and B| / (|A| + |B|) were worked by hand. */
    @Test
    void ceaf_aligns_each_chain_with_one_at_most() {
        assertCeaf("12345 6789ABC", 0.917, 0.611);
        assertCeaf("1234589ABC 67", 0.833, 0.556);
        assertCeaf("123456789ABC", 0.588, 0.196);
        assertCeaf("1 2 3 4 5 6 7 8 9 A B C", 0.111, 0.444);
    }

    private static void assertCeaf(String found, double precision, double recall) {
        CoreferenceScore.Rates rates = CoreferenceScore.ceaf(GOLD, of(found));
        assertThat(rates.precision()).isCloseTo(precision, within(0.001));
        assertThat(rates.recall()).isCloseTo(recall, within(0.001));
    }

    @Test
    void the_same_clusters_are_right_by_all_three() {
        assertThat(CoreferenceScore.conll(GOLD, GOLD)).isCloseTo(1, within(1e-9));
    }
}
