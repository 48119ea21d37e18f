package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saksi.model.CodedArticle;
import org.saksi.model.EventType;
import org.saksi.model.Incident;

/** What is read to compare one incident with others. */
class IncidentLikenessTest {
    private static CodedArticle told(String id, String town) {
        String sentence = "Veldan artillery shelled the market of " + town + " on Monday.";
        return Newsroom.article(id, "Harbour Post", "2025-06-10", "Market of " + town + " shelled", sentence)
                .event(EventType.ASSAULT, "shelled", sentence)
                .by("Veldan artillery", "org:veldan-army", null)
                .on("Monday", "2025-06-09")
                .coded();
    }

    @Test
    void an_incident_that_is_compared_with_many_is_read_once() {
        Map<String, CodedArticle> articles =
                Map.of("a1", told("a1", "Ostrava Bay"), "a2", told("a2", "Karsk"), "a3", told("a3", "Old Mere"));
        List<Incident> incidents = new ArrayList<>();
        articles.values().forEach(article -> incidents.addAll(Found.in(article).incidents));
        assertThat(incidents).hasSize(3);
        List<String> read = new ArrayList<>();
        IncidentLikeness likeness = new IncidentLikeness(id -> {
            read.add(id);
            return Optional.ofNullable(articles.get(id));
        });
        for (Incident other : incidents.subList(1, 3)) {
            assertThat(likeness.of(incidents.getFirst(), other)).isBetween(0.0, 1.0);
        }
        assertThat(read).containsExactlyInAnyOrder("a1", "a2", "a3");
    }
}
