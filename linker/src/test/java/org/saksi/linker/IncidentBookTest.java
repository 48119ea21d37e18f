package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.IncidentChange;

class IncidentBookTest {
    private static final String ONE = "Harbour police arrested two smugglers near Port Linden.";
    private static final String OTHER = "Veldan artillery shelled the hills of Kemala.";

    private static IncidentBook book() {
        IncidentBook book = new IncidentBook();
        Found.in(
                        Newsroom.article("a1", "Post", "2025-06-10", "Smugglers", ONE)
                                .event(EventType.COERCE, "arrested", ONE)
                                .coded(),
                        Newsroom.article("a2", "Mail", "2025-06-10", "Hills", OTHER)
                                .event(EventType.ASSAULT, "shelled", OTHER)
                                .coded())
                .incidents
                .forEach(book::add);
        return book;
    }

    @Test
    void a_merge_and_its_undo_bring_back_the_ids_that_were_there() {
        IncidentBook book = book();
        String one = book.incidentOf("e_a1_1");
        String other = book.incidentOf("e_a2_1");

        IncidentChange merge = book.merge(one, other, "the same raid");
        assertThat(book.incidentOf("e_a2_1")).isEqualTo(one);
        assertThat(book.eventsOf(other)).isEmpty();
        assertThat(book.log()).containsExactly(merge);

        book.undo();
        assertThat(book.incidentOf("e_a1_1")).isEqualTo(one);
        assertThat(book.incidentOf("e_a2_1")).isEqualTo(other);
        assertThat(book.log()).isEmpty();
    }

    @Test
    void a_split_after_a_merge_can_be_taken_back_step_by_step() {
        IncidentBook book = book();
        String one = book.incidentOf("e_a1_1");
        String other = book.incidentOf("e_a2_1");
        book.merge(one, other, null);

        book.split(one, List.of("e_a1_1"), "not the same");
        assertThat(book.incidentOf("e_a1_1")).isNotEqualTo(one);
        assertThat(book.eventsOf(one)).containsExactly("e_a2_1");

        book.undo();
        book.undo();
        assertThat(book.eventsOf(one)).containsExactly("e_a1_1");
        assertThat(book.eventsOf(other)).containsExactly("e_a2_1");
    }

    @Test
    void a_split_must_leave_something() {
        IncidentBook book = book();
        String one = book.incidentOf("e_a1_1");

        assertThatThrownBy(() -> book.split(one, List.of("e_a1_1"), null))
                .hasMessageContaining("must be some of the incident's [e_a1_1]");
        assertThatThrownBy(() -> book.merge(one, "i_none", null))
                .hasMessageContaining("must be a known one but was i_none");
        assertThatThrownBy(book::undo).hasMessageContaining("log must hold a change");
    }

    @Test
    void undoing_a_change_twice_is_the_change() {
        IncidentChange merge = new IncidentChange.Merge("i_1", "i_2", List.of("e_2", "e_1"), "link 0.81");

        assertThat(merge.undo().undo()).isEqualTo(merge);
        assertThat(merge.events()).containsExactly("e_1", "e_2");
    }
}
