package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Incident;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;

class IncidentCommandTest {
    @TempDir
    private Path folder;

    private Path dataset() throws IOException {
        Path articles = folder.resolve("a.jsonl");
        Files.writeString(articles, """
            {"id":"a1","language":"en","published":"2025-06-02","publisher":"Pos","text":"Police killed 3 students in Nairobi on 1 June 2025."}
            {"id":"b1","language":"en","published":"2025-06-20","publisher":"Mail","text":"Police killed 8 students in Nairobi on 18 June 2025."}
            """);
        Path data = folder.resolve("data");
        CommandRun ingest = CommandRun.of("ingest", articles, "--into", data);
        assertThat(ingest.exitCode()).as(ingest.err()).isZero();
        return data;
    }

    private static Incident incident(Path data, String article) {
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                var incidents = dataset.incidents()) {
            return incidents
                    .filter(one -> one.mentions().stream()
                            .anyMatch(told -> told.article().equals(article)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void incidents_are_merged_split_and_given_back_and_the_log_tells_it() throws IOException {
        Path data = dataset();
        Incident one = incident(data, "a1");
        Incident other = incident(data, "b1");
        List<Object> merge = List.of("incident", "merge", data, one.id(), other.id());

        CommandRun dry = CommandRun.of(plus(merge, "--dry-run"));
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out().lines())
                .containsExactlyInAnyOrder(
                        "was\t" + one.id() + "\tASSAULT\t1\t" + event(one),
                        "was\t" + other.id() + "\tASSAULT\t1\t" + event(other),
                        "is\t" + one.id() + "\tASSAULT\t2\t" + event(one) + " " + event(other));
        assertThat(dry.err())
                .contains("2025-06-01, but has 2025-06-18")
                .contains("would merge " + other.id() + " into " + one.id() + "; nothing was written");

        CommandRun doubtful = CommandRun.of(plus(merge));
        assertThat(doubtful.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(doubtful.err()).contains("confirm the merge if both are one act all the same");
        assertThat(incident(data, "b1")).isEqualTo(other);

        CommandRun merged = CommandRun.of(plus(merge, "--confirm", "--author", "ana", "--reason", "one raid"));
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(merged.out()).isEqualTo(dry.out());
        assertThat(incident(data, "b1").id()).isEqualTo(one.id());

        CommandRun split = CommandRun.of("incident", "split", data, one.id(), event(other), "--author", "budi");
        assertThat(split.exitCode()).as(split.err()).isZero();
        assertThat(incident(data, "a1")).isEqualTo(one);
        assertThat(incident(data, "b1")).isEqualTo(other);

        CommandRun early = CommandRun.of("incident", "undo", data, 3);
        assertThat(early.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(early.err()).contains("revision 4 (split) came after it; take that back first");
        assertThat(CommandRun.of("incident", "undo", data, 4, "--author", "budi")
                        .exitCode())
                .isZero();

        List<String> log = CommandRun.of("incident", "log", data).out().lines().toList();
        assertThat(log).hasSize(3);
        assertThat(log.get(0))
                .startsWith("3\tmerge\t" + one.id() + "\t" + other.id() + "\tana\t")
                .endsWith("\tcounts\tone raid");
        assertThat(log.get(1)).startsWith("4\tsplit\t").endsWith("\tundone by 5\t");
        assertThat(log.get(2)).startsWith("5\tundo\t\t\tbudi\t").endsWith("\tundoes 4\t");
        assertThat(CommandRun.of("check", data).exitCode()).isZero();
    }

    @Test
    void a_decision_about_incidents_of_an_earlier_revision_is_refused() throws IOException {
        Path data = dataset();
        String one = incident(data, "a1").id();
        String other = incident(data, "b1").id();
        assertThat(CommandRun.of("incident", "merge", data, one, other, "--confirm")
                        .exitCode())
                .isZero();
        CommandRun stale = CommandRun.of("incident", "split", data, one, event(incident(data, "a1")), "--seen", 2);
        assertThat(stale.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(stale.err()).contains("was changed by revision 3; look at it again");
        assertThat(CommandRun.of("incident").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private static String event(Incident incident) {
        return incident.mentions().getFirst().event();
    }

    private static Object[] plus(List<Object> words, Object... more) {
        return java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of(more))
                .toArray();
    }
}
