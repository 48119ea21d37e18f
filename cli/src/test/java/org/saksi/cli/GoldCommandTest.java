package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code saksi gold} on reviewed samples. */
class GoldCommandTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_accepted_is_gold_as_coded_what_was_rejected_is_not_and_open_sentences_are_left_out()
            throws IOException {
        Path data = samples();
        CommandRun none = CommandRun.of("gold", data, "-o", folder.resolve("none"));
        assertThat(none.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(none.err()).contains("there is no gold: no sentence of an event where all events is reviewed");
        assertThat(folder.resolve("none")).doesNotExist();

        List<StoredEvent> events;
        StoredEvent rejected;
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            try (Stream<StoredEvent> all = dataset.events()) {
                events = all.toList();
            }
            rejected = events.getLast();
            events.stream()
                    .filter(stored -> stored != rejected)
                    .forEach(stored -> writer.review(stored.event().id(), ReviewState.ACCEPTED, "ana", null, null));
        }
        List<JsonNode> gold = gold("first", data);
        List<JsonNode> coded = lines(folder.resolve("first/coded.jsonl"));
        String open = rejected.event().article().id() + "#"
                + rejected.event().sentence().index();
        assertThat(gold).noneMatch(line -> line.get("id").stringValue().equals(open));
        assertThat(types(gold))
                .hasSameElementsAs(coded.stream()
                        .map(line -> line.get("article").get("id").stringValue() + " "
                                + line.get("event").stringValue())
                        .toList());

        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            writer.review(rejected.event().id(), ReviewState.REJECTED, "ana", null, null);
        }
        List<JsonNode> all = gold("second", data);
        assertThat(all).anyMatch(line -> line.get("id").stringValue().equals(open));
        assertThat(lines(folder.resolve("second/coded.jsonl"))).hasSize(events.size());
        assertThat(types(all)).hasSize(events.size() - 1);
    }

    private Path samples() {
        Path data = folder.resolve("data");
        assertThat(CommandRun.of("ingest", Checkout.ROOT.resolve("samples"), "--into", data)
                        .exitCode())
                .isZero();
        return data;
    }

    @Test
    void a_corrected_event_is_gold_as_corrected_and_coded_as_it_was_and_comes_with_the_others_of_its_sentence()
            throws IOException {
        Path data = samples();
        Event corrected;
        Event other;
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            List<Event> pair = pair(dataset);
            corrected = pair.get(0);
            other = pair.get(1);
            String text = dataset.article(corrected.article().id())
                    .orElseThrow()
                    .article()
                    .text();
            writer.review(corrected.id(), ReviewState.EDITED, "ana", null, as(EventType.SUPPORT, corrected, text));
            writer.review(other.id(), ReviewState.ACCEPTED, "ana", null, null);
        }
        // The filter takes the other one alone.
        List<JsonNode> gold = gold("corrected", data, "type:" + other.event());
        String sentence = other.article().id() + "#" + other.sentence().index();
        assertThat(types(gold))
                .containsExactlyInAnyOrder(sentence + " " + EventType.SUPPORT, sentence + " " + other.event());
        assertThat(lines(folder.resolve("corrected/coded.jsonl")))
                .extracting(line -> line.get("event").stringValue())
                .containsExactlyInAnyOrder(
                        corrected.event().name(), other.event().name());
    }

    /** The two events of a sentence that has no more, of two types. */
    private static List<Event> pair(Dataset dataset) {
        try (Stream<StoredEvent> all = dataset.events()) {
            return all
                    .map(StoredEvent::event)
                    .collect(Collectors.groupingBy(event ->
                            event.article().id() + "#" + event.sentence().index()))
                    .values()
                    .stream()
                    .filter(events -> events.size() == 2)
                    .filter(events -> events.get(0).event() != events.get(1).event())
                    .filter(events -> events.stream()
                            .noneMatch(
                                    event -> event.event() == EventType.REJECT || event.event() == EventType.SUPPORT))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Event as(EventType type, Event event, String text) {
        Ontology.Type kind = Ontology.load().type(type);
        ObjectNode line = (ObjectNode) JsonMapper.shared().readTree(ContractJson.event(event, text));
        line.put("event", type.name()).put("quad", kind.quad()).put("score", kind.score());
        line.putNull("mode").putNull("cameo");
        return ContractJson.readEvent(new ContractJson.Line("edited", 1, line.toString()), id -> text);
    }

    @Test
    void gold_that_cannot_be_written_whole_leaves_the_files_of_before_and_another_manifest_stays() throws IOException {
        Path data = samples();
        acceptAll(data);
        Path to = folder.resolve("gold");
        Files.createDirectories(to.resolve("coded.jsonl/taken"));
        Files.createDirectories(to.resolve("id"));
        Files.writeString(to.resolve("id/sentences.jsonl"), "of before");
        Files.writeString(to.resolve("manifest.json"), "of an export");
        CommandRun run = CommandRun.of("gold", data, "-o", to);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("could not be written");
        assertThat(to.resolve("id/sentences.jsonl")).hasContent("of before");
        assertThat(to.resolve("manifest.json")).hasContent("of an export");
        try (Stream<Path> left = Files.walk(to)) {
            assertThat(left.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private static void acceptAll(Path data) {
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("test");
                Stream<StoredEvent> all = dataset.events()) {
            all.toList().forEach(stored -> writer.review(stored.event().id(), ReviewState.ACCEPTED, "ana", null, null));
        }
    }

    private static List<String> types(List<JsonNode> gold) {
        return gold.stream()
                .flatMap(line -> line.get("events")
                        .valueStream()
                        .map(event -> line.get("id").stringValue() + " "
                                + event.get("type").stringValue()))
                .toList();
    }

    private List<JsonNode> gold(String to, Path data, String... filter) throws IOException {
        CommandRun run = CommandRun.of("gold", data, String.join(" ", filter), "-o", folder.resolve(to));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return lines(folder.resolve(to).resolve("id/sentences.jsonl"));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
