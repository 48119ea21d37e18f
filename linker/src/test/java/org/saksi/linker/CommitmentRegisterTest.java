package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saksi.model.Alert;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment.State;
import org.saksi.model.Condition;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;

/** What becomes of a commitment, and on whose account. */
class CommitmentRegisterTest {
    private static final Member NORTH = Made.member("North", "PRK", "GOV");
    private static final Member NORTH_ARMY = Made.member("Northern troops", "PRK", "MIL");
    private static final Member SOUTH = Made.member("South", "KOR", "GOV");
    private static final Member REBELS = Made.member("Southern rebels", "KOR", "REB");

    private final List<Alert> alerts = new ArrayList<>();
    private final List<RegisteredCommitment> closed = new ArrayList<>();

    private List<RegisteredCommitment> read(Made... articles) {
        alerts.clear();
        closed.clear();
        CommitmentRegister register = new CommitmentRegister(closed::add, alerts::add);
        Map<LocalDate, List<CodedArticle>> days = Arrays.stream(articles)
                .collect(Collectors.groupingBy(
                        Made::day, TreeMap::new, Collectors.mapping(Made::coded, Collectors.toList())));
        days.forEach(register::read);
        List<RegisteredCommitment> all = new ArrayList<>(closed);
        all.addAll(register.open());
        return all;
    }

