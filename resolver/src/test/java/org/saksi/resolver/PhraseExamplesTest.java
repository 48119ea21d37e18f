package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases that compose country, sector and role from their parts, in tables beside the tests. */
class PhraseExamplesTest {
    private static final PhraseReader READER = new PhraseReader(Lexicon.load());
    private static final int LEAST = 80;

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void a_phrase_says_country_sector_and_role_on_its_day(String language) throws IOException {
        List<String[]> examples = examples(language);
        assertThat(examples).hasSizeGreaterThanOrEqualTo(LEAST);
        SoftAssertions softly = new SoftAssertions();
        for (String[] example : examples) {
            String phrase = example[0];
            Reading reading = READER.read(phrase, 0, phrase.length(), language, LocalDate.parse(example[1]));
            softly.assertThat(List.of(shown(reading.country()), shown(reading.sector()), role(reading, example[4])))
                    .as(phrase)
                    .isEqualTo(List.of(example[2], example[3], example[4]));
        }
        softly.assertAll();
    }

    /** A role is asked for only where the example names one. */
    private static String role(Reading reading, String wanted) {
        return wanted.equals("-") ? "-" : shown(reading.role());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static List<String[]> examples(String language) throws IOException {
        String file = "phrases." + language + ".tsv";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhraseExamplesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
