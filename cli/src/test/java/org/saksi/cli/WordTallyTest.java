package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.coder.Sighting;
import org.saksi.coder.Sighting.Knowledge;
import org.saksi.coder.WordKind;
import org.saksi.model.Span;

class WordTallyTest {
    @Test
    void the_most_frequent_come_first_and_equals_in_order_of_the_alphabet() {
        WordTally tally = new WordTally(100);
        tally.add("x", article(verb("paint"), verb("drift"), verb("paint"), verb("bake")));
        assertThat(tally.rows(WordKind.VERB, false, 2))
                .extracting(row -> row.key().word())
                .containsExactly("paint", "bake");
    }

    @Test
    void a_table_that_outgrows_its_limit_forgets_the_rarest_words() {
        WordTally tally = new WordTally(10);
        for (int i = 0; i < 1000; i++) {
            tally.add("x", article(verb("paint"), verb("paint"), verb("rare" + i)));
        }
        List<WordTally.Row> rows = tally.rows(WordKind.VERB, false, 1000);
        assertThat(rows).hasSizeLessThanOrEqualTo(10);
        assertThat(rows.getFirst().key().word()).isEqualTo("paint");
        assertThat(rows.getFirst().count()).isEqualTo(2000);
        assertThat(rows.getFirst().articles()).isEqualTo(1000);
    }

    @Test
    void a_bare_noun_needs_a_verb_that_is_not_much_rarer() {
        WordTally tally = new WordTally(100);
        List<Sighting> words = new ArrayList<>(List.of(verb("strike"), verb("house")));
        for (int i = 0; i < 11; i++) {
            words.add(noun("house", false, false));
        }
        words.add(noun("strike", false, false));
        tally.add("x", article(words.toArray(Sighting[]::new)));
        assertThat(tally.rows(WordKind.NOUN, false, 9))
                .extracting(row -> row.key().word())
                .containsExactly("strike");
    }

    @Test
    void a_noun_that_light_verbs_keep_carrying_is_an_event_noun() {
        WordTally tally = new WordTally(100);
        tally.add("x", article(noun("riot", true, false), noun("riot", true, false), noun("riot", false, false)));
        assertThat(tally.rows(WordKind.NOUN, false, 9)).isEmpty();
        tally.add("x", article(noun("riot", true, false)));
        assertThat(tally.rows(WordKind.NOUN, false, 9)).hasSize(1);
    }

    @Test
    void the_summary_says_who_knows_the_verbs() {
        WordTally tally = new WordTally(100);
        tally.add("x", article(verb("a"), known(Knowledge.RULE), known(Knowledge.RULE), known(Knowledge.GRAMMAR)));
        assertThat(tally.summary("en"))
                .isEqualTo("en: 4 verb tokens: 50.0 % known to a rule, 25.0 % to the grammar, 0.0 % decided,"
                        + " 25.0 % known to nobody");
        assertThat(new WordTally(1).summary("id")).startsWith("id: 0 verb tokens: 0.0 % known to a rule, ");
    }

    private static ArticleWords article(Sighting... sightings) {
        return ArticleWords.of("en", "a", "text", List.of(sightings));
    }

    private static Sighting verb(String word) {
        return sighting(WordKind.VERB, word, Knowledge.NONE, false, false);
    }

    private static Sighting known(Knowledge who) {
        return sighting(WordKind.VERB, "known", who, false, false);
    }

    private static Sighting noun(String word, boolean carried, boolean derived) {
        return sighting(WordKind.NOUN, word, Knowledge.NONE, carried, derived);
    }

    private static Sighting sighting(WordKind kind, String word, Knowledge who, boolean carried, boolean derived) {
        return new Sighting(kind, word, who, List.of(word), derived, carried, 0, new Span(0, 4));
    }
}
