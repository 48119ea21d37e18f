package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;

class CopyLikenessTest {
    private static final String NEWS =
            "The governor of Kemala Hill closed the northern bridge on Tuesday after two pillars cracked. Engineers of"
                + " the river office measured the cracks at dawn and told the council that lorries must take the ferry"
                + " until the rainy season ends. Shops on both banks fear for their trade.";

    private static CopyFinder.Link between(CodedArticle earlier, CodedArticle later) {
        return CopyLikeness.between(ArticleTraits.of(earlier), ArticleTraits.of(later));
    }

    private static CodedArticle news(String id, String publisher, String title, String body) {
        return Newsroom.article(id, publisher, "2025-06-10", title, body).coded();
    }

    @Test
    void the_same_words_under_another_headline_are_an_exact_copy() {
        assertThat(between(
                                news("a", "Post", "Bridge closed", NEWS),
                                news("b", "Mail", "Lorries must take the ferry", NEWS))
                        .kind())
                .isEqualTo(CopyGroup.Kind.EXACT);
    }

    @Test
    void a_text_with_new_sentences_at_its_end_is_rewritten() {
        String update =
                NEWS + " On Wednesday the council met again behind closed doors. It voted for a second ferry, for"
                        + " which money was found in the budget of the schools, as the treasurer explained at length.";

        assertThat(between(news("a", "Post", "Bridge closed", NEWS), news("b", "Mail", "Bridge closed", update))
                        .kind())
                .isEqualTo(CopyGroup.Kind.REWRITTEN);
    }

    @Test
    void other_news_of_the_same_house_with_the_old_background_below_is_no_copy() {
        String followUp =
                "A teacher from the village school wants to swim across the river each morning, since the ferry starts"
                    + " too late for her first lesson. Her pupils made her a red cap so that the ferryman can see her."
                    + " The governor of Kemala Hill closed the northern bridge on Tuesday after two pillars cracked.";

        assertThat(between(
                        news("a", "www.post.example", "Bridge closed", NEWS),
                        news("b", "city.post.example", "Teacher swims to school", followUp)))
                .isNull();
    }

    @Test
    void two_texts_of_a_house_with_names_of_their_own_are_two_pieces_of_news() {
        String background =
                " The governor of Kemala Hill closed the northern bridge on Tuesday after two pillars cracked."
                        + " Engineers of the river office measured the cracks at dawn and told the council that lorries"
                        + " must take the ferry until the rainy season ends.";
        CodedArticle one = news(
                "a",
                "Post",
                "Bridge closed",
                "Minister Oskar Velde of Zandria visited Hollenbach to open the market there." + background);
        CodedArticle other = news(
                "b",
                "Post",
                "Bridge closed",
                "Captain Ruth Amsel of Kirrin rescued Tobias Falk from a sinking barge." + background);

        assertThat(between(one, other)).isNull();
        assertThat(between(
                        news("a", "Post", "Bridge closed", NEWS), news("b", "Post", "No lorries", NEWS + " He left.")))
                .isNotNull();
    }

    @Test
    void runs_that_only_the_ends_of_two_texts_share_are_background() {
        Shingles.Runs one = new Shingles.Runs();
        Shingles.Runs other = new Shingles.Runs();
        for (int word = 0; word < 90; word++) {
            one.word(word);
            other.word(word < 45 ? 1000 + word : word);
        }

        assertThat(one.shingles().background(other.shingles())).isGreaterThan(0.9);
        assertThat(one.shingles().background(one.shingles())).isZero();
    }

    @Test
    void a_series_with_other_numbers_is_no_copy() {
        assertThat(between(
                        news("a", "Post", "Price of rice on 10 June", NEWS),
                        news("b", "Post", "Price of rice on 11 June", NEWS)))
                .isNull();
    }

    @Test
    void news_in_two_languages_is_one_by_names_and_numbers() {
        String english =
                "JAKARTA - The ship Kartika Samudra with 317 passengers ran aground off Tanjung Lesung. Captain"
                    + " Bramantyo Wiguna told Pelni that 24 tonnes of oil had leaked. Divers of Basarnas from Banten"
                    + " reached the Kartika Samudra at 5.40.";
        String indonesian =
                "JAKARTA - Kapal Kartika Samudra dengan 317 penumpang kandas di lepas pantai Tanjung Lesung. Nakhoda"
                    + " Bramantyo Wiguna melapor kepada Pelni bahwa 24 ton minyak bocor. Penyelam Basarnas dari Banten"
                    + " mencapai Kartika Samudra pukul 5.40.";

        assertThat(between(
                                news("a", "Post", "Ship aground", english),
                                Newsroom.artikel("b", "Harian", "2025-06-10", "Kapal kandas", indonesian)
                                        .coded())
                        .kind())
                .isEqualTo(CopyGroup.Kind.TRANSLATED);
    }

    @Test
    void departments_of_a_house_are_one_house() {
        assertThat(House.of("news.detik.example", "a")).isEqualTo(House.of("www.detik.example", "b"));
        assertThat(House.of("finance.detik.example", "a"))
                .as("the department's name is longer than the house's")
                .isEqualTo(House.of("detik.example", "b"));
        assertThat(House.of("www.post.co.example", "a")).isEqualTo("post");
        assertThat(House.of("plain", "a")).isEqualTo("plain");
        assertThat(House.of(null, "a")).isNotEqualTo(House.of(null, "b"));
    }
}
