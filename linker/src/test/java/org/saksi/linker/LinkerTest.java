package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Disagreement;
import org.saksi.model.EventType;
import org.saksi.model.Incident;
import org.saksi.model.Status;

/** What becomes one incident, and what never does. */
class LinkerTest {
    private static final String SHELLED =
            "Veldan artillery shelled the market of Ostrava Bay on Monday, killing two people.";
    private static final String SHELLING =
            "At least five people died when Veldan guns shelled the market of Ostrava Bay on Monday.";
    private static final String DENIES = "Veldan denied that its guns shelled the market of Ostrava Bay.";

    private static Newsroom.Draft first() {
        return Newsroom.article("a1", "Harbour Post", "2025-06-10", "Veldan shells Ostrava Bay market", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .killed("two people", 2)
                .on("Monday", "2025-06-09")
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0);
    }

    private static Newsroom.Draft second() {
        return Newsroom.article("a2", "Evening Mail", "2025-06-11", "Ostrava Bay market toll rises to five", SHELLING)
                .event(EventType.ASSAULT, "shelled", SHELLING)
                .by("Veldan guns", "org:veldan-army", null)
                .killed("five people", 5)
                .on("Monday", "2025-06-09")
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0);
    }

    @Test
    void two_papers_that_tell_one_attack_make_one_incident_with_the_spread_of_its_dead() {
        Found found = Found.in(first().coded(), second().coded());

        assertThat(found.incidents).hasSize(1);
        Incident incident = found.incidents.getFirst();
        assertThat(incident.publishers()).isEqualTo(2);
        Incident.Figure dead = incident.figures().getFirst();
        assertThat(dead.min()).isEqualTo(2);
        assertThat(dead.max()).isEqualTo(5);
        assertThat(dead.latest()).isEqualTo(5);
        assertThat(dead.by()).isEqualTo("Evening Mail");
        assertThat(incident.start()).isEqualTo("2025-06-09");
        assertThat(incident.mentions().get(1).parts()).containsKeys("wording", "place", "time", "actors");
    }

    @Test
    void different_numbers_are_a_disagreement_with_their_voices() {
        Disagreement dead = Found.in(first().coded(), second().coded())
                .incidents
                .getFirst()
                .disagreements()
                .getFirst();

        assertThat(dead.about()).isEqualTo(Disagreement.About.NUMBER);
        assertThat(dead.of()).isEqualTo("killed");
        assertThat(dead.sides())
                .extracting(Disagreement.Side::value, side -> side.voices().getFirst())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("2", "Harbour Post"),
                        org.assertj.core.groups.Tuple.tuple("5", "Evening Mail"));
    }

    @Test
    void attacks_of_two_days_are_two_incidents() {
        CodedArticle later = Newsroom.article(
                        "a3", "Evening Mail", "2025-06-12", "Ostrava Bay market shelled again", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .on("Monday", "2025-06-12")
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0)
                .coded();

        assertThat(Found.in(first().coded(), later).incidents).hasSize(2);
    }

    @Test
    void attacks_on_two_far_places_are_two_incidents() {
        CodedArticle elsewhere = Newsroom.article(
                        "a3", "Evening Mail", "2025-06-10", "Veldan shells Ostrava Bay market", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .on("Monday", "2025-06-09")
                .at("Ostrava Bay", "902", "THA", 18.0, 99.0)
                .coded();

        assertThat(Found.in(first().coded(), elsewhere).incidents).hasSize(2);
    }

    @Test
    void other_victims_by_name_are_another_incident() {
        String one = "Gunmen of the Red Veil killed Tomas Arlen in Ostrava Bay on Monday.";
        String other = "Gunmen of the Red Veil killed Petra Sovik in Ostrava Bay on Monday.";

        Found found = Found.in(
                Newsroom.article("a1", "Harbour Post", "2025-06-10", "Gunmen kill lawyer", one)
                        .event(EventType.ASSAULT, "killed", one)
                        .by("Gunmen of the Red Veil", "org:red-veil", null)
                        .against("Tomas Arlen", null, null)
                        .coded(),
                Newsroom.article("a2", "Evening Mail", "2025-06-10", "Gunmen kill judge", other)
                        .event(EventType.ASSAULT, "killed", other)
                        .by("Gunmen of the Red Veil", "org:red-veil", null)
                        .against("Petra Sovik", null, null)
                        .coded());

        assertThat(found.incidents).hasSize(2);
    }

    @Test
    void a_plan_to_shell_is_not_the_shelling() {
        CodedArticle plan = Newsroom.article(
                        "a3", "Evening Mail", "2025-06-10", "Veldan shells Ostrava Bay market", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0)
                .told(Status.FUTURE)
                .coded();

        assertThat(Found.in(first().coded(), plan).incidents).hasSize(2);
    }

    @Test
    void a_threat_is_an_incident_of_its_own() {
        CodedArticle threat = Newsroom.article(
                        "a3", "Evening Mail", "2025-06-10", "Veldan shells Ostrava Bay market", SHELLED)
                .event(EventType.THREATEN, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0)
                .coded();

        assertThat(Found.in(first().coded(), threat).incidents).hasSize(2);
    }

    @Test
    void a_denial_belongs_to_what_it_denies_and_makes_whether_it_happened_a_disagreement() {
        CodedArticle denial = Newsroom.article(
                        "a3", "Veldan Herald", "2025-06-11", "Veldan denies shelling Ostrava Bay", DENIES)
                .event(EventType.REJECT, "denied", DENIES)
                .by("Veldan", "org:veldan-army", null)
                .denying(EventType.ASSAULT)
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0)
                .coded();

        Found found = Found.in(first().coded(), second().coded(), denial);

        assertThat(found.incidents).hasSize(1);
        Incident incident = found.incidents.getFirst();
        assertThat(incident.event()).isEqualTo(EventType.ASSAULT);
        assertThat(incident.denied()).isTrue();
        assertThat(incident.mentions())
                .filteredOn(told -> told.relation() == Incident.Relation.DENIAL)
                .extracting(Incident.Told::article)
                .containsExactly("a3");
        assertThat(incident.disagreements())
                .filteredOn(disagreement -> disagreement.about() == Disagreement.About.OCCURRENCE)
                .singleElement()
                .satisfies(disagreement -> assertThat(disagreement.sides())
                        .extracting(Disagreement.Side::value, Disagreement.Side::publishers)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("told", 2),
                                org.assertj.core.groups.Tuple.tuple("denied", 1)));
    }

    @Test
    void a_denial_alone_is_a_rejection() {
        CodedArticle denial = Newsroom.article("a3", "Veldan Herald", "2025-06-11", "Veldan denies shelling", DENIES)
                .event(EventType.REJECT, "denied", DENIES)
                .by("Veldan", "org:veldan-army", null)
                .denying(EventType.ASSAULT)
                .coded();

        assertThat(Found.in(denial).incidents)
                .singleElement()
                .extracting(Incident::event)
                .isEqualTo(EventType.REJECT);
    }

    @Test
    void what_is_told_of_long_ago_is_no_mention_of_this_week() {
        CodedArticle old = Newsroom.article(
                        "a3", "Evening Mail", "2025-06-10", "Veldan shells Ostrava Bay market", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0)
                .told(Status.HISTORICAL)
                .coded();

        assertThat(Found.in(first().coded(), old).mentions()).hasSize(2);
    }

    @Test
    void a_look_back_that_names_the_day_belongs_to_the_old_incident() {
        String back = "A year ago Veldan artillery shelled the market of Ostrava Bay, on June 9, killing two people.";
        CodedArticle anniversary = Newsroom.article("a3", "Evening Mail", "2026-06-19", "Ostrava Bay mourns", back)
                .event(EventType.ASSAULT, "shelled", back)
                .by("Veldan artillery", "org:veldan-army", null)
                .at("Ostrava Bay", "901", "THA", 14.0, 102.0)
                .on("June 9", "2025-06-09")
                .told(Status.HISTORICAL)
                .coded();

        Found found =
                Found.in(LinkOptions.defaults().withIncidentDays(400), java.util.List.of(first().coded(), anniversary));

        assertThat(found.incidents).hasSize(1);
        assertThat(found.incidents.getFirst().mentions().get(1).relation()).isEqualTo(Incident.Relation.RETROSPECT);
    }

    @Test
    void copies_of_one_wire_story_are_one_voice_under_its_name() {
        String body = "OSTRAVA BAY (Reuters) - " + SHELLED
                + " Witnesses said the stalls burned for hours while boats carried the wounded across the water to the"
                + " clinic.";
        Found found = Found.in(
                wire("a1", "Harbour Post", body),
                wire("a2", "Evening Mail", body + " The mayor asked the ships to wait."),
                wire("a3", "Morning Star", body));

        assertThat(found.copies).singleElement().satisfies(group -> {
            assertThat(group.wire()).isEqualTo("Reuters");
            assertThat(group.copies()).extracting(CopyGroup.Copy::article).containsExactly("a1", "a2", "a3");
        });
        assertThat(found.incidents).singleElement().satisfies(incident -> {
            assertThat(incident.mentions()).hasSize(3);
            assertThat(incident.publishers()).isEqualTo(1);
            assertThat(incident.mentions().getFirst().voice()).isEqualTo("Reuters");
        });
    }

    private static CodedArticle wire(String id, String publisher, String body) {
        return Newsroom.article(id, publisher, "2025-06-10", "Veldan shells market", body)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .coded();
    }

    @Test
    void an_event_stands_in_exactly_one_incident_and_the_same_article_twice_counts_once() {
        Found found = Found.in(first().coded(), first().coded());

        assertThat(found.mentions()).isEqualTo(Set.of(Set.of("e_a1_1")));
    }

    @Test
    void the_title_of_a_story_is_its_most_central_headline() {
        Found found = Found.in(
                first().coded(),
                second().coded(),
                Newsroom.article(
                                "a4",
                                "Morning Star",
                                "2025-06-12",
                                "Veldan shells Ostrava Bay market, five dead",
                                SHELLING)
                        .coded());

        assertThat(found.stories).singleElement().satisfies(story -> {
            assertThat(story.articles()).containsExactly("a1", "a2", "a4");
            assertThat(story.title()).contains("Ostrava Bay market");
            assertThat(story.incidents())
                    .containsExactly(found.incidents.getFirst().id());
        });
    }

    @Test
    void a_story_that_never_ends_begins_anew_after_three_windows() {
        List<CodedArticle> weekly = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            LocalDate day = LocalDate.of(2025, 1, 6).plusWeeks(week);
            weekly.add(Newsroom.article(
                            "w" + week, "Post " + week, day.toString(), "Veldan shells Ostrava Bay market", SHELLED)
                    .coded());
        }

        Found found = Found.in(weekly.toArray(CodedArticle[]::new));

        assertThat(found.stories).extracting(story -> story.articles().size()).containsExactly(10, 2);
    }

    @Test
    void articles_without_a_date_are_linked_with_each_other_alone() {
        CodedArticle one = Newsroom.article("u1", "Harbour Post", null, "Veldan shells market", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .coded();
        CodedArticle other = Newsroom.article("u2", "Evening Mail", null, "Market shelled by Veldan", SHELLED)
                .event(EventType.ASSAULT, "shelled", SHELLED)
                .by("Veldan artillery", "org:veldan-army", null)
                .coded();

        assertThat(Found.in(one, first().coded(), other).mentions())
                .isEqualTo(Set.of(Set.of("e_u1_1", "e_u2_1"), Set.of("e_a1_1")));
    }
}
