package org.saksi.language.en;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksi.language.Texts.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lt. Gen. John Smith met Dr. Jane Doe in the U.S. Congress on Jan. 5.",
                "The talks began at 9 a.m. Monday in Washington, D.C. with Sen. Lee.",
                "Gov. J. R. Hill signed bill No. 12 against 1.5 million people.",
                "\"Stop!\" Hill said.",
                "The ship (built in 1990. Sold in 2001) sank.",
                "Did the rebels attack? e-mails suggest so."
            })
    void stays_whole(String sentence) {
        assertThat(written("en", sentence)).containsExactly(sentence);
    }

    @Test
    void speech_around_a_name_of_sayer_splits_behind_the_name() {
        assertThat(written("en", "\"We will strike back,\" said Hill. \"We are ready.\" The talks failed."))
                .containsExactly("\"We will strike back,\" said Hill.", "\"We are ready.\"", "The talks failed.");
    }

    @Test
    void a_dotted_name_may_end_a_sentence() {
        assertThat(written("en", "Troops left the U.S. The army denied it."))
                .containsExactly("Troops left the U.S.", "The army denied it.");
    }

    @Test
    void a_dateline_is_a_sentence_of_its_own() {
        assertThat(written("en", "LONDON (Reuters) - Workers went on strike."))
                .containsExactly("LONDON (Reuters) -", "Workers went on strike.");
        assertThat(written("en", "KYIV, Ukraine — Shells hit a market."))
                .containsExactly("KYIV, Ukraine —", "Shells hit a market.");
    }

    @Test
    void a_dash_inside_a_sentence_is_no_dateline() {
        assertThat(written("en", "Iran - which denied it - called for talks."))
                .containsExactly("Iran - which denied it - called for talks.");
    }
}
