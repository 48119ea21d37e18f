package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saksi.coder.CodedText;
import org.saksi.coder.Rejection;
import org.saksi.model.Attribution;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;

class ResolverTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @Test
    void we_is_the_speaker_of_the_sentence_with_name_and_role() {
        Event event =
                only(Told.article("id", DAY, "Kami akan membalas jika Kamboja menembak, kata Anutin, Senin (8/12).")
                        .event(EventType.THREATEN, "akan membalas")
                        .by("Kami")
                        .to("Kamboja")
                        .condition(EventType.ASSAULT, "jika Kamboja menembak", "Kamboja")
                        .pledge(EventType.ASSAULT, "membalas")
                        .chain("Anutin")
                        .told());
        Member actor = event.actors().getFirst();
        assertThat(actor.text()).isEqualTo("Anutin");
        assertThat(actor.name()).isEqualTo("Anutin Charnvirakul");
        assertThat(actor.country()).isEqualTo("THA");
        assertThat(actor.sector()).isEqualTo("GOV");
        assertThat(actor.role()).isEqualTo("prime minister");
        assertThat(event.condition().actors()).extracting(Member::country).containsExactly("KHM");
        assertThat(event.quad()).isEqualTo(3);
    }

    /** Fixed: a parallel stream on a cold start waited for ever for tables that the pool it ran on was to read. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void tables_are_read_when_every_thread_of_the_common_pool_waits() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
        CountDownLatch done = new CountDownLatch(1);
        try {
            for (int thread = 0; thread < ForkJoinPool.getCommonPoolParallelism(); thread++) {
                ForkJoinPool.commonPool().submit(() -> {
                    waiting.countDown();
                    done.await();
                    return done;
                });
            }
            waiting.await();
            CodedText coded = Told.article("id", DAY, "Polisi menangkap dua orang.")
                    .event(EventType.COERCE, "menangkap")
                    .by("Polisi")
                    .told()
                    .coded();
            assertThat(Resolver.load().resolve(coded, "test").events()).hasSize(1);
        } finally {
            done.countDown();
        }
    }

    @Test
    void a_conditional_threat_is_a_commitment_that_names_its_event_and_its_day() {
        Resolution resolution = Told.article(
                        "id", DAY, "Kami akan membalas jika Kamboja menembak, kata Anutin, Senin (8/12).")
                .event(EventType.THREATEN, "akan membalas")
                .by("Kami")
                .condition(EventType.ASSAULT, "jika Kamboja menembak", "Kamboja")
                .pledge(EventType.ASSAULT, "membalas")
                .chain("Anutin")
                .told()
                .resolve();
        Commitment commitment = resolution.article().commitments().getFirst();
        assertThat(commitment.by()).extracting(Member::country).containsExactly("THA");
        assertThat(commitment.pledge().act()).isEqualTo(EventType.ASSAULT);
        assertThat(commitment.pledge().event())
                .isEqualTo(resolution.article().events().getFirst().id());
        assertThat(commitment.madeOn()).isEqualTo(LocalDate.of(2025, 12, 8));
        assertThat(commitment.polarity()).isEqualTo(Commitment.Polarity.POSITIVE);
        assertThat(commitment.state()).isEqualTo(Commitment.State.OPEN);
    }

    @Test
    void a_declared_intention_not_to_act_is_a_commitment_without_an_event() {
        Resolution resolution = Told.article("id", DAY, "Jepang tidak berniat menutup kedutaannya di Teheran.")
                .event(EventType.SANCTION, "berniat menutup")
                .by("Jepang")
                .intentionNotTo()
                .told()
                .resolve();
        assertThat(resolution.article().events()).isEmpty();
        Commitment commitment = resolution.article().commitments().getFirst();
        assertThat(commitment.polarity()).isEqualTo(Commitment.Polarity.NEGATIVE);
        assertThat(commitment.pledge().event()).isNull();
    }

    @Test
    void a_denied_act_keeps_its_members() {
        Event event = only(Told.article("id", DAY, "Indonesia membantah pasukannya menyerang warga sipil.")
                .event(EventType.REJECT, "membantah")
                .by("Indonesia")
                .denies(EventType.ASSAULT, "pasukannya menyerang warga sipil", "pasukannya")
                .told());
        Member troops = event.denies().actors().getFirst();
        assertThat(troops.country()).isEqualTo("IDN");
        assertThat(troops.sector()).isEqualTo("MIL");
    }

    @Test
    void a_pronoun_is_the_person_named_before_it() {
        Event event = Told.article(
                        "en",
                        DAY,
                        "French President Emmanuel Macron arrived in Kigali on Monday.",
                        "He accused Rwanda of sending troops.")
                .event(EventType.ACCUSE, "accused")
                .by("He")
                .to("Rwanda")
                .told()
                .resolve()
                .article()
                .events()
                .getFirst();
        assertThat(event.actors().getFirst().text()).isEqualTo("He");
        assertThat(event.actors().getFirst().name()).isEqualTo("Emmanuel Macron");
        assertThat(event.actors().getFirst().country()).isEqualTo("FRA");
    }

    @Test
    void those_who_announce_something_of_themselves_are_meant_by_they() {
        Told told =
                Told.article("en", DAY, "Opposition leaders in Togo's capital, Lome, announced they would boycott.");
        told.event(EventType.PROTEST, "boycott")
                .by("they")
                .saidBy("Opposition leaders", "announced")
                .told();
        Member member = told.resolve().article().events().getFirst().actors().getFirst();
        assertThat(member.text()).isEqualTo("Opposition leaders");
        assertThat(member.sector()).isEqualTo("OPP");
    }

    @Test
    void whoever_acts_is_not_meant_by_the_pronoun_for_whom_he_acts_upon() {
        Told told = Told.article(
                "en", DAY, "Rebels attacked Bamako, Mali, on Monday. Burkina Faso's troops rescued them later.");
        told.event(EventType.AID, "rescued")
                .by("Burkina Faso's troops")
                .to("them")
                .told();
        Member member =
                told.resolve().article().events().getFirst().recipients().getFirst();
        assertThat(member.country()).isNotEqualTo("BFA");
    }

    @Test
    void one_who_speaks_of_several_is_not_meant_by_they() {
        Told told = Told.article("en", DAY, "The drivers in Lome met. The drivers' chairman said they would strike.");
        told.event(EventType.PROTEST, "strike")
                .by("they")
                .saidBy("The drivers' chairman", "said")
                .told();
        Member member = told.resolve().article().events().getFirst().actors().getFirst();
        assertThat(member.text()).isNotEqualTo("The drivers' chairman");
    }

    @Test
    void a_surname_and_a_title_repeat_the_person_introduced_before() {
        Told told = Told.article(
                "id",
                DAY,
                "Menteri Luar Negeri Swedia Rudolf Elphberg tiba di Bern, Swiss.",
                "Elphberg mengecam tetangganya.");
        told.event(EventType.ACCUSE, "mengecam").by("Elphberg").told();
        Member member = told.resolve().article().events().getFirst().actors().getFirst();
        assertThat(member.name()).isEqualTo("Rudolf Elphberg");
        assertThat(member.sector()).isEqualTo("GOV");
        assertThat(member.role()).isEqualTo("foreign minister");
    }

    @Test
    void an_institution_of_an_article_about_one_state_is_of_that_state() {
        Event event = only(Told.article("id", DAY, "Para demonstran di La Paz mendesak pemerintah mundur.")
                .event(EventType.PROTEST, "mendesak")
                .by("Para demonstran")
                .to("pemerintah")
                .told());
        assertThat(event.recipients().getFirst().country()).isEqualTo("BOL");
        assertThat(event.actors().getFirst().country()).isEqualTo("BOL");
    }

    @Test
    void an_institution_and_the_people_of_an_article_about_no_other_state_are_Indonesian() {
        Event event = only(Told.article("id", DAY, "Pemerintah meminta warga tenang.")
                .event(EventType.REQUEST, "meminta")
                .by("Pemerintah")
                .to("warga")
                .told());
        assertThat(event.actors().getFirst().country()).isEqualTo("IDN");
        assertThat(event.recipients().getFirst().country()).isEqualTo("IDN");
    }

    @Test
    void the_people_of_an_article_about_other_states_stay_open() {
        Event event = only(
                Told.article("id", DAY, "Peru dan Chili bersengketa.", "Warga memprotes kenaikan harga, kata Kenya.")
                        .event(EventType.PROTEST, "memprotes")
                        .by("Warga")
                        .told());
        assertThat(event.actors().getFirst().country()).isNotEqualTo("IDN");
    }

    @Test
    void police_deal_with_the_people_of_their_own_state() {
        Event event = only(Told.article("id", DAY, "Polisi India menahan empat orang di sebuah hotel.")
                .event(EventType.COERCE, "menahan")
                .by("Polisi India")
                .to("empat orang")
                .told());
        assertThat(event.recipients().getFirst().country()).isEqualTo("IND");
        assertThat(event.recipients().getFirst().sector()).isEqualTo("CVL");
    }

    @Test
    void somebody_of_whom_only_the_suspicion_is_known_is_a_suspect() {
        Event event = only(Told.article("id", DAY, "Polisi menetapkan tujuh orang sebagai tersangka.")
                .event(EventType.ACCUSE, "menetapkan")
                .by("Polisi")
                .to("tujuh orang")
                .told());
        assertThat(event.recipients().getFirst().sector()).isEqualTo("CRM");
        assertThat(event.recipients().getFirst().country()).isEqualTo("IDN");
    }

    @Test
    void a_noun_says_of_the_second_state_what_it_says_of_the_first() {
        Event event = only(Told.article("id", DAY, "Pesawat tempur Swedia dan Norwegia berlatih bersama.")
                .event(EventType.COOPERATE, "berlatih")
                .by("Pesawat tempur Swedia", "Norwegia")
                .told());
        assertThat(event.actors()).extracting(Member::country).containsExactly("SWE", "NOR");
        assertThat(event.actors()).extracting(Member::sector).containsExactly("MIL", "MIL");
    }

    @Test
    void the_state_US_is_no_pronoun() {
        Event event = only(Told.article("en", DAY, "Kenya demanded that the US leave.")
                .event(EventType.REQUEST, "demanded")
                .by("Kenya")
                .to("US")
                .told());
        assertThat(event.recipients().getFirst().country()).isEqualTo("USA");
    }

    @Test
    void two_states_and_a_president_whom_nobody_knows_are_not_Indonesian() {
        Event event = only(Told.article("id", DAY, "Kedua negara menolak usul Presiden Kiprono.")
                .event(EventType.REJECT, "menolak")
                .by("Kedua negara")
                .to("Presiden Kiprono")
                .told());
        assertThat(event.actors().getFirst().country()).isNull();
        assertThat(event.recipients().getFirst().country()).isNull();
    }

    @Test
    void civilians_are_of_the_state_in_which_the_sentence_sets_the_act() {
        Event event = only(Told.article("id", DAY, "Ribuan warga mengungsi akibat serangan Israel di Lebanon selatan.")
                .event(EventType.SANCTION, "mengungsi")
                .to("Ribuan warga")
                .told());
        assertThat(event.recipients().getFirst().country()).isEqualTo("LBN");
    }

    @Test
    void what_is_guessed_of_unknown_people_makes_nothing_political() {
        assertThat(Told.article("id", DAY, "Marwan Sutejo memuji Dewi Larasati.")
                        .event(EventType.SUPPORT, "memuji")
                        .by("Marwan Sutejo")
                        .to("Dewi Larasati")
                        .told()
                        .resolve()
                        .article()
                        .events())
                .isEmpty();
    }

    @Test
    void an_institution_of_an_English_article_without_a_state_stays_open() {
        Event event = only(Told.article("en", DAY, "Police arrested ten men.")
                .event(EventType.COERCE, "arrested")
                .by("Police")
                .told());
        assertThat(event.actors().getFirst().country()).isNull();
    }

    @Test
    void an_attack_carries_its_day_place_and_dead() {
        Event event = only(Told.article("id", DAY, "Ledakan di Islamabad, Pakistan, Sabtu (6/12), menewaskan 12 orang.")
                .event(EventType.ASSAULT, "menewaskan")
                .to("12 orang")
                .told());
        assertThat(event.when().start()).isEqualTo(LocalDate.of(2025, 12, 6));
        assertThat(event.where().name()).isEqualTo("Islamabad");
        assertThat(event.where().country()).isEqualTo("PAK");
        assertThat(event.where().precision()).isEqualTo(Where.Precision.CITY);
        Quantity dead = event.quantities().getFirst();
        assertThat(dead.kind()).isEqualTo("killed");
        assertThat(dead.of()).isEqualTo("recipient");
        assertThat(dead.event()).isNull();
    }

    @Test
    void what_companies_do_among_themselves_is_no_event() {
        Resolution business = Told.article("en", DAY, "Microsoft accused Qualcomm.")
                .event(EventType.ACCUSE, "accused")
                .by("Microsoft")
                .to("Qualcomm")
                .told()
                .resolve();
        assertThat(business.article().events()).isEmpty();
        Event suit = only(Told.article("en", DAY, "Microsoft accused Turkey.")
                .event(EventType.ACCUSE, "accused")
                .by("Microsoft")
                .to("Turkey")
                .told());
        assertThat(suit.recipients().getFirst().country()).isEqualTo("TUR");
    }

    @Test
    void forces_that_a_state_s_own_minister_sends_are_that_state_s_and_others_words_say_nothing() {
        String line =
                "Berbicara di Manila, Menteri Pertahanan Malaysia mengatakan 300 tentara akan dikirim ke Lebanon.";
        assertThat(sent(line, "Menteri Pertahanan Malaysia").country()).isEqualTo("MYS");
        String other = "Berbicara di Manila, pengamat Malaysia mengatakan 300 tentara akan dikirim ke Lebanon.";
        assertThat(sent(other, "pengamat Malaysia").country()).isNull();
    }

    private static Member sent(String line, String speaker) {
        return only(Told.article("id", DAY, line)
                        .event(EventType.MOBILIZE, "dikirim")
                        .by("300 tentara")
                        .chain(speaker)
                        .told())
                .actors()
                .getFirst();
    }

    @Test
    void a_time_to_come_does_not_date_what_is_told_as_done() {
        Event event = only(Told.article("en", DAY, "Turkey condemned Israel for the vote of next week.")
                .event(EventType.ACCUSE, "condemned")
                .by("Turkey")
                .to("Israel")
                .told());
        assertThat(event.when()).isNull();
    }

    @Test
    void the_quantities_of_the_article_name_their_event() {
        Resolution resolution = Told.article("id", DAY, "Serangan Israel menewaskan 12 orang.")
                .event(EventType.ASSAULT, "menewaskan")
                .by("Israel")
                .to("12 orang")
                .told()
                .resolve();
        assertThat(resolution.article().quantities().getFirst().event())
                .isEqualTo(resolution.article().events().getFirst().id());
    }

    @Test
    void an_act_that_ended_more_than_a_year_ago_is_historical() {
        Event event = only(Told.article("en", DAY, "Russia annexed Crimea in 2014.")
                .event(EventType.COERCE, "annexed")
                .by("Russia")
                .told());
        assertThat(event.status()).isEqualTo(Status.HISTORICAL);
        assertThat(event.when().precision()).isEqualTo(When.Precision.YEAR);
    }

    @Test
    void the_time_of_the_speaking_is_not_the_time_of_the_act() {
        Event event = only(Told.article("id", DAY, "Rusia menyerang Kharkiv, kata Zelensky, Senin (8/12).")
                .event(EventType.ASSAULT, "menyerang")
                .by("Rusia")
                .to("Kharkiv")
                .clause("Rusia menyerang Kharkiv")
                .chain("Zelensky")
                .told());
        assertThat(event.when()).isNull();
    }

    @Test
    void a_key_point_folds_into_the_event_of_the_body() {
        Told told = Told.article(
                "id", DAY, "* Iran mengecam AS.", "Pemerintah Iran mengutuk keras Amerika Serikat atas sanksi itu.");
        told.event(EventType.ACCUSE, "mengecam").by("Iran").to("AS").told();
        told.event(EventType.ACCUSE, "mengutuk")
                .by("Pemerintah Iran")
                .to("Amerika Serikat")
                .told();
        Resolution resolution = told.resolve();
        assertThat(resolution.article().events())
                .extracting(event -> event.trigger().text())
                .containsExactly("mengutuk");
        assertThat(resolution.rejections())
                .extracting(Rejection::reason)
                .allMatch(reason -> reason.contains("key point"));
    }

    @Test
    void an_event_without_anybody_political_is_dropped_with_a_reason() {
        Resolution resolution = Told.article("en", DAY, "The storm attacked the coast.")
                .event(EventType.ASSAULT, "attacked")
                .by("The storm")
                .told()
                .resolve();
        assertThat(resolution.article().events()).isEmpty();
        assertThat(resolution.rejections()).hasSize(1);
    }

    @Test
    void a_statement_knows_its_speaker_and_its_events() {
        Told told = Told.article("en", DAY, "Turkey condemned Israel, Hakan Fidan said.");
        told.event(EventType.ACCUSE, "condemned")
                .by("Turkey")
                .to("Israel")
                .chain("Hakan Fidan")
                .told();
        told.uttered(
                "Turkey condemned Israel, Hakan Fidan said",
                Attribution.Kind.PARAPHRASE,
                "said",
                told.voiced("Hakan Fidan"));
        Resolution resolution = told.resolve();
        var statement = resolution.article().statements().getFirst();
        assertThat(statement.speaker().role()).isEqualTo("foreign minister");
        assertThat(statement.events())
                .containsExactly(resolution.article().events().getFirst().id());
    }

    @Test
    void an_unknown_place_keeps_its_words_and_nothing_else() {
        Event event = only(Told.article("en", DAY, "Police arrested ten Indonesians in Umbertown.")
                .event(EventType.COERCE, "arrested")
                .to("ten Indonesians")
                .told());
        assertThat(event.where().text()).isEqualTo("Umbertown");
        assertThat(event.where().name()).isNull();
        assertThat(event.where().country()).isNull();
    }

    @Test
    void the_same_article_gives_the_same_ids() {
        Told told = Told.article("en", DAY, "Turkey condemned Israel.");
        told.event(EventType.ACCUSE, "condemned").by("Turkey").to("Israel").told();
        assertThat(told.resolve().article()).isEqualTo(told.resolve().article());
    }

    private static Event only(Told told) {
        Resolution resolution = told.resolve();
        assertThat(resolution.article().events()).hasSize(1);
        return resolution.article().events().getFirst();
    }
}
