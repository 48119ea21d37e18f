package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Copies, incidents, stories and changes survive writing and reading, and nothing else does. */
class LinkContractTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);

    static Incident incident() {
        return new Incident(
                "i_1",
                EventType.ASSAULT,
                "heavy-weapons",
                "194",
                Status.ASSERTED,
                true,
                "e_1",
                List.of(new Incident.Party("Veldan", "country:THA", "THA", "GOV")),
                List.of(),
                DAY,
                null,
                new Incident.Place("Kota Laut", "THA", null, 14.5, 102.0, Where.Precision.CITY, "77"),
                List.of(new Incident.Figure("killed", "persons", 2, 5, 5, "Reuters", DAY, 2)),
                2,
                DAY,
                DAY,
                List.of(new Disagreement(
                        Disagreement.About.NUMBER,
                        "killed",
                        List.of(
                                new Disagreement.Side("5", 1, List.of("Reuters"), List.of("Bima"), List.of("e_2")),
                                new Disagreement.Side("2", 1, List.of("Harian"), List.of(), List.of("e_1"))))),
                "s_1",
                List.of(
                        told("e_1", null),
                        new Incident.Told(
                                "e_2",
                                "a2",
                                "Reuters",
                                null,
                                Incident.Relation.DENIAL,
                                Status.REPORTED,
                                "e_1",
                                0.93,
                                new TreeMap<>(java.util.Map.of("wording", 1.25, "base", -4.6)))));
    }

    private static Incident.Told told(String event, String to) {
        return new Incident.Told(
                event, "a1", "Harian", DAY, Incident.Relation.REPORT, Status.ASSERTED, to, null, new TreeMap<>());
    }

    private static <T> void readsBack(T value, Function<T, String> writing, Function<ContractJson.Line, T> reading) {
        String line = writing.apply(value);

        T read = reading.apply(new ContractJson.Line("x.jsonl", 1, line));

        assertThat(read).isEqualTo(value);
        assertThat(writing.apply(read)).isEqualTo(line);
    }

    @Test
    void an_incident_reads_back_as_it_was() {
        readsBack(incident(), ContractJson::incident, ContractJson::readIncident);
    }

    @Test
    void a_story_reads_back_as_it_was() {
        Story story = new Story(
                "s_1",
                "Gencatan senjata goyah",
                "a2",
                DAY,
                DAY.plusDays(3),
                2,
                List.of(new Incident.Party("Veldan", null, null, null)),
                List.of("a1", "a2"),
                List.of("i_1"));

        readsBack(story, ContractJson::story, ContractJson::readStory);
    }

    @Test
    void copies_read_back_as_they_were() {
        CopyGroup group = new CopyGroup(
                "c_1",
                "Antara",
                List.of(
                        new CopyGroup.Copy("a1", "Harian", null, null, null),
                        new CopyGroup.Copy("a2", null, "a1", CopyGroup.Kind.REWRITTEN, 0.71)));

        readsBack(group, ContractJson::copies, ContractJson::readCopies);
    }

    @Test
    void a_merge_and_a_split_read_back_as_they_were() {
        IncidentChange merge = new IncidentChange.Merge("i_1", "i_2", List.of("e_2"), "link 0.81");
        IncidentChange split = new IncidentChange.Split("i_1", "i_2", List.of("e_2"), null);

        readsBack(merge, ContractJson::change, ContractJson::readChange);
        readsBack(split, ContractJson::change, ContractJson::readChange);
    }

    @Test
    void a_line_that_breaks_a_rule_is_refused_with_its_place() {
        String line = ContractJson.incident(incident());

        assertThatThrownBy(() -> ContractJson.readIncident(new ContractJson.Line(
                        "incidents.jsonl", 3, line.replace("\"publishers\":2", "\"publishers\":0"))))
                .hasMessage("[incidents.jsonl:3] field \"publishers\" must be at least 1 but was 0");
        assertThatThrownBy(() -> ContractJson.readIncident(new ContractJson.Line(
                        "incidents.jsonl", 4, line.replace("\"relation\":\"denial\"", "\"relation\":\"doubt\""))))
                .hasMessage("[incidents.jsonl:4] field \"mentions[1].relation\" must be one of report, denial,"
                        + " retrospect but was \"doubt\"");
        assertThatThrownBy(() -> new CopyGroup("c_1", null, List.of()))
                .hasMessage("field \"copies\" must hold at least two articles but was 0");
        assertThatThrownBy(() -> new IncidentChange.Merge("i_1", "i_1", List.of("e_1"), null))
                .hasMessage("field \"other\" must be another incident than kept but was \"i_1\"");
    }
}
