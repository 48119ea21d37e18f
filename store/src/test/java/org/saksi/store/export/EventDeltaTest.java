package org.saksi.store.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

class EventDeltaTest {
    private static final Set<ExportFormat> FORMATS = Set.of(ExportFormat.CSV, ExportFormat.GDELT);

    @TempDir
    private Path folder;

    /** A client that keeps a full export and applies delta after delta has what a later full export has. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_client_that_applies_deltas_has_the_later_full_export(long seed) throws IOException {
        SampleEvents sample = SampleEvents.of(seed, 120);
        SplittableRandom random = new SplittableRandom(seed);
        Export export = new Export(ExportTest.provenance(), FORMATS, false, sample);
        List<StoredEvent> now = state(sample, random, List.of());
        Path full = folder.resolve("0");
        export.full(full, now.stream(), now.size(), now.size());
        Map<String, String> client = csv(full.resolve("events.csv"), "id");
        Map<String, String> numbers = lines(full.resolve("gdelt.tsv"));
        for (int revision = 1; revision <= 4; revision++) {
            List<StoredEvent> next = state(sample, random, now);
            Path delta = folder.resolve("delta" + revision);
            ExportReport report = export.since(delta, revision - 1, EventDelta.between(now.stream(), next.stream()));
            assertThat(report.counts().values().stream()
                            .mapToLong(count -> count)
                            .sum())
                    .isPositive();
            for (NamedCsvRecord gone : read(delta.resolve("deleted.csv"))) {
                assertThat(client.remove(gone.getField("id"))).isNotNull();
                assertThat(numbers.remove(gone.getField("number"))).isNotNull();
            }
            Map<String, String> added = csv(delta.resolve("events-added.csv"), "id");
            assertThat(client).doesNotContainKeys(added.keySet().toArray(String[]::new));
            client.putAll(added);
            numbers.putAll(lines(delta.resolve("gdelt-added.tsv")));
            Map<String, String> changed = csv(delta.resolve("events-changed.csv"), "id");
            assertThat(client).containsKeys(changed.keySet().toArray(String[]::new));
            client.putAll(changed);
            numbers.putAll(lines(delta.resolve("gdelt-changed.tsv")));
            now = next;
            Path later = folder.resolve(Integer.toString(revision));
            export.full(later, now.stream(), now.size(), now.size());
            assertThat(client).isEqualTo(csv(later.resolve("events.csv"), "id"));
            assertThat(numbers).isEqualTo(lines(later.resolve("gdelt.tsv")));
        }
    }

    @Test
    void a_delta_says_what_it_starts_from_and_how_much_changed() throws IOException {
        SampleEvents sample = SampleEvents.of(7, 10);
        List<StoredEvent> events = sorted(sample.events());
        Export export = new Export(ExportTest.provenance(), FORMATS, false, sample);
        ExportReport report = export.since(
                folder, 9, EventDelta.between(events.subList(0, 8).stream(), events.subList(1, 10).stream()));
        assertThat(report.summary()).isEqualTo("2 added, 0 changed, 1 deleted");
        var manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.path("since").asLong()).isEqualTo(9);
        assertThat(manifest.path("revision").asLong()).isEqualTo(12);
        assertThat(manifest.path("summary").asString()).isEqualTo("2 added, 0 changed, 1 deleted");
    }

    @Test
    void nothing_changed_is_nothing() {
        List<StoredEvent> events = sorted(SampleEvents.of(8, 20).events());
        assertThat(EventDelta.between(events.stream(), events.stream())).isEmpty();
    }

    @Test
    void ids_that_do_not_ascend_are_refused() {
        List<StoredEvent> events = sorted(SampleEvents.of(9, 3).events()).reversed();
        assertThatThrownBy(() ->
                        EventDelta.between(events.stream(), Stream.empty()).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ids must ascend but e_a9-0-2 followed e_a9-0-3");
    }

    @Test
    void closing_the_differences_closes_both_sides() {
        List<String> closed = new ArrayList<>();
        Stream<StoredEvent> before = Stream.<StoredEvent>empty().onClose(() -> closed.add("before"));
        Stream<StoredEvent> after = Stream.<StoredEvent>empty().onClose(() -> closed.add("after"));
        EventDelta.between(before, after).close();
        assertThat(closed).containsExactly("before", "after");
    }

    /** A next state: most events stay, some go or come, some were reviewed. */
    private static List<StoredEvent> state(SampleEvents sample, SplittableRandom random, List<StoredEvent> before) {
        Map<String, StoredEvent> was = new TreeMap<>();
        before.forEach(event -> was.put(event.event().id(), event));
        List<StoredEvent> state = new ArrayList<>();
        for (StoredEvent event : sample.events()) {
            StoredEvent old = was.get(event.event().id());
            boolean stays = random.nextInt(10) > 0;
            if (old == null ? random.nextInt(3) == 0 : stays) {
                state.add(random.nextInt(6) == 0 ? reviewed(event, random) : old == null ? event : old);
            }
        }
        return sorted(state);
    }

    private static StoredEvent reviewed(StoredEvent event, SplittableRandom random) {
        ReviewState review = ReviewState.values()[random.nextInt(ReviewState.values().length)];
        return new StoredEvent(event.event(), event.incident(), review, event.since() + random.nextInt(3));
    }

    private static List<StoredEvent> sorted(List<StoredEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(event -> event.event().id()))
                .toList();
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static Map<String, String> csv(Path file, String key) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        read(file).forEach(row -> rows.put(row.getField(key), row.getFields().toString()));
        return rows;
    }

    private static Map<String, String> lines(Path file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Files.readAllLines(file).forEach(line -> rows.put(line.substring(0, line.indexOf('\t')), line));
        return rows;
    }
}
