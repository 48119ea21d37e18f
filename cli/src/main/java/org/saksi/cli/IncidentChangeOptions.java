package org.saksi.cli;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.IncidentConflictException;
import org.saksi.ingest.IncidentEditing;
import org.saksi.ingest.IncidentWish;
import org.saksi.model.Incident;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.Writer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that decide about incidents have in common; picocli fills it in. */
final class IncidentChangeOptions {
    @Parameters(
            index = "0",
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private String location = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it stands in the log.")
    private @Nullable String reason;

    @Option(names = "--dry-run", description = "Show what would become of the incidents and write nothing.")
    private boolean dryRun;

    @Mixin
    private AuthorOption author = new AuthorOption();

    /**
     * Does what is wished, or shows it.
     *
     * @param doing what is done, for people
     * @param seen the revision that was looked at, null for what is there now
     * @param sure whether it is meant though something speaks against it
     * @return the exit code
     */
    int make(Console console, IncidentWish wish, String doing, @Nullable Long seen, boolean sure) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            IncidentEditing editing = new IncidentEditing(dataset);
            if (dryRun) {
                IncidentEditing.Outcome outcome = editing.look(wish);
                show(console, outcome);
                outcome.doubts().forEach(console::say);
                console.say("would " + doing + "; nothing was written");
                return ExitCode.OK;
            }
            try (Writer writer = dataset.writer(author.name() + ": saksi incident")) {
                IncidentEditing.Outcome outcome = editing.make(
                        writer,
                        wish,
                        seen == null ? OptionalLong.empty() : OptionalLong.of(seen),
                        sure,
                        author.name(),
                        reason == null || reason.isBlank() ? null : reason.strip());
                show(console, outcome);
                console.say("revision " + outcome.revision() + ": " + doing);
                console.say(DatasetState.of(dataset));
                return ExitCode.OK;
            }
        } catch (IncidentConflictException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.PROBLEMS;
        }
    }

    private static void show(Console console, IncidentEditing.Outcome outcome) {
        outcome.before().forEach(incident -> line(console, "was", incident));
        outcome.after().forEach(incident -> line(console, "is", incident));
    }

    private static void line(Console console, String when, Incident incident) {
        console.out()
                .println(when + "\t" + incident.id() + "\t" + incident.event().name() + "\t" + incident.publishers()
                        + "\t"
                        + String.join(
                                " ",
                                incident.mentions().stream()
                                        .map(Incident.Told::event)
                                        .toList()));
    }
}
