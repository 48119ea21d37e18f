package org.saksi.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.TextAnalyser;

class EnglishNamesTest {
    private static final TextAnalyser PLAIN = English.plain();
    private static final EnglishNames LISTS = EnglishNames.load(new EnglishInflection(EnglishWords.load()));

    private static String settled(String words, Name... network) {
        List<Token> tokens = PLAIN.tokens(List.of(words.split(" ")));
        List<Upos> tags = tokens.stream()
                .map(token -> Character.isUpperCase(token.form().charAt(0)) ? Upos.PROPN : Upos.X)
                .toList();
        List<String> names = LISTS.settle(List.of(network), tokens, tags).stream()
                .map(name -> name.kind() + " "
                        + String.join(
                                " ",
                                tokens.subList(name.from(), name.to()).stream()
                                        .map(Token::form)
                                        .toList()))
                .toList();
        return String.join(", ", names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Ministry of Foreign Affairs and Trade agreed . | ORG Ministry of Foreign Affairs and Trade
        He left the University of Lusaka . | ORG University of Lusaka
        Zesco Holdings and the Lusaka Times met . | ORG Zesco Holdings, ORG Lusaka Times
        The Workers ' Party of Kenya lost | ORG Party of Kenya
        On Monday the Kenya Police came . | ORG Kenya Police
        He joined the police and a party in april . | ''
        """)
    void what_bodies_are_called_by_makes_a_body(String words, String names) {
        assertThat(settled(words)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The NPA and the QZDF met . | ORG NPA, ORG QZDF
        It said GDP and COVID rose in the UAE . | ''
        That was GREAT , he wrote . | ''
        THE NPA MET THE GOVERNMENT . | ''
        """)
    void letters_are_a_body_unless_they_are_something_else(String words, String names) {
        assertThat(settled(words)).isEqualTo(names);
    }

    @Test
    void a_place_that_was_taken_for_a_person_is_a_place_again() {
        assertThat(settled("He went to Bogotá .", new Name(NameKind.PER, 3, 4))).isEqualTo("LOC Bogotá");
    }

    @Test
    void a_surname_that_was_taken_for_a_place_is_a_person_again() {
        assertThat(settled("She met Ramaphosa .", new Name(NameKind.LOC, 2, 3))).isEqualTo("PER Ramaphosa");
    }

    @Test
    void a_country_is_a_place_even_where_nothing_was_read() {
        assertThat(settled("It flew to Saudi Arabia .")).isEqualTo("LOC Saudi Arabia");
    }

    @Test
    void a_longer_name_of_the_network_stays() {
        Name street = new Name(NameKind.LOC, 1, 4);
        assertThat(settled("On Kenya Police Road .", street)).isEqualTo("LOC Kenya Police Road");
    }

    @Test
    void a_body_does_not_swallow_the_person_behind_it() {
        Name person = new Name(NameKind.PER, 2, 4);
        assertThat(settled("Deputy Police Kwame Police .", person)).isEqualTo("PER Kwame Police");
    }
}
