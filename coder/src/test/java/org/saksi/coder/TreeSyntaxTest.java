package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;

/** What a tree tells of a sentence beyond word order, and when it is not believed. */
class TreeSyntaxTest {
    private static List<String> texts(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).toList();
    }

    private static Mention only(CodedText coded) {
        assertThat(coded.mentions()).hasSize(1);
        return coded.mentions().getFirst();
    }

    private static Mention of(EventType type, CodedText coded) {
        return coded.mentions().stream()
                .filter(m -> m.event() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " not in " + coded.mentions()));
    }

    @Test
    void anAppositionIsNoSubjectOfItsOwn() {
        String text = "Maria Santos, leader of the opposition party, was arrested on Monday.";
        String tree = "2/compound 10/nsubj:pass 4/punct 2/appos 8/case 8/det 8/compound 4/nmod 4/punct"
                        .replace("10/nsubj", "11/nsubj")
                + " 11/aux:pass 0/root 13/case 11/obl 11/punct";

        Mention arrest = only(Trees.code("en", text, tree));

        assertThat(texts(arrest.recipients())).containsExactly("Maria Santos");
        assertThat(arrest.basis()).isEqualTo("tree");
    }

    @Test
    void aParticipleBehindACommaIsDoneByTheSubjectAndNotByTheObjectBeforeIt() {
        String text = "The court rejected a petition, accusing the minister of fraud.";
        String tree = "2/det 3/nsubj 0/root 5/det 3/obj 7/punct 3/advcl 9/det 7/obj 11/case 7/obl 3/punct";

        Mention accusation = of(EventType.ACCUSE, Trees.code("en", text, tree));

        assertThat(texts(accusation.actors())).containsExactly("The court");
        assertThat(accusation.basis()).isEqualTo("tree");
    }

    @Test
    void aVerbCoordinatedBehindAnObjectKeepsTheFirstSubject() {
        String text = "The court convicted a general and sentenced him to death.";
        String tree = "2/det 3/nsubj 0/root 5/det 3/obj 7/cc 3/conj 7/obj 10/case 7/obl 3/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(coded.mentions())
                .allSatisfy(m -> assertThat(texts(m.actors())).containsExactly("The court"));
    }

    @Test
    void theSubjectOfAClauseBehindAfterIsItsOwn() {
        String text = "China opened talks with Panama after the country broke off relations with Taiwan.";
        String tree = "2/nsubj 0/root 2/obj 5/case 3/nmod 9/mark 8/det 9/nsubj 2/advcl 9/compound:prt 9/obj 13/case"
                + " 9/obl 2/punct";

        Mention breach = of(EventType.SANCTION, Trees.code("en", text, tree));

        assertThat(texts(breach.actors())).containsExactly("the country");
        assertThat(texts(breach.recipients())).containsExactly("Taiwan");
    }

    @Test
    void aTimeBetweenVerbAndObjectDoesNotHideTheObject() {
        String text = "Rebels attacked on Monday an army base.";
        String tree = "2/nsubj 0/root 4/case 2/obl 7/det 7/compound 2/obj 2/punct";

        Mention attack = only(Trees.code("en", text, tree));

        assertThat(texts(attack.recipients())).containsExactly("an army base");
    }

    @Test
    void anAgentOfAnotherVerbIsNotTheAgentOfThisOne() {
        String text = "The general was arrested while villages were attacked by rebels.";
        String tree = "2/det 4/nsubj:pass 4/aux:pass 0/root 8/mark 8/nsubj:pass 8/aux:pass 4/advcl 10/case 8/obl:agent"
                + " 4/punct";

        Mention arrest = of(EventType.COERCE, Trees.code("en", text, tree));

        assertThat(arrest.actors()).isEmpty();
    }

    @Test
    void whoSharesABorderIsNoPartnerOfAnExercise() {
        String text = "Venezuela held an exercise near its border with Guyana.";
        String tree = "2/nsubj 0/root 4/det 2/obj 7/case 7/nmod:poss 2/obl 9/case 7/nmod 2/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(coded.mentions()).extracting(Mention::event).doesNotContain(EventType.COOPERATE);
    }

    @Test
    void whatStandsBesideADenialIsNotDenied() {
        String text = "The minister denied taking bribes and accused Ahmad of lying.";
        String tree = "2/det 3/nsubj 0/root 3/xcomp 4/obj 7/cc 3/conj 7/obj 10/mark 7/advcl 3/punct";

        Mention accusation = of(EventType.ACCUSE, Trees.code("en", text, tree));

        assertThat(texts(accusation.actors())).containsExactly("The minister");
        assertThat(texts(accusation.recipients())).containsExactly("Ahmad");
    }

    @Test
    void whatSomebodyIsArrestedForIsNotTold() {
        String text = "Police arrested a clerk for collaborating with rebels.";
        String tree = "2/nsubj 0/root 4/det 2/obj 6/mark 2/advcl 8/case 6/obl 2/punct";

        assertThat(only(Trees.code("en", text, tree)).event()).isEqualTo(EventType.COERCE);
    }

    @Test
    void aListGoesOnBehindAPossessorWhereTheTreeCoordinatesIt() {
        String text = "Mereka meminta pimpinan kampus dan dewan kota menunda peresmian gedung.";
        String tree = "2/nsubj 0/root 2/obj 3/nmod 6/cc 3/conj 6/nmod 2/advcl 8/obj 9/nmod 2/punct";

        Mention request = of(EventType.REQUEST, Trees.code("id", text, tree));

        assertThat(texts(request.recipients())).containsExactly("pimpinan kampus", "dewan kota");
        assertThat(request.basis()).isEqualTo("tree");
    }

    @Test
    void aNounBehindWithIsTheDoerOfItsOwnClause() {
        String text = "Perundingan berakhir buntu, dengan kedua kubu menuduh Amerika Serikat berbohong.";
        String tree = "2/nsubj 0/root 2/xcomp 8/punct 7/case 7/nummod 8/obl 2/advcl 8/obj 9/flat 8/xcomp 2/punct";

        Mention accusation = of(EventType.ACCUSE, Trees.code("id", text, tree));

        assertThat(texts(accusation.actors())).containsExactly("kedua kubu");
    }

    @Test
    void whatAProtestDemandsIsItsTopicEvenFarBehindIt() {
        String text = "Ribuan buruh berunjuk rasa di depan gedung DPR menuntut kenaikan upah.";
        String tree = "3/nsubj 1/nmod 0/root 3/obj 6/case 3/obl 6/nmod 7/nmod 3/advcl 9/obj 10/nmod 3/punct";

        Mention protest = only(Trees.code("id", text, tree));

        assertThat(protest.event()).isEqualTo(EventType.PROTEST);
        assertThat(texts(protest.actors())).containsExactly("Ribuan buruh");
    }

    @Test
    void withoutATreeOrderAnswersAndTheEventSaysSo() {
        Mention attack = only(Trees.code("id", "Pemberontak menyerang pangkalan tentara.", null));

        assertThat(texts(attack.actors())).containsExactly("Pemberontak");
        assertThat(attack.basis()).isEqualTo("order");
    }

    @Test
    void aTreeThatAgreesWithOrderIsTheBasis() {
        String tree = "2/nsubj 0/root 2/obj 3/nmod 2/punct";

        Mention attack = only(Trees.code("id", "Pemberontak menyerang pangkalan tentara.", tree));

        assertThat(texts(attack.actors())).containsExactly("Pemberontak");
        assertThat(attack.basis()).isEqualTo("tree");
    }

    @Test
    void aTreeThatReadsTheVerbAsANounIsBrokenForItsFrame() {
        String tree = "3/nsubj 1/nmod 0/root 3/nmod 3/punct";

        Mention attack = only(Trees.code("id", "Pemberontak menyerang pangkalan tentara.", tree));

        assertThat(texts(attack.actors())).containsExactly("Pemberontak");
        assertThat(texts(attack.recipients())).containsExactly("pangkalan tentara");
        assertThat(attack.basis()).isEqualTo("order");
    }

    @Test
    void aSubjectBehindAClauseOfItsOwnIsNotBelieved() {
        String text = "Rebels fled and soldiers attacked the village.";
        String tree = "5/nsubj 0/root 5/cc 2/obj 2/conj 7/det 5/obj 2/punct";

        Mention attack = of(EventType.ASSAULT, Trees.code("en", text, tree));

        assertThat(texts(attack.actors())).containsExactly("soldiers");
        assertThat(attack.basis()).isEqualTo("order");
    }

    @Test
    void aTownBeforeTheReportIsNoSubject() {
        String text = "(Jakarta) Police arrested a clerk.";
        String tree = "2/punct 5/nsubj 2/punct 5/nsubj 0/root 7/det 5/obj 5/punct";

        assertThat(texts(only(Trees.code("en", text, tree)).actors())).containsExactly("Police");
    }

    @Test
    void aCoordinatedBaseFormSharesTheFutureOfTheFirst() {
        String text = "Iran will meet Turkey and attack the base.";
        String tree = "3/nsubj 3/aux 0/root 3/obj 6/cc 3/conj 8/det 6/obj 3/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(coded.mentions()).extracting(Mention::event).doesNotContain(EventType.ASSAULT);
    }

    @Test
    void anInsertionDoesNotPartARefusalFromWhatIsRefused() {
        String text = "The junta refused, two officials said, to release the prisoners.";
        String tree = "2/det 3/nsubj 0/root 7/punct 6/nummod 7/nsubj 3/parataxis 7/punct 10/mark 3/xcomp 12/det 10/obj"
                + " 3/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(coded.mentions()).extracting(Mention::event).doesNotContain(EventType.RETREAT);
    }
}
