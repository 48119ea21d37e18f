package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.coder.Sighting.Knowledge;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

class WordCensusTest {
    private static final String ENGLISH = """
        language: en
        event: ASSAULT
        rules:
          - id: en.assault.attack
            verbs: [attack, take .. hostage]
            nouns: [attack, air raid]
            examples: ["[A A] [T attacked] [R B].", "[A A] [T attacked] [R B]."]
            near-misses: [a, b]
          - id: en.assault.inflict
            verbs: [inflict]
            object: [casualty]
            examples: ["[A A] [T inflicted] casualties.", "[A A] [T inflicted] casualties."]
            near-misses: [a, b]
        """;
    private static final String INDONESIAN = """
        language: id
        event: ASSAULT
        rules:
          - id: id.assault.serang
            verbs: [menyerang]
            nouns: [serangan]
            examples: ["[A A] [T menyerang] [R B].", "[A A] [T menyerang] [R B]."]
            near-misses: [a, b]
        """;
    private static final String DECIDED = "language: en\ndecided:\n  - {reason: no act, verbs: [whistle]}\n";

    @Test
    void aVerbOfARuleIsKnownInEveryForm() {
        List<Sighting> found =
                english("Rebels attacked the base. They are attacking the town and left. It was attacked.");
        assertThat(verbs(found, "attack")).hasSize(3).allMatch(s -> s.knowledge() == Knowledge.RULE);
        assertThat(verbs(found, "leave")).singleElement().matches(s -> s.knowledge() == Knowledge.NONE);
    }

    @Test
    void aVerbThatARuleNeedsWithFurtherWordsIsKnownOnlyBesideThem() {
        List<Sighting> found = english("Rebels took two nurses hostage. The nurses took a bus.");
        assertThat(verbs(found, "take"))
                .extracting(Sighting::knowledge)
                .containsExactly(Knowledge.RULE, Knowledge.NONE);
        assertThat(verbs(found, "take")).extracting(Sighting::sentence).containsExactly(0, 1);
    }

    @Test
    void aVerbThatARuleNeedsWithAnObjectIsKnownOnlyBesideIt() {
        List<Sighting> found = english("The army inflicted casualties. The storm inflicted misery.");
        assertThat(verbs(found, "inflict"))
                .extracting(Sighting::knowledge)
                .containsExactly(Knowledge.RULE, Knowledge.NONE);
    }

    @Test
    void verbsOfSayingAndLightVerbsBelongToTheGrammar() {
        List<Sighting> found = english("The minister said so and launched a review.");
        assertThat(verbs(found, "say")).allMatch(s -> s.knowledge() == Knowledge.GRAMMAR);
        assertThat(verbs(found, "launch")).allMatch(s -> s.knowledge() == Knowledge.GRAMMAR);
        assertThat(nouns(found, "review")).singleElement().matches(Sighting::carried);
    }

    @Test
    void aDecidedVerbIsDecided() {
        assertThat(verbs(english("The boy whistled."), "whistle"))
                .singleElement()
                .matches(s -> s.knowledge() == Knowledge.DECIDED);
    }

    @Test
    void anEnglishParticleBelongsToItsVerb() {
        List<Sighting> found = english("The company phased out the old engines.");
        assertThat(verbs(found, "phase out")).hasSize(1);
    }

    @Test
    void nounsOfARuleAndItsObjectsAreKnown() {
        List<Sighting> found = english("The attack inflicted casualties on the villages.");
        assertThat(nouns(found, "attack")).allMatch(s -> s.knowledge() == Knowledge.RULE);
        assertThat(nouns(found, "casualty")).allMatch(s -> s.knowledge() == Knowledge.RULE);
        assertThat(nouns(found, "village")).singleElement().matches(s -> s.knowledge() == Knowledge.NONE);
    }

    @Test
    void anIndonesianVerbStandsByItsStemAndANounByItsRoot() {
        List<Sighting> found = census(
                "id",
                INDONESIAN,
                "language: id\ndecided: []\n",
                "Pasukan menyerang desa. Penembakan itu terjadi. Polisi" + " menembak warga.");
        assertThat(verbs(found, "serang")).singleElement().matches(s -> s.knowledge() == Knowledge.RULE);
        assertThat(verbs(found, "tembak")).singleElement().matches(s -> s.knowledge() == Knowledge.NONE);
        assertThat(nouns(found, "penembakan"))
                .singleElement()
                .matches(Sighting::derived)
                .satisfies(s -> assertThat(s.verbs()).containsExactly("tembak"));
    }

    @Test
    void theClauseIsAFewWordsAround() {
        String text = "One two three four five six seven eight rebels whittled nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen.";
        Sighting found = verbs(english(text), "whittle").getFirst();
        assertThat(found.clause().in(text)).startsWith("four five").endsWith("fifteen sixteen");
    }

    private static List<Sighting> english(String text) {
        return census("en", ENGLISH, DECIDED, text);
    }

    private static List<Sighting> census(String language, String rules, String decided, String text) {
        RuleBook book = RuleBook.of(language, RuleFile.read("x", rules, language, EventType.ASSAULT));
        Article article = new Article(
                "a",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return new WordCensus(book, Decisions.read(language, "d", decided))
                .read(Analysers.of(language).analyse(article));
    }

    private static List<Sighting> verbs(List<Sighting> found, String word) {
        return of(found, WordKind.VERB, word);
    }

    private static List<Sighting> nouns(List<Sighting> found, String word) {
        return of(found, WordKind.NOUN, word);
    }

    private static List<Sighting> of(List<Sighting> found, WordKind kind, String word) {
        return found.stream()
                .filter(s -> s.kind() == kind && s.word().equals(word))
                .toList();
    }
}