    private static Made threat() {
        return Made.article("a1", "2025-06-01", "The South will attack if the North shells it again.")
                .event(EventType.THREATEN, List.of(SOUTH), List.of(NORTH), Status.ASSERTED)
                .commitment(
                        SOUTH,
                        List.of(NORTH),
                        EventType.ASSAULT,
                        true,
                        Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false));
    }

    private static Made event(String id, String day, EventType type, Member actor, Member recipient) {
        return Made.article(id, day, "What was reported on the day.")
                .event(type, List.of(actor), List.of(recipient), Status.ASSERTED);
    }

    private RegisteredCommitment only(Made... articles) {
        List<RegisteredCommitment> all = read(articles);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void an_event_that_fits_the_condition_meets_it_and_raises_an_alert_with_both_texts() {
        RegisteredCommitment threat = only(threat(), event("a2", "2025-06-05", EventType.ASSAULT, NORTH_ARMY, SOUTH));

        assertThat(threat.state()).isEqualTo(State.MET);
        assertThat(threat.changes()).hasSize(1);
        assertThat(threat.changes().getFirst().cause()).isEqualTo("e_a20");
        assertThat(threat.changes().getFirst().on()).isEqualTo("2025-06-05");
        assertThat(alerts).hasSize(1);
        Alert alert = alerts.getFirst();
        assertThat(alert.kind()).isEqualTo(Alert.Kind.CONDITION);
        assertThat(alert.said().sentence().text()).startsWith("The South will attack");
        assertThat(alert.happened().sentence().text()).startsWith("What was reported");
        double product = alert.parts().stream().mapToDouble(Alert.Part::value).reduce(1, (a, b) -> a * b);
        assertThat(alert.sure()).isEqualTo(product);
    }

    @Test
    void what_was_pledged_is_watched_for_when_its_condition_came_about() {
        RegisteredCommitment threat = only(
                threat(),
                event("a2", "2025-06-05", EventType.ASSAULT, NORTH_ARMY, SOUTH),
                event("a3", "2025-06-12", EventType.ASSAULT, SOUTH, NORTH));

        assertThat(threat.state()).isEqualTo(State.MET);
        assertThat(threat.changes()).extracting(change -> change.cause()).containsExactly("e_a20", "e_a30");
        assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.CONDITION, Alert.Kind.PLEDGE);
        assertThat(closed).hasSize(1);
    }

    @Test
    void a_pledge_that_nobody_sees_done_after_its_condition_stays_met_and_is_given_up_after_thirty_days() {
        RegisteredCommitment threat = only(
                threat(),
                event("a2", "2025-06-05", EventType.ASSAULT, NORTH_ARMY, SOUTH),
                event("a3", "2025-07-20", EventType.ASSAULT, SOUTH, NORTH));

        assertThat(threat.state()).isEqualTo(State.MET);
        assertThat(threat.changes()).hasSize(1);
        assertThat(closed).hasSize(1);
    }

    @Test
    void what_was_ruled_out_and_done_after_the_condition_came_about_is_broken() {
        RegisteredCommitment promise = only(
                Made.article("a1", "2025-06-01", "The South will not attack if the North withdraws its troops.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.ASSAULT,
                                false,
                                Made.condition(EventType.RETREAT, NORTH, List.of(), false)),
                event("a2", "2025-06-05", EventType.RETREAT, NORTH_ARMY, SOUTH),
                event("a3", "2025-06-12", EventType.ASSAULT, SOUTH, NORTH));

        assertThat(promise.changes()).extracting(change -> change.state()).containsExactly(State.MET, State.BROKEN);
    }

    @Test
    void rebels_of_the_same_country_do_not_meet_what_hangs_on_its_state() {
        RegisteredCommitment threat = only(
                Made.article("a1", "2025-06-01", "The North will attack if the South shells it again.")
                        .commitment(
                                NORTH,
                                List.of(SOUTH),
                                EventType.ASSAULT,
                                true,
                                Made.condition(EventType.ASSAULT, SOUTH, List.of(NORTH), false)),
                event("a2", "2025-06-05", EventType.ASSAULT, REBELS, NORTH));

        assertThat(threat.state()).isEqualTo(State.OPEN);
    }

    @Test
    void an_event_before_the_statement_or_of_its_own_article_changes_nothing() {
        RegisteredCommitment threat = only(
                event("a0", "2025-05-20", EventType.ASSAULT, NORTH, SOUTH),
                threat().event(EventType.ASSAULT, List.of(NORTH), List.of(SOUTH), Status.ASSERTED));

        assertThat(threat.state()).isEqualTo(State.OPEN);
        assertThat(alerts).isEmpty();
    }

    @Test
    void a_threat_of_the_same_act_is_not_the_act() {
        RegisteredCommitment threat = only(
                threat(),
                Made.article("a2", "2025-06-05", "The North threatened to shell the South.")
                        .event(EventType.ASSAULT, List.of(NORTH), List.of(SOUTH), Status.FUTURE));

        assertThat(threat.state()).isEqualTo(State.OPEN);
    }

    @Test
    void the_same_threat_said_again_is_one_commitment_with_two_statements() {
        RegisteredCommitment threat = only(
                threat(),
                Made.article("a2", "2025-06-08", "The South repeated its warning.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.ASSAULT,
                                true,
                                Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false)));

        assertThat(threat.state()).isEqualTo(State.REAFFIRMED);
        assertThat(threat.statements()).extracting(s -> s.article().id()).containsExactly("a1", "a2");
    }

    @Test
    void a_title_and_a_body_that_say_the_same_are_one_statement_and_raise_one_alert() {
        Condition condition = Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false);
        RegisteredCommitment threat = only(
                threat().commitment(SOUTH, List.of(NORTH), EventType.ASSAULT, true, condition),
                event("a2", "2025-06-05", EventType.ASSAULT, NORTH, SOUTH)
                        .event(EventType.ASSAULT, List.of(NORTH_ARMY), List.of(SOUTH), Status.ASSERTED));

        assertThat(threat.statements()).hasSize(1);
        assertThat(alerts).hasSize(1);
    }

    @Test
    void a_condition_that_was_not_there_before_weakens_it() {
        RegisteredCommitment threat = only(
                Made.article("a1", "2025-06-01", "The South will attack the North.")
                        .commitment(SOUTH, List.of(NORTH), EventType.ASSAULT, true, null),
                Made.article("a2", "2025-06-08", "The South will attack if it is shelled.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.ASSAULT,
                                true,
                                Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false)));

        assertThat(threat.state()).isEqualTo(State.WEAKENED);
    }

    @Test
    void the_contrary_withdraws_it() {
        List<RegisteredCommitment> all = read(
                threat(),
                Made.article("a2", "2025-06-08", "The South will not attack the North.")
                        .commitment(SOUTH, List.of(NORTH), EventType.ASSAULT, false, null));

        assertThat(all).extracting(RegisteredCommitment::state).containsExactly(State.WITHDRAWN, State.OPEN);
        assertThat(all.getFirst().changes().getFirst().cause()).isEqualTo("c_a20");
    }

    @Test
    void what_was_ruled_out_and_done_is_broken() {
        RegisteredCommitment restraint = only(
                Made.article("a1", "2025-06-01", "The South will not attack the North.")
                        .commitment(SOUTH, List.of(NORTH), EventType.ASSAULT, false, null),
                event("a2", "2025-06-05", EventType.ASSAULT, SOUTH, NORTH));

        assertThat(restraint.state()).isEqualTo(State.BROKEN);
        assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.BREACH);
    }

    @Test
    void what_hung_on_the_failing_of_an_act_lapses_when_the_act_comes_about() {
        RegisteredCommitment threat = only(
                Made.article("a1", "2025-06-01", "Unless the North withdraws, the South will attack.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.ASSAULT,
                                true,
                                Made.condition(EventType.RETREAT, NORTH, List.of(), true)),
                event("a2", "2025-06-05", EventType.RETREAT, NORTH_ARMY, SOUTH));

        assertThat(threat.state()).isEqualTo(State.LAPSED);
    }

    @Test
    void several_acts_must_all_come_about_unless_one_is_enough() {
        List<Condition.Pattern> others =
                List.of(new Condition.Pattern(EventType.SANCTION, List.of(NORTH), List.of(), false, new Span(0, 5)));
        Made shelling = event("a2", "2025-06-05", EventType.ASSAULT, NORTH, SOUTH);

        RegisteredCommitment all = only(
                Made.article("a1", "2025-06-01", "If the North shells it and cuts off trade, the South will attack.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.MOBILIZE,
                                true,
                                Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false, others, false)),
                shelling);
        assertThat(all.state()).isEqualTo(State.OPEN);
        assertThat(alerts.getFirst().needed()).isEqualTo(2);
        assertThat(alerts.getFirst().seen()).isEqualTo(1);

        RegisteredCommitment any = only(
                Made.article("a1", "2025-06-01", "If the North shells it or cuts off trade, the South will attack.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.MOBILIZE,
                                true,
                                Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false, others, true)),
                shelling);
        assertThat(any.state()).isEqualTo(State.MET);
    }

    @Test
    void a_day_that_went_by_and_a_year_of_silence_close_it() {
        LocalDate friday = LocalDate.parse("2025-06-06");
        When until = new When("Friday", new Span(0, 6), friday, friday, When.Precision.DAY, When.Source.TEXT, null);
        Made quiet = event("a9", "2025-06-20", EventType.AID, REBELS, REBELS);
        RegisteredCommitment dated = only(
                Made.article("a1", "2025-06-01", "Friday is the day of the attack.")
                        .event(EventType.THREATEN, List.of(SOUTH), List.of(NORTH), Status.ASSERTED, until)
                        .commitment(SOUTH, List.of(NORTH), EventType.ASSAULT, true, null),
                quiet);
        assertThat(dated.state()).isEqualTo(State.LAPSED);
        assertThat(dated.changes().getFirst().cause()).isNull();

        RegisteredCommitment silent = only(threat(), event("a9", "2026-06-20", EventType.AID, REBELS, REBELS));
        assertThat(silent.state()).isEqualTo(State.LAPSED);
    }

    @Test
    void the_order_of_the_articles_of_a_day_changes_nothing() {
        Made second = Made.article("a2", "2025-06-01", "The South repeated its warning.")
                .commitment(
                        SOUTH,
                        List.of(NORTH),
                        EventType.ASSAULT,
                        true,
                        Made.condition(EventType.ASSAULT, NORTH, List.of(SOUTH), false));
        Made met = event("a3", "2025-06-05", EventType.ASSAULT, NORTH, SOUTH);

        assertThat(read(met, second, threat())).isEqualTo(read(threat(), met, second));
    }

    @Test
    void at_home_another_body_of_the_same_state_does_nothing_that_a_ministry_announced() {
        Member ministry = Made.member("The ministry of transport", "IDN", "GOV");
        Member police = Made.member("Police", "IDN", "COP");
        Member drivers = Made.member("drivers", "IDN", null);
        RegisteredCommitment threat = only(
                Made.article("a1", "2025-06-01", "The ministry of transport will fine drivers if they ignore the rule.")
                        .commitment(ministry, List.of(drivers), EventType.SANCTION, true, null),
                event("a2", "2025-06-05", EventType.SANCTION, police, Made.member("a smuggler", "IDN", "CRM")));

        assertThat(threat.state()).isEqualTo(State.OPEN);
        assertThat(alerts).isEmpty();
    }

    @Test
    void an_act_upon_others_than_those_meant_is_no_alert() {
        Member france = Made.member("France", "FRA", "GOV");
        RegisteredCommitment threat = only(threat(), event("a2", "2025-06-05", EventType.ASSAULT, NORTH_ARMY, france));

        assertThat(threat.state()).isEqualTo(State.OPEN);
        assertThat(alerts).isEmpty();
    }

    @Test
    void an_actor_of_a_condition_whose_state_is_unknown_is_the_one_whom_the_threat_is_for() {
        Member neighbours = Made.member("the neighbour's soldiers", null, "MIL");
        RegisteredCommitment threat = only(
                Made.article(
                                "a1",
                                "2025-06-01",
                                "The South will attack the North if the neighbour's soldiers shell it again.")
                        .commitment(
                                SOUTH,
                                List.of(NORTH),
                                EventType.ASSAULT,
                                true,
                                Made.condition(EventType.ASSAULT, neighbours, List.of(SOUTH), false)),
                event("a2", "2025-06-05", EventType.ASSAULT, NORTH_ARMY, SOUTH));

        assertThat(threat.state()).isEqualTo(State.MET);
    }
}
