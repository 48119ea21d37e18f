package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Analysers;
import org.saksi.language.Morphology;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Span;

class DeverbalNounTest {
    @ParameterizedTest
    @CsvSource({
        "withdrawal, withdraw",
        "arrival, arrive",
        "denial, deny",
        "settlement, settle",
        "invasion, invade",
        "expulsion, expel",
        "ratification, ratify",
        "accusation, accuse",
        "deportation, deport",
        "negotiation, negotiate",
        "abolition, abolish",
        "prosecution, prosecute",
        "suppression, suppress",
        "extension, extend",
        "admission, admit",
        "shooting, shoot",
        "looting, loot",
        "stabbing, stab",
        "assistance, assist",
        "seizure, seize"
    })
    void anEnglishNounLeadsToItsVerb(String noun, String verb) {
        DeverbalNoun found = DeverbalNoun.of(token(noun, Morphology.plain(noun)), false);
        assertThat(found.derived()).isTrue();
        assertThat(found.verbs()).contains(verb);
    }

    @ParameterizedTest
    @CsvSource({"attack", "crime", "table"})
    void aBareEnglishNounIsItsOwnVerb(String noun) {
        DeverbalNoun found = DeverbalNoun.of(token(noun, Morphology.plain(noun)), false);
        assertThat(found.derived()).isFalse();
        assertThat(found.verbs()).containsExactly(noun);
    }

    @ParameterizedTest
    @CsvSource({"serangan, serang", "penyerangan, serang", "perlawanan, lawan", "kerusuhan, rusuh"})
    void anIndonesianNounLeadsToItsRoot(String noun, String root) {
        DeverbalNoun found = DeverbalNoun.of(token(noun, Analysers.of("id").word(noun, false)), true);
        assertThat(found.derived()).isTrue();
        assertThat(found.verbs()).containsExactly(root);
    }

    @ParameterizedTest
    @CsvSource({"penyerang", "pelaku"})
    void whoDoesAnActIsNoAct(String noun) {
        assertThat(DeverbalNoun.of(token(noun, Analysers.of("id").word(noun, false)), true)
                        .verbs())
                .isEmpty();
    }

    private static Token token(String noun, Morphology morphology) {
        return new Token(0, new Span(0, noun.length()), noun, noun, morphology.stem(), Upos.NOUN, morphology);
    }
}
