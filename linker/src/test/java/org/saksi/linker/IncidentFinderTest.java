package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.IncidentChange;

class IncidentFinderTest {
    /** Words alone speak for a link. */
    private static PairScore byWording() {
        Map<String, Double> weights = new HashMap<>();
        for (LinkSign sign : LinkSign.values()) {
            weights.put(sign.label(), 0.0);
        }
        weights.put(LinkSign.BASE.label(), -2.0);
        weights.put(LinkSign.WORDING.label(), 6.0);
        return new PairScore(new LinkWeights(weights));
    }

    private static List<EventTraits> told(String id, String day, String sentence) {
        return ArticleTraits.of(Newsroom.article(id, "Post", day, "News", sentence)
                        .event(EventType.ASSAULT, "shelled", sentence)
                        .by("gunners", "org:gunners", null)
                        .coded())
                .events;
    }

    @Test
    void news_of_a_later_day_that_joins_two_known_incidents_is_told_as_a_merge() {
        IncidentFinder finder = new IncidentFinder(byWording());
        String market = "In Amber Brook gunners shelled Corvel Dunmar Estrel";
        String bridge = "In Fenwick Gorlan gunners shelled Hestor Ivarsk Jorvan";
        String both = "In Amber Brook Fenwick Gorlan gunners shelled Corvel Dunmar Estrel Hestor Ivarsk Jorvan";

        assertThat(finder.day(told("a", "2025-06-10", market))).isEmpty();
        assertThat(finder.day(told("b", "2025-06-11", bridge))).isEmpty();
        List<IncidentChange> changes = finder.day(told("c", "2025-06-12", both));

        assertThat(changes)
                .singleElement()
                .isInstanceOfSatisfying(
                        IncidentChange.Merge.class,
                        merge -> assertThat(merge.events()).containsExactly("e_b_1"));
        assertThat(finder.day(List.of())).as("each merge is told once").isEmpty();
    }
}
