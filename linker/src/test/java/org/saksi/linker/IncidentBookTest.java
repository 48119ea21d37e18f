package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;
import org.saksi.model.Status;

class IncidentBookTest {
    /** An incident as a linker finds it: its id comes from its first event; each event is linked by the one before it. */
    private static Incident incident(String... events) {
        List<Incident.Told> told = new ArrayList<>();
        String before = null;
        for (String event : events) {
            told.add(mention(event, before));
            before = event;
        }
        return new Incident(
                Hashes.id("i_", events[0]),
                EventType.ASSAULT,
                null,
                null,
                Status.ASSERTED,
                false,
                events[0],
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                1,
                null,
                null,
                List.of(),
                null,
                told);
    }

    private static Incident.Told mention(String event, @Nullable String to) {
        return new Incident.Told(
                event,
                "article-" + event,
                "Post",
                null,
                Incident.Relation.REPORT,
                Status.ASSERTED,
                to,
                to == null ? null : 0.8,
                new TreeMap<>());
    }

    private static IncidentBook book(Incident... incidents) {
        IncidentBook book = new IncidentBook();
        for (Incident incident : incidents) {
            book.add(incident);
        }
        return book;
    }

    private static final String A = Hashes.id("i_", "a1");
    private static final String B = Hashes.id("i_", "b1");

    @Test
    void a_split_after_a_merge_gives_both_the_ids_that_they_had_whichever_side_is_split_off() {
        for (List<String> ids : List.of(List.of(A, B), List.of(B, A))) {
            for (List<String> part : List.of(List.of("a1", "a2"), List.of("b1", "b2"))) {
                IncidentBook book = book(incident("a1", "a2"), incident("b1", "b2"));
                book.merge(ids.getFirst(), ids.getLast());
                assertThat(book.ids()).containsExactly(ids.getFirst());

                book.split(ids.getFirst(), part);
                assertThat(book.eventsOf(A)).containsExactly("a1", "a2");
                assertThat(book.eventsOf(B)).containsExactly("b1", "b2");
            }
        }
    }

    @Test
    void decisions_hold_for_events_that_came_since() {
        IncidentBook book = book(incident("a1", "a2", "a3"));
        IncidentDecision split = book.split(A, List.of("a2", "a3"));

        IncidentBook later = book(incident("a0", "a1", "a2", "a3", "a4"));
        later.apply(split);
        assertThat(later.eventsOf(Hashes.id("i_", "a0"))).containsExactly("a0", "a1");
        assertThat(later.eventsOf(Hashes.id("i_", "a2")))
                .as("the new event goes with the one that it was linked by")
                .containsExactly("a2", "a3", "a4");
    }

    @Test
    void a_kept_id_stays_when_the_linker_finds_an_earlier_mention() {
        IncidentDecision merge = book(incident("a1"), incident("b1")).merge(B, A);

        IncidentBook later = book(incident("a1"), incident("b0", "b1"));
        later.apply(merge);
        assertThat(later.ids()).containsExactly(B);
        assertThat(later.eventsOf(B)).containsExactly("a1", "b0", "b1");
    }

    @Test
    void where_the_event_that_gave_the_id_is_gone_the_id_is_that_of_the_events_that_are_left() {
        IncidentDecision merge = book(incident("a1", "a2"), incident("b1")).merge(A, B);

        IncidentBook later = book(incident("a2"), incident("b1"));
        later.apply(merge);
        assertThat(later.ids()).containsExactly(Hashes.id("i_", "a2"));
    }

    @Test
    void a_decision_with_events_on_one_side_only_changes_nothing() {
        IncidentDecision merge = book(incident("a1"), incident("b1")).merge(A, B);

        IncidentBook later = book(incident("a1"), incident("c1"));
        later.apply(merge);
        assertThat(later.ids()).containsExactlyInAnyOrder(A, Hashes.id("i_", "c1"));
    }

    @Test
    void a_merge_does_not_bring_together_what_another_decision_parted() {
        IncidentBook book = book(incident("a1", "a2"), incident("b1"));
        IncidentDecision split = book.split(A, List.of("a2"));
        IncidentDecision merge = book.merge(A, B);

        IncidentBook later = book(incident("a1"), incident("a2", "b1"));
        later.apply(split);
        later.apply(merge);
        assertThat(later.incidentOf("a1")).isEqualTo(later.incidentOf("b1"));
        assertThat(later.incidentOf("a2")).isNotEqualTo(later.incidentOf("a1"));
    }

    @Test
    void a_merge_of_what_was_parted_takes_the_split_back() {
        IncidentBook book = book(incident("a1", "a2"));
        book.split(A, List.of("a2"));
        book.merge(A, Hashes.id("i_", "a2"));
        assertThat(book.eventsOf(A)).containsExactly("a1", "a2");
    }

    @Test
    void what_cannot_be_decided_is_refused() {
        IncidentBook book = book(incident("a1", "a2"));

        assertThatThrownBy(() -> book.split(A, List.of("a1", "a2")))
                .hasMessageContaining("must be some of the incident's and not all of [a1, a2] but were [a1, a2]");
        assertThatThrownBy(() -> book.split(A, List.of("b1"))).hasMessageContaining("but were [b1]");
        assertThatThrownBy(() -> book.split(A, List.of())).hasMessageContaining("but were []");
        assertThatThrownBy(() -> book.merge(A, "i_none")).hasMessageContaining("must be a known one but was i_none");
        assertThatThrownBy(() -> book.merge(A, A)).hasMessageContaining("with another but was with itself");
    }
}
