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

    @Test
    void aVerbInAnotherFormThanTheOneItHangsOnIsNotGovernedWithIt() {
        String text = "The army refused to negotiate and shelled the town.";
        String tree = "2/det 3/nsubj 0/root 5/mark 3/xcomp 7/cc 5/conj 9/det 7/obj 3/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(texts(of(EventType.ASSAULT, coded).actors())).containsExactly("The army");
        assertThat(of(EventType.REJECT, coded).mode()).isEqualTo("meet");
    }

    @Test
    void anInfinitiveCoordinatedWithWhatIsPromisedStaysPromised() {
        String text = "The army promised to withdraw and release the prisoners.";
        String tree = "2/det 3/nsubj 0/root 5/mark 3/xcomp 7/cc 5/conj 9/det 7/obj 3/punct";

        assertThat(Trees.code("en", text, tree).mentions())
                .extracting(Mention::event)
                .doesNotContain(EventType.RETREAT);
    }

    @Test
    void anIndonesianDenialDoesNotReachOverAnAccusationBesideIt() {
        String text = "Iran membantah menyerang kapal tanker dan menuduh Israel berbohong.";
        String tree = "2/nsubj 0/root 2/ccomp 3/obj 4/nmod 7/cc 3/conj 7/obj 7/xcomp 2/punct";

        Mention accusation = of(EventType.ACCUSE, Trees.code("id", text, tree));

        assertThat(texts(accusation.actors())).containsExactly("Iran");
        assertThat(texts(accusation.recipients())).containsExactly("Israel");
    }

    @Test
    void whatCarriesTheClauseAroundAThreatIsNotThreatened() {
        String text = "The general, who had threatened the judge, was arrested by soldiers.";
        String tree = "2/det 11/nsubj:pass 2/punct 6/nsubj 6/aux 2/acl:relcl 8/det 6/obj 2/punct 11/aux:pass 0/root"
                + " 13/case 11/obl:agent 11/punct";

        Mention arrest = of(EventType.COERCE, Trees.code("en", text, tree));

        assertThat(texts(arrest.recipients())).containsExactly("The general");
        assertThat(texts(arrest.actors())).containsExactly("soldiers");
    }

    @Test
    void whatARelativeClauseTellsOfSomebodyDemandedIsToldForItself() {
        String text = "Demonstran menuntut polisi yang memukul mahasiswa dipecat.";
        String tree = "2/nsubj 0/root 7/nsubj:pass 5/nsubj 3/acl:relcl 5/obj 2/ccomp 2/punct";

        Mention beating = of(EventType.ASSAULT, Trees.code("id", text, tree));

        assertThat(texts(beating.actors())).containsExactly("polisi");
    }

    @Test
    void aConditionEndsWhereItsClauseEndsInTheTree() {
        String text = "Serikat buruh mengancam mogok jika upah tidak dinaikkan dan mendesak menteri mundur.";
        String tree = "3/nsubj 1/nmod 0/root 3/xcomp 8/mark 8/nsubj:pass 8/advmod 3/advcl 10/cc 3/conj 10/obj 10/xcomp"
                + " 3/punct";

        CodedText coded = Trees.code("id", text, tree);

        assertThat(of(EventType.THREATEN, coded).condition()).isNotNull();
        assertThat(of(EventType.THREATEN, coded).condition().span().in(text)).isEqualTo("jika upah tidak dinaikkan");
        assertThat(texts(of(EventType.REQUEST, coded).actors())).containsExactly("Serikat buruh");
    }

    @Test
    void aClauseBetweenCommasInAConditionDoesNotEndIt() {
        String text = "Turki akan menyerang Suriah jika milisi, yang menguasai perbatasan, tidak mundur.";
        String tree = "3/nsubj 3/aux 0/root 3/obj 13/mark 13/nsubj 6/punct 9/nsubj 6/acl:relcl 9/obj 6/punct 13/advmod"
                + " 3/advcl 3/punct";

        Mention threat = of(EventType.THREATEN, Trees.code("id", text, tree));

        assertThat(threat.condition()).isNotNull();
        assertThat(threat.condition().span().in(text))
                .isEqualTo("jika milisi, yang menguasai perbatasan, tidak mundur");
    }

    @Test
    void aNounInAnInsertedConditionIsNotTheSubject() {
        String text = "Pemberontak, jika tentara menyerang kota itu, akan membunuh para sandera.";
        String tree =
                "10/nsubj 5/punct 5/mark 5/nsubj 10/advcl 5/obj 6/det 5/punct 10/aux 0/root 12/det 10/obj 10/punct";

        Mention threat = of(EventType.THREATEN, Trees.code("id", text, tree));

        assertThat(texts(threat.actors())).containsExactly("Pemberontak");
    }

    @Test
    void whatIsToldBesideAVerbOfSayingStandsOnNobodysWord() {
        String text = "The minister said Iran attacked a ship and the army sent troops.";
        String tree = "2/det 3/nsubj 0/root 5/nsubj 3/ccomp 7/det 5/obj 11/cc 10/det 11/nsubj 3/conj 11/obj 3/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(of(EventType.ASSAULT, coded).chain()).hasSize(1);
        assertThat(of(EventType.MOBILIZE, coded).chain()).isEmpty();
    }

    @Test
    void orDeniesBothActs() {
        String text = "Brasil tidak menyerang atau mengancam Paraguay.";
        String tree = "3/nsubj 3/advmod 0/root 5/cc 3/conj 5/obj 3/punct";

        assertThat(Trees.code("id", text, tree).mentions()).isEmpty();
    }

    @Test
    void whatIsOnlyInvestigatedIsNotTold() {
        String text = "Police asked whether the militia attacked the church.";
        String tree = "2/nsubj 0/root 6/mark 5/det 6/nsubj 2/ccomp 8/det 6/obj 2/punct";

        assertThat(Trees.code("en", text, tree).mentions())
                .extracting(Mention::event)
                .doesNotContain(EventType.ASSAULT);
    }

    @Test
    void aParticipleSharesThePassiveItContinues() {
        String text = "Two men were arrested by police and charged with spying.";
        String tree = "2/nummod 4/nsubj:pass 4/aux:pass 0/root 6/case 4/obl:agent 8/cc 4/conj 10/case 8/obl 4/punct";

        Mention charge = of(EventType.ACCUSE, Trees.code("en", text, tree));

        assertThat(texts(charge.recipients())).containsExactly("Two men");
    }

    @Test
    void whatADeniedIncidentIsSaidToBeIsDenied() {
        String text = "The minister denied an incident in which soldiers attacked the village.";
        String tree = "2/det 3/nsubj 0/root 5/det 3/obj 7/case 9/obl 9/nsubj 5/acl:relcl 11/det 9/obj 3/punct";

        CodedText coded = Trees.code("en", text, tree);

        assertThat(coded.mentions()).extracting(Mention::event).containsExactly(EventType.REJECT);
        assertThat(coded.mentions().getFirst().denies()).isNotNull();
    }

    @Test
    void aConditionReadFromTheTreeGovernsThePredicateItHangsOnAndNotTheNearestAct() {
        String text = "Israel will release prisoners, the envoy told reporters, if Hamas frees the soldiers.";
        String tree =
                "3/nsubj 3/aux 0/root 3/obj 8/punct 7/det 8/nsubj 3/parataxis 8/obj 8/punct 13/mark 13/nsubj 3/advcl"
                        + " 15/det 13/obj 3/punct";

        Mention promise = of(EventType.AGREE, Trees.code("en", text, tree));

        assertThat(promise.condition()).isNotNull();
        assertThat(promise.condition().span().in(text)).isEqualTo("if Hamas frees the soldiers");
    }

    @Test
    void whatOnlyDescribesSomebodyDoesNotMakeAPromiseAThreat() {
        String text = "The minister vowed to continue the work of a man killed by rebels.";
        String tree =
                "2/det 3/nsubj 0/root 5/mark 3/xcomp 7/det 5/obj 10/case 10/det 7/nmod 10/acl 13/case 11/obl:agent"
                        + " 3/punct";

        assertThat(Trees.code("en", text, tree).mentions())
                .extracting(Mention::event)
                .doesNotContain(EventType.THREATEN);
    }

    @Test
    void aHabitInARelativeClauseIsNotToldAsDone() {
        String text = "The mayor demanded laws against gangs which attack shops.";
        String tree = "2/det 3/nsubj 0/root 3/obj 6/case 4/nmod 8/nsubj 6/acl:relcl 8/obj 3/punct";

        assertThat(Trees.code("en", text, tree).mentions())
                .extracting(Mention::event)
                .doesNotContain(EventType.ASSAULT);
    }
}
