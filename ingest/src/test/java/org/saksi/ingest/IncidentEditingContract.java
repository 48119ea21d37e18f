package org.saksi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.Saksi;
import org.saksi.linker.LinkOptions;
import org.saksi.model.ContractJson;
import org.saksi.model.Disagreement;
import org.saksi.model.Incident;
import org.saksi.store.Changes;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetCheck;
import org.saksi.store.IncidentEntry;
import org.saksi.store.OpenOptions;
import org.saksi.store.Revision;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;

/** Merging, splitting and taking back by hand, whatever the database. */
abstract class IncidentEditingContract {
    private static final Saksi SAKSI = Saksi.load();
    private static final int STEPS = 24;

    @TempDir
    Path folder;

    /** A place for a dataset that is not there yet. */
    abstract String location(String name);

    private String dataset(String name, List<String> lines) throws IOException {
        String location = location(name);
        ingest(location, name, lines);
        return location;
    }

    private void ingest(String location, String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name + ".jsonl");
        Files.write(file, lines);
        IngestProcess.ingest(location, file, SAKSI);
    }

    private static List<String> raid() {
        return List.of(
                told("a1", "Pos", 2, "Police killed 3 students in Nairobi on Sunday."),
                told("a2", "Mail", 3, "Police killed 5 students in Nairobi on Sunday."),
                told("b1", "Kurier", 12, "Officers in Kenya killed 8 students, a witness said."),
                told("c1", "Pos", 3, "Japan condemned Mexico on Monday."));
    }

    private static String told(String id, String publisher, int day, String text) {
        return Articles.line(id, "en", day, text).replace("Harian Contoh", publisher);
    }

    /** All that is linked, in bytes. */
    private static SortedMap<String, String> state(Dataset dataset) {
        SortedMap<String, String> state = new TreeMap<>();
        try (Stream<Incident> incidents = dataset.incidents();
                Stream<org.saksi.model.Story> stories = dataset.stories();
                Stream<StoredEvent> events = dataset.events()) {
            incidents.forEach(incident -> state.put(incident.id(), ContractJson.incident(incident)));
            stories.forEach(story -> state.put(story.id(), ContractJson.story(story)));
            events.forEach(event ->
                    state.put(event.event().id(), String.valueOf(event.event().incident())));
        }
        return state;
    }

    private static long newest(Dataset dataset) {
        return dataset.newest().map(Revision::number).orElseThrow();
    }

    private static void link(Dataset dataset, Writer writer) {
        new DatasetLinking(dataset, "test", "link", LinkOptions.defaults()).link(writer);
    }

    private static IncidentEditing.Outcome make(Dataset dataset, Writer writer, IncidentWish wish) {
        return new IncidentEditing(dataset).make(writer, wish, OptionalLong.empty(), true, "ana", "read both");
    }

    private static String incidentOf(Dataset dataset, String article) {
        return event(dataset, article).event().incident();
    }

    private static StoredEvent event(Dataset dataset, String article) {
        try (Stream<StoredEvent> events = dataset.events()) {
            return events.filter(event -> event.event().article().id().equals(article))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Incident incident(Dataset dataset, String id) {
        return dataset.incidents(List.of(id)).getFirst();
    }

    @Test
    void a_merged_incident_is_counted_anew_and_a_split_gives_both_ids_back() throws IOException {
        try (Dataset dataset = Dataset.open(dataset("raid", raid()), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            SortedMap<String, String> linked = state(dataset);
            String kept = incidentOf(dataset, "a1");
            String other = incidentOf(dataset, "b1");
            assertThat(incidentOf(dataset, "a2")).isEqualTo(kept).isNotEqualTo(other);
            long before = newest(dataset);

            IncidentEditing.Outcome merged = make(dataset, writer, new IncidentWish.Merge(kept, other));
            Incident one = incident(dataset, kept);
            assertThat(merged.after()).containsExactly(one);
            assertThat(merged.before()).extracting(Incident::id).containsExactlyInAnyOrder(kept, other);
            assertThat(one.mentions()).hasSize(3);
            assertThat(one.publishers()).isEqualTo(3);
            assertThat(one.figures().getFirst().max()).isEqualTo(8);
            assertThat(one.disagreements())
                    .filteredOn(found -> found.about() == Disagreement.About.NUMBER)
                    .flatExtracting(Disagreement::sides)
                    .extracting(Disagreement.Side::value)
                    .containsExactlyInAnyOrder("3", "5", "8");
            assertThat(one.mentions().getLast().score()).isNotNull();
            assertThat(dataset.incidents(List.of(other))).isEmpty();
            Changes changes = dataset.changes(before);
            assertThat(changes.incidents().changed()).containsExactly(kept);
            assertThat(changes.incidents().deleted()).containsExactly(other);
            assertThat(changes.events().changed())
                    .containsExactly(event(dataset, "b1").event().id());
            assertThat(DatasetCheck.check(dataset)).isEmpty();

            make(
                    dataset,
                    writer,
                    new IncidentWish.Split(
                            kept, List.of(event(dataset, "b1").event().id())));
            assertThat(state(dataset)).isEqualTo(linked);
            assertThat(dataset.incidentLog())
                    .extracting(IncidentEntry::kind)
                    .containsExactly(IncidentEntry.Kind.MERGE, IncidentEntry.Kind.SPLIT);
            assertThat(dataset.incidentLog())
                    .allSatisfy(entry -> assertThat(entry.author()).isEqualTo("ana"));
        }
    }

    @Test
    void the_first_mention_keeps_the_id_when_it_is_split_off() throws IOException {
        try (Dataset dataset = Dataset.open(dataset("first", raid()), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            String kept = incidentOf(dataset, "a1");
            make(
                    dataset,
                    writer,
                    new IncidentWish.Split(
                            kept, List.of(event(dataset, "a1").event().id())));
            assertThat(incidentOf(dataset, "a1")).isEqualTo(kept);
            assertThat(incidentOf(dataset, "a2")).isNotEqualTo(kept);
            assertThat(dataset.incidentLog().getFirst().decision().other()).isEqualTo(incidentOf(dataset, "a2"));
        }
    }

    @Test
    void what_comes_later_is_linked_as_people_decided() throws IOException {
        String location = dataset("later", raid());
        String kept;
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            kept = incidentOf(dataset, "b1");
            make(dataset, writer, new IncidentWish.Merge(kept, incidentOf(dataset, "a1")));
            make(
                    dataset,
                    writer,
                    new IncidentWish.Split(
                            kept, List.of(event(dataset, "a2").event().id())));
        }
        ingest(
                location,
                "more",
                List.of(
                        told("a0", "Bote", 4, "Police killed 4 students in Nairobi on Sunday."),
                        told("z1", "Bote", 20, "Norway praised Japan on Friday.")));
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            assertThat(incidentOf(dataset, "a1")).isEqualTo(kept).isEqualTo(incidentOf(dataset, "b1"));
            assertThat(incidentOf(dataset, "a2")).isNotEqualTo(kept);
            assertThat(incidentOf(dataset, "a0")).isIn(kept, incidentOf(dataset, "a2"));
            assertThat(DatasetCheck.check(dataset)).isEmpty();
            long settled = newest(dataset);
            link(dataset, writer);
            assertThat(newest(dataset)).isEqualTo(settled);

            List<IncidentEntry> log = dataset.incidentLog();
            make(dataset, writer, new IncidentWish.Undo(log.get(1).revision()));
            make(dataset, writer, new IncidentWish.Undo(log.get(0).revision()));
            String fresh = location("fresh");
            ingest(fresh, "raid", raid());
            ingest(fresh, "more", Files.readAllLines(folder.resolve("more.jsonl")));
            try (Dataset never = Dataset.open(fresh, OpenOptions.existing())) {
                assertThat(state(dataset)).isEqualTo(state(never));
            }
            assertThat(dataset.linkedIncidents()).isEmpty();
        }
    }

    @Test
    void a_decision_whose_events_are_gone_stays_in_the_log_and_does_nothing() throws IOException {
        try (Dataset dataset = Dataset.open(dataset("gone", raid()), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            String kept = incidentOf(dataset, "a1");
            long merge = make(dataset, writer, new IncidentWish.Merge(kept, incidentOf(dataset, "b1")))
                    .revision();
            assertThat(dataset.incidentLog().getFirst().idle()).isFalse();
            writer.delete("b1", "ana", "asked for");
            assertThat(dataset.linkedIncidents())
                    .as("no line that quotes the article")
                    .noneMatch(incident -> incident.mentions().stream()
                            .anyMatch(told -> told.article().equals("b1")));
            assertThat(DatasetCheck.check(dataset)).isEmpty();
            link(dataset, writer);

            assertThat(incidentOf(dataset, "a1")).isEqualTo(kept);
            assertThat(dataset.incidentLog().getFirst().idle()).isTrue();
            assertThat(DatasetCheck.check(dataset)).isEmpty();
            make(dataset, writer, new IncidentWish.Undo(merge));
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
    }

    @Test
    void what_does_not_fit_is_refused_in_a_sentence() throws IOException {
        try (Dataset dataset = Dataset.open(dataset("refused", raid()), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            IncidentEditing editing = new IncidentEditing(dataset);
            String kept = incidentOf(dataset, "a1");
            String other = incidentOf(dataset, "c1");
            long seen = newest(dataset);
            assertThatThrownBy(() -> editing.look(new IncidentWish.Merge(kept, kept)))
                    .hasMessageContaining("incident must be merged with another but was with itself");
            assertThatThrownBy(() -> editing.look(new IncidentWish.Merge(kept, "i_none")))
                    .hasMessageContaining("[i_none] incident must be in the dataset but is not");
            assertThatThrownBy(() -> editing.look(new IncidentWish.Split(kept, List.of("e_none"))))
                    .hasMessageContaining("events to split off must be some of the incident's and not all");
            assertThatThrownBy(() -> editing.look(new IncidentWish.Undo(1)))
                    .hasMessageContaining("[1] what is taken back must be a merge or split but that revision is none");
            assertThat(newest(dataset)).isEqualTo(seen);

            long merge =
                    make(dataset, writer, new IncidentWish.Merge(kept, other)).revision();
            IncidentWish split = new IncidentWish.Split(
                    kept, List.of(event(dataset, "c1").event().id()));
            assertThatThrownBy(() -> editing.make(writer, split, OptionalLong.of(seen), false, "budi", null))
                    .hasMessage("[" + kept + "] incident must be as it was in revision " + seen
                            + ", which was looked at, but was changed by revision " + merge + "; look at it again");
            long later = make(dataset, writer, split).revision();
            assertThatThrownBy(() -> editing.look(new IncidentWish.Undo(merge)))
                    .hasMessageContaining("revision " + later + " (split) came after it; take that back first");
            make(dataset, writer, new IncidentWish.Undo(later));
            assertThatThrownBy(() -> editing.look(new IncidentWish.Undo(later)))
                    .hasMessageContaining("split must still count to be taken back but was by revision");
        }
    }

    @Test
    void days_that_contradict_each_other_must_be_confirmed() throws IOException {
        List<String> lines = List.of(
                told("a1", "Pos", 2, "Police killed 3 students in Nairobi on 1 June 2025."),
                told("b1", "Kurier", 20, "Police killed 8 students in Nairobi on 18 June 2025."));
        try (Dataset dataset = Dataset.open(dataset("days", lines), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            String kept = incidentOf(dataset, "a1");
            String other = incidentOf(dataset, "b1");
            IncidentWish merge = new IncidentWish.Merge(kept, other);
            IncidentEditing editing = new IncidentEditing(dataset);
            assertThat(editing.look(merge).doubts())
                    .containsExactly("[" + other + "] incident must have days that fit those of " + kept
                            + ", 2025-06-01, but has 2025-06-18");
            assertThatThrownBy(() -> editing.make(writer, merge, OptionalLong.empty(), false, "ana", null))
                    .hasMessageEndingWith("confirm the merge if both are one act all the same");
            editing.make(writer, merge, OptionalLong.empty(), true, "ana", null);
            assertThat(incidentOf(dataset, "b1")).isEqualTo(kept);
        }
    }

    @Test
    void incidents_near_one_are_those_that_share_a_party_and_days_the_likest_first() throws IOException {
        List<String> lines = new ArrayList<>(raid());
        lines.add(told("d1", "Mail", 26, "Police killed 20 students in Nairobi on 25 June 2025."));
        lines.add(
                told("far", "Mail", 20, "Police killed 4 students in Nairobi.").replace("2025-06", "2025-07"));
        try (Dataset dataset = Dataset.open(dataset("near", lines), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            String second = event(dataset, "a2").event().id();
            make(dataset, writer, new IncidentWish.Split(incidentOf(dataset, "a1"), List.of(second)));
            Incident kept = incident(dataset, incidentOf(dataset, "a1"));
            MergeCandidates candidates = new MergeCandidates(dataset);
            List<MergeCandidates.Candidate> near = candidates.near(kept, 12);
            assertThat(near)
                    .extracting(one -> one.incident().id())
                    .containsExactly(incidentOf(dataset, "a2"), incidentOf(dataset, "d1"));
            assertThat(near.getFirst().score()).isBetween(0.01, 1.0);
            assertThat(near.getFirst().doubt()).isNull();
            assertThat(near.getLast().score()).isZero();
            assertThat(near.getLast().doubt()).contains("incident must have days that fit those of " + kept.id());
            assertThat(candidates.near(kept, 1)).containsExactly(near.getFirst());
            // Forty-seven days after the first, but not after the last.
            assertThat(candidates.near(incident(dataset, incidentOf(dataset, "d1")), 12))
                    .extracting(one -> one.incident().id())
                    .contains(incidentOf(dataset, "far"), kept.id());
            assertThat(candidates.near(incident(dataset, incidentOf(dataset, "c1")), 12))
                    .isEmpty();
        }
    }

    @Test
    void whatever_is_merged_split_and_taken_back_the_linking_of_all_says_the_same() throws IOException {
        for (long seed : new long[] {1, 2, 3}) {
            Random random = new Random(seed);
            try (Dataset dataset =
                            Dataset.open(dataset("random" + seed, Articles.lines(30, seed)), OpenOptions.existing());
                    Writer writer = dataset.writer("test")) {
                SortedMap<String, String> linked = state(dataset);
                Deque<Long> counting = new ArrayDeque<>();
                for (int step = 0; step < STEPS; step++) {
                    random(dataset, writer, random, counting);
                    if (step % 6 == 5) {
                        long settled = newest(dataset);
                        link(dataset, writer);
                        assertThat(newest(dataset))
                                .as("a linking of all after step %d of seed %d changes nothing", step, seed)
                                .isEqualTo(settled);
                    }
                }
                assertThat(DatasetCheck.check(dataset)).isEmpty();
                while (!counting.isEmpty()) {
                    make(dataset, writer, new IncidentWish.Undo(counting.removeLast()));
                }
                assertThat(state(dataset)).isEqualTo(linked);
                assertThat(dataset.linkedIncidents()).isEmpty();
                assertThat(DatasetCheck.check(dataset)).isEmpty();
            }
        }
    }

    private static void random(Dataset dataset, Writer writer, Random random, Deque<Long> counting) {
        List<Incident> incidents = new ArrayList<>();
        try (Stream<Incident> all = dataset.incidents()) {
            all.forEach(incidents::add);
        }
        Map<Boolean, List<Incident>> several = new HashMap<>();
        incidents.forEach(
                incident -> several.computeIfAbsent(incident.mentions().size() > 1, any -> new ArrayList<>())
                        .add(incident));
        int what = random.nextInt(10);
        if (what < 2 && !counting.isEmpty()) {
            make(dataset, writer, new IncidentWish.Undo(counting.removeLast()));
        } else if (what < 6 && several.containsKey(true)) {
            Incident whole =
                    several.get(true).get(random.nextInt(several.get(true).size()));
            List<String> events = new ArrayList<>(
                    whole.mentions().stream().map(Incident.Told::event).toList());
            java.util.Collections.shuffle(events, random);
            List<String> part = events.subList(0, 1 + random.nextInt(events.size() - 1));
            counting.add(make(dataset, writer, new IncidentWish.Split(whole.id(), part))
                    .revision());
        } else {
            Incident kept = incidents.get(random.nextInt(incidents.size()));
            Incident other = incidents.get(random.nextInt(incidents.size()));
            if (!kept.equals(other)) {
                counting.add(make(dataset, writer, new IncidentWish.Merge(kept.id(), other.id()))
                        .revision());
            }
        }
    }
}
