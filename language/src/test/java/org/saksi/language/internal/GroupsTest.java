package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.en.English;
import org.saksi.language.id.Indonesian;

class GroupsTest {
    private static final TextAnalyser ENGLISH = English.plain();
    private static final TextAnalyser INDONESIAN = Indonesian.plain();
    private static final Groups IN_ENGLISH = Groups.load(English.class);
    private static final Groups IN_INDONESIAN = Groups.load(Indonesian.class);

    private static List<String> english(String words, Name... network) {
        return read(IN_ENGLISH, ENGLISH.tokens(List.of(words.split(" "))), network);
    }

    private static List<String> indonesian(String words, Name... network) {
        return read(IN_INDONESIAN, INDONESIAN.tokens(List.of(words.split(" "))), network);
    }

    private static List<String> read(Groups groups, List<Token> tokens, Name... network) {
        return groups.with(List.of(network), tokens).stream()
                .map(name -> name.kind() + " "
                        + String.join(
                                " ",
                                tokens.subList(name.from(), name.to()).stream()
                                        .map(Token::form)
                                        .toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Two Israeli soldiers shot at Palestinians . | GRP Israeli, GRP Palestinians
        The Houthis freed a South Korean crew . | GRP Houthis, GRP South Korean
        German Chancellor Olaf Scholz left . | GRP German
        Sunni Muslims and Saudis met Republicans . | GRP Sunni Muslims, GRP Saudis, GRP Republicans
        The Rohingya fled to a Greek Cypriot village . | GRP Rohingya, GRP Greek Cypriot
        they polish the turkey for the indian muslims | ''
        Russia , Jordan and Georgia met the Israel Police . | ''
        The Dominican Republic left the Persian Gulf . | ''
        The Nigerian Air Force and the Kenyan High Court | ''
        """)
    void english_words_of_the_list_are_groups(String words, String groups) {
        assertThat(String.join(", ", english(words))).isEqualTo(groups);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Warga Rohingya dan umat Kristen lari . | GRP Rohingya, GRP Kristen
        Milisi Houthi menahan orang Yahudi . | GRP Houthi, GRP Yahudi
        Suku Dayak menolak tambang itu . | GRP Dayak
        Kaum Syiah dan Sunni bertemu . | GRP Syiah, GRP Sunni
        Rusia dan Arab Saudi bertemu warga Papua . | ''
        Kapal itu di Selat Sunda dan Teluk Persia . | ''
        """)
    void indonesian_words_of_the_list_are_groups(String words, String groups) {
        assertThat(String.join(", ", indonesian(words))).isEqualTo(groups);
    }

    @Test
    void a_longer_name_keeps_its_words() {
        assertThat(english("The Indian Hotel shut", new Name(NameKind.ORG, 0, 3)))
                .containsExactly("ORG The Indian Hotel");
        assertThat(indonesian("Universitas Islam Lama tutup", new Name(NameKind.ORG, 0, 3)))
                .containsExactly("ORG Universitas Islam Lama");
        assertThat(indonesian("Bank Indonesia dan Rusia", new Name(NameKind.ORG, 0, 2), new Name(NameKind.LOC, 3, 4)))
                .containsExactly("ORG Bank Indonesia", "LOC Rusia");
        assertThat(english("Air India flew", new Name(NameKind.ORG, 0, 2))).containsExactly("ORG Air India");
    }

    @Test
    void a_word_that_is_nothing_else_wins_over_the_network() {
        assertThat(english("Iraqis saw it", new Name(NameKind.LOC, 0, 1))).containsExactly("GRP Iraqis");
        assertThat(english("The North Korean ship", new Name(NameKind.LOC, 1, 2)))
                .containsExactly("GRP North Korean");
    }

    @Test
    void a_word_that_may_be_a_name_leaves_the_network_its_opinion() {
        assertThat(english("Christian saw it", new Name(NameKind.PER, 0, 1))).containsExactly("PER Christian");
        assertThat(english("Georgian troops saw it")).containsExactly("GRP Georgian");
        assertThat(english("German Lopez left", new Name(NameKind.PER, 0, 2))).containsExactly("PER German Lopez");
    }

    @Test
    void capitals_of_a_headline_are_believed_where_a_word_is_nothing_else() {
        assertThat(english("IRANIAN SHIPS LEAVE AS GERMAN CREWS RETURN")).containsExactly("GRP IRANIAN");
        assertThat(english("THAI AND BRITISH CREWS HELD")).containsExactly("GRP THAI", "GRP BRITISH");
    }

    @Test
    void hyphens_that_are_cut_off_are_read_as_they_were_written() {
        assertThat(read(IN_ENGLISH, ENGLISH.tokens(List.of("Bissau-Guinean", "crews", "left"))))
                .containsExactly("GRP Bissau-Guinean");
        assertThat(english("Israeli - Palestinian talks")).containsExactly("GRP Israeli", "GRP Palestinian");
    }

    @Test
    void without_a_list_names_stay_as_they_are() {
        Name name = new Name(NameKind.LOC, 1, 2);
        assertThat(read(Groups.NONE, ENGLISH.tokens(List.of("The", "Iranian", "ship")), name))
                .containsExactly("LOC Iranian");
    }
}
