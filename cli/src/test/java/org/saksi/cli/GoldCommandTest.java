package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saksi gold} on reviewed samples. */
class GoldCommandTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_accepted_is_gold_as_coded_what_was_rejected_is_not_and_open_sentences_are_left_out()
            throws IOException {
        Path data = folder.resolve("data");
        assertThat(CommandRun.of("ingest", Checkout.ROOT.resolve("samples"), "--into", data)
                        .exitCode())
                .isZero();
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

    private static List<String> types(List<JsonNode> gold) {
        return gold.stream()
                .flatMap(line -> line.get("events")
                        .valueStream()
                        .map(event -> line.get("id").stringValue() + " "
                                + event.get("type").stringValue()))
                .toList();
    }

    private List<JsonNode> gold(String to, Path data) throws IOException {
        CommandRun run = CommandRun.of("gold", data, "-o", folder.resolve(to));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return lines(folder.resolve(to).resolve("id/sentences.jsonl"));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
