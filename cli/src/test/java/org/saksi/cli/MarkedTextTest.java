package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksi.model.Span;

class MarkedTextTest {
    private static final String TEXT = "Ignored. Kenya praised the deal.";
    private static final Span SENTENCE = new Span(9, 32);

    @Test
    void slots_stand_in_labelled_brackets() {
        String rendered = new MarkedText(TEXT, SENTENCE, false)
                .mark(Slot.TRIGGER, new Span(15, 22))
                .mark(Slot.ACTOR, new Span(9, 14))
                .render();
        assertThat(rendered).isEqualTo("[actor Kenya] [trigger praised] the deal.");
    }

    @Test
    void a_terminal_shows_them_in_colours() {
        String rendered = new MarkedText(TEXT, SENTENCE, true)
                .mark(Slot.ACTOR, new Span(9, 14))
                .render();
        assertThat(rendered).isEqualTo("\u001B[36mKenya\u001B[0m praised the deal.");
    }

    @Test
    void a_slot_may_stand_inside_another() {
        String rendered = new MarkedText(TEXT, SENTENCE, false)
                .mark(Slot.ACTOR, new Span(9, 14))
                .mark(Slot.CONDITION, new Span(9, 31))
                .render();
        assertThat(rendered).isEqualTo("[condition [actor Kenya] praised the deal].");
    }

    @Test
    void the_colour_around_a_nested_slot_comes_back_after_it() {
        String rendered = new MarkedText(TEXT, SENTENCE, true)
                .mark(Slot.ACTOR, new Span(9, 14))
                .mark(Slot.CONDITION, new Span(9, 31))
                .render();
        assertThat(rendered).isEqualTo("\u001B[32m\u001B[36mKenya\u001B[0m\u001B[32m praised the deal\u001B[0m.");
    }

    @Test
    void of_two_crossing_slots_the_later_is_left_out() {
        String rendered = new MarkedText(TEXT, SENTENCE, false)
                .mark(Slot.ACTOR, new Span(9, 22))
                .mark(Slot.RECIPIENT, new Span(15, 31))
                .render();
        assertThat(rendered).isEqualTo("[actor Kenya praised] the deal.");
    }

    @Test
    void a_slot_of_another_sentence_is_not_shown() {
        assertThat(new MarkedText(TEXT, SENTENCE, false)
                        .mark(Slot.SPEAKER, new Span(0, 7))
                        .render())
                .isEqualTo("Kenya praised the deal.");
    }

    @Test
    void the_same_words_may_fill_two_slots() {
        String rendered = new MarkedText(TEXT, SENTENCE, false)
                .mark(Slot.ACTOR, new Span(9, 14))
                .mark(Slot.SPEAKER, new Span(9, 14))
                .render();
        assertThat(rendered).isEqualTo("[actor [speaker Kenya]] praised the deal.");
    }
}
