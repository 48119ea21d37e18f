package org.saksi.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coefficients give what is published of worked examples. */
class CoefficientsTest {
    /** Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsons_interval_is_that_of_newcombes_examples(int right, int judged, double low, double high) {
        Proportion share = Proportion.of(right, judged);
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }

    /** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section A: binary data, two observers. */
    @Test
    void alpha_of_krippendorffs_example_a() {
        assertThat(KrippendorffAlpha.of(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")))
                .hasValueCloseTo(0.095, within(0.0005));
    }

    /** The same, section B: nominal data, two observers. */
    @Test
    void alpha_of_krippendorffs_example_b() {
        assertThat(KrippendorffAlpha.of(units("a a b b d c c c e d d a", "b a b b b c c c e d d d")))
                .hasValueCloseTo(0.692, within(0.0005));
    }

    /** The same, section C: nominal data, four observers, missing values. */
    @Test
    void alpha_of_krippendorffs_example_c() {
        assertThat(KrippendorffAlpha.of(units(
                        "1 2 3 3 2 1 4 1 2 . . .",
                        "1 2 3 3 2 2 4 1 2 5 . 3",
                        ". 3 3 3 2 3 4 2 2 5 1 .",
                        "1 2 3 3 2 4 4 1 2 5 1 .")))
                .hasValueCloseTo(0.743, within(0.0005));
    }

    @Test
    void alpha_is_not_defined_where_nothing_varies_or_nothing_pairs() {
        assertThat(KrippendorffAlpha.of(units("1 1 1", "1 1 1"))).isEmpty();
        assertThat(KrippendorffAlpha.of(units("1 2 3", ". . ."))).isEmpty();
        assertThat(KrippendorffAlpha.of(units("1 2 3", "1 2 3"))).hasValueCloseTo(1.0, within(1e-12));
    }

    /** Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (2003), table 18.1: 100 diagnoses. */
    @Test
    void kappa_of_the_diagnoses_of_fleiss() {
        int[][] table = {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};
        List<CohenKappa.Pair> pairs = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                for (int count = 0; count < table[one][other]; count++) {
                    pairs.add(new CohenKappa.Pair("" + one, "" + other));
                }
            }
        }
        assertThat(CohenKappa.agreement(pairs)).hasValueCloseTo(0.89, within(1e-12));
        assertThat(CohenKappa.of(pairs)).hasValueCloseTo(0.676, within(0.0005));
    }

    @Test
    void kappa_is_not_defined_where_chance_agrees_on_all() {
        assertThat(CohenKappa.of(List.of())).isEmpty();
        assertThat(CohenKappa.of(List.of(new CohenKappa.Pair("a", "a")))).isEmpty();
    }

    private static List<List<String>> units(String... coders) {
        List<List<String>> units = new ArrayList<>();
        for (String coder : coders) {
            String[] values = coder.split(" ");
            for (int unit = 0; unit < values.length; unit++) {
                if (units.size() <= unit) {
                    units.add(new ArrayList<>());
                }
                if (!values[unit].equals(".")) {
                    units.get(unit).add(values[unit]);
                }
            }
        }
        return units;
    }
}
