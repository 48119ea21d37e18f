package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksi.model.Span;
import org.saksi.resolver.Scene.Kind;
import org.saksi.resolver.Scene.Named;

class CastTest {
    @Test
    void a_mark_that_the_analysis_takes_for_a_name_is_nobodys_surname() {
        Cast cast = new Cast();
        Reading mark = new Reading("'", null, null, null, null);
        cast.add(new Scene.Named(Scene.Kind.PERSON, new Span(0, 1), 0, "", mark));
        assertThat(cast.misspelt("Budi")).isNull();
    }

    private final Cast cast = new Cast();

    @Test
    void the_last_nation_before_a_place_is_found_and_none_after_it() {
        nation("FRA", 0, 6, 0);
        Named iran = nation("IRN", 20, 24, 1);
        nation("ITA", 40, 45, 2);
        assertThat(cast.nation(24)).isSameAs(iran);
        assertThat(cast.nation(5)).isNull();
    }

    @Test
    void a_noun_goes_with_the_country_it_last_went_with() {
        Named first = add(Kind.GROUP, "police", "FRA", null, 0, 6, 0);
        add(Kind.GROUP, "police", "IRN", null, 20, 26, 1);
        assertThat(cast.withNoun("police", 20)).isSameAs(first);
        assertThat(cast.withNoun("army", 20)).isNull();
        assertThat(cast.withNoun("", 20)).isNull();
    }

    @Test
    void a_bearer_of_a_role_is_a_person_of_a_known_country() {
        Named president = add(Kind.PERSON, "", "FRA", "president", 0, 6, 0);
        add(Kind.PERSON, "", null, "president", 10, 16, 0);
        add(Kind.GROUP, "", "IRN", "president", 20, 26, 1);
        assertThat(cast.bearer("president", 30)).isSameAs(president);
    }

    @Test
    void a_nation_counts_as_inside_words_that_hold_some_of_it() {
        nation("FRA", 10, 16, 0);
        assertThat(cast.nationIn(new Span(5, 11), "FRA")).isTrue();
        assertThat(cast.nationIn(new Span(15, 30), "FRA")).isTrue();
        assertThat(cast.nationIn(new Span(16, 30), "FRA")).isFalse();
        assertThat(cast.nationIn(new Span(5, 20), "IRN")).isFalse();
    }

    @Test
    void what_a_sentence_names_stays_in_text_order() {
        Named france = nation("FRA", 0, 6, 3);
        Named iran = nation("IRN", 10, 14, 3);
        assertThat(cast.in(3)).containsExactly(france, iran);
        assertThat(cast.in(2)).isEmpty();
    }

    private Named nation(String country, int start, int end, int sentence) {
        return add(Kind.NATION, "", country, null, start, end, sentence);
    }

    private Named add(Kind kind, String noun, String country, String role, int start, int end, int sentence) {
        Named named =
                new Named(kind, new Span(start, end), sentence, noun, new Reading(null, null, country, "GOV", role));
        cast.add(named);
        return named;
    }
}
