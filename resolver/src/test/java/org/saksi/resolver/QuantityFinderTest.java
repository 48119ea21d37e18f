package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saksi.model.Quantity;

class QuantityFinderTest {
    @ParameterizedTest
    @CsvFileSource(resources = "quantities.id.txt", delimiter = '|', useHeadersInDisplayName = true)
    void an_Indonesian_sentence_says_what_it_counts(String sentence, @Nullable String quantities) {
        assertThat(shown(find(sentence, "id"))).isEqualTo(quantities == null ? "" : quantities);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "quantities.en.txt", delimiter = '|', useHeadersInDisplayName = true)
    void an_English_sentence_says_what_it_counts(String sentence, @Nullable String quantities) {
        assertThat(shown(find(sentence, "en"))).isEqualTo(quantities == null ? "" : quantities);
    }

    @Test
    void a_year_is_no_number_of_people() {
        assertThat(find("In 2019 protesters were killed", "en")).isEmpty();
        assertThat(find("Pada 2019 demonstran tewas", "id")).isEmpty();
    }

    @Test
    void an_age_and_an_untold_number_count_nobody() {
        assertThat(find("Omar Said, 21, said a man was killed", "en")).isEmpty();
        assertThat(find("They paid several million dollars", "en")).isEmpty();
        assertThat(find("Pukul 06.12 WIB, polisi menyerang", "id")).isEmpty();
    }

    private static String shown(List<Quantity> found) {
        return found.stream()
                .map(quantity -> quantity.kind() + (quantity.approximate() ? " ~" : " ") + number(quantity.min()) + ".."
                        + number(quantity.max()) + " " + quantity.unit() + " [" + quantity.text() + "]")
                .collect(Collectors.joining("; "));
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static List<Quantity> find(String sentence, String language) {
        return QuantityFinder.find(sentence, 0, sentence.length(), language);
    }
}
