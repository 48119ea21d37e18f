package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.Quantity;

class QuantityFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sedikitnya 31 orang tewas                       | killed       | 31    |       | true  | Sedikitnya"
                        + " 31 orang",
                "Serangan itu menewaskan dua orang               | killed       | 2     | 2     | false | dua orang",
                "Antara 12.500 hingga 15.000 warga mengungsi     | displaced    | 12500 | 15000 | true  | Antara"
                        + " 12.500 hingga 15.000 warga",
                "Sekitar dua puluh lima polisi terluka           | wounded      | 25    | 25    | true  | Sekitar dua"
                        + " puluh lima polisi",
                "Puluhan buruh berunjuk rasa                     | participants | 20    |       | true  | Puluhan"
                        + " buruh",
                "Polisi menangkap 10 orang                       | arrested     | 10    | 10    | false | 10 orang",
                "Hampir 1.300 personel dikerahkan                | deployed     |       | 1300  | true  | Hampir 1.300"
                        + " personel",
                "Bantuan Rp1,5 miliar dikirim                    | money        | 1500000000 | 1500000000 | false |"
                        + " Rp1,5 miliar",
            })
    void an_Indonesian_number_says_what_it_counts(
            String sentence,
            String kind,
            @Nullable Double min,
            @Nullable Double max,
            boolean approximate,
            String words) {
        check(only(sentence, "id"), kind, min, max, approximate, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The blast killed at least 31 people             | killed       | 31   |      | true  | at least 31"
                        + " people",
                "Between 12 and 15 soldiers were wounded         | wounded      | 12   | 15   | true  | Between 12 and"
                        + " 15 soldiers",
                "Police arrested two men                         | arrested     | 2    | 2    | false | two men",
                "Dozens of protesters gathered                   | participants | 24   |      | true  | Dozens of"
                        + " protesters",
                "About 12,500 residents fled                     | displaced    | 12500| 12500| true  | About 12,500"
                        + " residents",
                "Washington pledged $10 million                  | money        | 10000000 | 10000000 | false | 10"
                        + " million",
                "Three were killed                               | killed       | 3    | 3    | false | Three",
            })
    void an_English_number_says_what_it_counts(
            String sentence,
            String kind,
            @Nullable Double min,
            @Nullable Double max,
            boolean approximate,
            String words) {
        check(only(sentence, "en"), kind, min, max, approximate, words);
    }

    @Test
    void two_numbers_of_one_sentence_keep_their_own_kinds() {
        List<Quantity> found = find("Tujuh orang tewas dan 19 lainnya luka-luka", "id");
        assertThat(found).extracting(Quantity::kind).containsExactly("killed", "wounded");
        assertThat(found).extracting(Quantity::min).containsExactly(7d, 19d);
    }

    @Test
    void a_number_that_counts_no_people_and_no_money_is_left_out() {
        assertThat(find("The two sides met for 3 hours in room 12", "en")).isEmpty();
        assertThat(find("Pasal 2 ayat 1 mengatur hal itu", "id")).isEmpty();
    }

    private static void check(
            Quantity found,
            String kind,
            @Nullable Double min,
            @Nullable Double max,
            boolean approximate,
            String words) {
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.min()).isEqualTo(min);
        assertThat(found.max()).isEqualTo(max);
        assertThat(found.approximate()).isEqualTo(approximate);
        assertThat(found.text()).isEqualTo(words.strip());
    }

    private static Quantity only(String sentence, String language) {
        List<Quantity> found = find(sentence, language);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Quantity> find(String sentence, String language) {
        return QuantityFinder.find(sentence, 0, sentence.length(), language);
    }
}
