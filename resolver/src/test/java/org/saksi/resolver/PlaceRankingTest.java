package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksi.resolver.PlaceRanking.StateNamed;

class PlaceRankingTest {
    private static final String TEXT =
            "Talks in Tbilisi, Georgia, and in Paris, Texas, were led from London, Tripoli, Sidon,"
                    + " Hyderabad, Springfield, Alexandria, Washington, Victoria and Santiago.";
    private static final List<String> NAMES = List.of(
            "Tbilisi",
            "Georgia",
            "Paris",
            "Texas",
            "London",
            "Tripoli",
            "Sidon",
            "Hyderabad",
            "Springfield",
            "Alexandria",
            "Washington",
            "Victoria",
            "Santiago");

    private final Toponyms toponyms = new Toponyms(Gazetteer.load(), Lexicon.load(), TEXT, false);
    private final List<Word> words = Word.of(TEXT, 0, TEXT.length());

    @Test
    void the_ranking_does_not_depend_on_the_order_of_the_names() {
        List<Toponym> inOrder = NAMES.stream().map(this::named).toList();
        PlaceRanking expected = new PlaceRanking(inOrder, List.of(), null);
        for (int seed = 0; seed < 40; seed++) {
            List<Toponym> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));
            PlaceRanking ranking = new PlaceRanking(shuffled, List.of(), null);
            for (Toponym name : inOrder) {
                assertThat(ranking.of(name.key()))
                        .as(name.key() + " with seed " + seed)
                        .isEqualTo(expected.of(name.key()));
            }
        }
    }

    @Test
    void a_state_is_sure_when_a_town_is_said_to_lie_in_it() {
        assertThat(best(List.of("Tbilisi", "Georgia"), "Georgia").country()).isEqualTo("GEO");
        assertThat(best(List.of("Paris", "Texas"), "Paris").admin1()).isEqualTo("Texas");
    }

    @Test
    void what_a_name_says_of_its_own_state_does_not_count_for_it() {
        Toponym london = named("London");
        PlaceRanking alone = new PlaceRanking(List.of(london), List.of(), null);
        PlaceRanking self = new PlaceRanking(
                List.of(london), List.of(new StateNamed("GBR", london.span().start())), null);
        assertThat(self.of(london.key())).isEqualTo(alone.of(london.key()));
    }

    private Site best(List<String> names, String wanted) {
        PlaceRanking ranking = new PlaceRanking(names.stream().map(this::named).toList(), List.of(), null);
        return ranking.of(named(wanted).key()).getFirst().site();
    }

    private Toponym named(String name) {
        int start = TEXT.indexOf(name);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() == start) {
                return toponyms.at(words, i, i + 1);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
