package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Quantity;
import org.saksi.model.Span;

class QuantityOwnersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @Test
    void a_number_belongs_to_the_act_whose_party_it_counts() {
        List<Event> events = Told.article(
                        "en", DAY, "Police in Turkey arrested 40 men after rebels killed nine soldiers.")
                .event(EventType.COERCE, "arrested")
                .by("Police in Turkey")
                .to("40 men")
                .told()
                .event(EventType.ASSAULT, "killed")
                .by("rebels")
                .to("nine soldiers")
                .told()
                .resolve()
                .article()
                .events();
        assertThat(shown(events.getFirst())).containsExactly("arrested 40 recipient");
        assertThat(shown(events.getLast())).containsExactly("killed 9 recipient");
    }

    @Test
    void a_party_of_a_relative_clause_keeps_its_number_though_the_clause_begins_behind_it() {
        Event event = Told.article("id", DAY, "Ada 10 orang yang ditangkap KPK kemarin.")
                .event(EventType.COERCE, "ditangkap")
                .clause("yang ditangkap KPK kemarin")
                .by("KPK")
                .to("10 orang")
                .told()
                .resolve()
                .article()
                .events()
                .getFirst();
        assertThat(shown(event)).containsExactly("arrested 10 recipient");
    }

    @Test
    void the_sums_of_an_affair_are_not_those_of_the_accusation() {
        Event event = Told.article("en", DAY, "Turkey accused Israel of hiding 3 million dollars.")
                .event(EventType.ACCUSE, "accused")
                .by("Turkey")
                .to("Israel")
                .told()
                .resolve()
                .article()
                .events()
                .getFirst();
        assertThat(event.quantities()).isEmpty();
    }

    @Test
    void what_is_counted_needs_no_known_noun_where_the_act_tells_its_kind() {
        assertThat(counted("Police detained about three archers", "about three archers", "archers"))
                .isEqualTo("arrested 3");
        assertThat(counted("Police detained three archers", "three archers", "archers"))
                .isEqualTo("arrested 3");
    }

    @Test
    void things_and_names_are_no_people() {
        assertThat(counted("Police detained two ships", "two ships", "ships")).isNull();
        assertThat(counted("Police detained one Omar Said", "one Omar Said", "Said"))
                .isNull();
        assertThat(counted("Police detained the owner of 14 archers", "the owner of 14 archers", "owner"))
                .isNull();
    }

    private static @Nullable String counted(String text, String party, String head) {
        Quantity found = QuantityFinder.counted(
                text, Word.of(text, 0, text.length()), span(text, party), span(text, head), "arrested", "en");
        return found == null ? null : shown(found).strip().replace(" null", "");
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static List<String> shown(Event event) {
        return event.quantities().stream().map(QuantityOwnersTest::shown).toList();
    }

    private static String shown(Quantity quantity) {
        Double min = quantity.min();
        return quantity.kind() + " " + (min == null ? "" : String.valueOf(min.intValue())) + " " + quantity.of();
    }
}
