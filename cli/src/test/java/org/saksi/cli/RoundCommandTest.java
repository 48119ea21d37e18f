package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.EventType;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.ReviewState;
import org.saksi.store.Writer;

/** {@code saksi round} from the making of a round to where its coders differ. */
class RoundCommandTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void ingest() throws IOException {
        Path articles = folder.resolve("a.jsonl");
        Files.writeString(articles, """
            {"id":"a1","language":"en","published":"2025-06-02","publisher":"Pos","text":"Police killed 3 students in Nairobi on 1 June 2025."}
            {"id":"b1","language":"en","published":"2025-06-20","publisher":"Mail","text":"Police killed 8 students in Nairobi on 18 June 2025."}
            {"id":"c1","language":"en","published":"2025-06-20","publisher":"Mail","text":"Japan condemned Mexico on Monday."}
            """);
        data = folder.resolve("data");
        CommandRun ingest = CommandRun.of("ingest", articles, "--into", data);
        assertThat(ingest.exitCode()).as(ingest.err()).isZero();
    }

    private CommandRun make(String filter) {
        return CommandRun.of("round", "new", "June", data, filter, "--coders", "ana,budi", "--size", "2");
    }

    private List<String> assaults() {
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                var events = dataset.events()) {
            return events.filter(stored -> stored.event().event() == EventType.ASSAULT)
                    .map(stored -> stored.event().id())
                    .toList();
        }
    }

    private void decide(String coder, ReviewState first, ReviewState second) {
        List<String> ids = assaults();
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            writer.rounds().decide("June", ids.get(0), first, coder, null, null);
            writer.rounds().decide("June", ids.get(1), second, coder, null, null);
        }
    }

    @Test
    void a_round_is_made_once_under_a_name_and_of_events_that_there_are() {
        assertThat(CommandRun.of("round", "list", data)).isEqualTo(new CommandRun(ExitCode.OK, "", ""));
        CommandRun none = make("type:PROTEST");
        assertThat(none.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(none.err()).contains("there is nothing to draw from: no event where");

        CommandRun made = make("type:ASSAULT");
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.err()).contains("round June has 2 events for ana, budi");
        CommandRun again = make("type:ASSAULT");
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("June");
        assertThat(CommandRun.of("round", "new", "July", data, "type:", "--coders", "ana,budi")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("round", "new", "July", data, "--coders", "ana")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("round", "list", data).out()).isEqualTo("June\t2\topen\tana 2, budi 2\n");
    }

    @Test
    void an_open_round_shows_what_is_left_and_a_complete_one_how_far_coders_agree() throws IOException {
        assertThat(make("type:ASSAULT").exitCode()).isZero();
        decide("ana", ReviewState.ACCEPTED, ReviewState.ACCEPTED);
        CommandRun open = CommandRun.of("round", "show", "June", data);
        assertThat(open.exitCode()).isZero();
        assertThat(open.out()).isEmpty();
        assertThat(open.err()).isEqualTo("round June is open; left: ana 0, budi 2\n");
        CommandRun blind = CommandRun.of("round", "show", "June", data, "--differences");
        assertThat(blind.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(blind.out()).isEmpty();
        CommandRun other = CommandRun.of("round", "show", "July", data);
        assertThat(other.exitCode()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(other.err()).isEqualTo("there is no round \"July\"\n");

        decide("budi", ReviewState.ACCEPTED, ReviewState.REJECTED);
        assertThat(CommandRun.of("round", "list", data).out()).isEqualTo("June\t2\tcomplete\tana 0, budi 0\n");
        CommandRun complete = CommandRun.of("round", "show", "June", data);
        assertThat(complete.exitCode()).isZero();
        assertThat(complete.err()).isEqualTo("1 difference; 1 event agreed and 1 event disputed are not settled\n");
        Golden.check("cli/src/test/resources/golden/datasets/round.txt", complete.out());
        assertThat(CommandRun.of("round", "show", "June", data, "--differences"))
                .isEqualTo(new CommandRun(
                        ExitCode.OK,
                        "event,slot,coded,ana,budi,settled\n" + assaults().get(1) + ",event,yes,yes,no,no\n",
                        ""));
    }

    @Test
    void a_round_is_made_by_whoever_may_write() {
        try (Dataset dataset = Dataset.open(data.toString(), OpenOptions.existing());
                Writer writer = dataset.writer("somebody else")) {
            assertThat(writer).isNotNull();
            // Nothing would be drawn: whoever may not write is told so before anything is read.
            CommandRun busy = make("type:PROTEST");
            assertThat(busy.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(busy.err()).contains("somebody else");
        }
        CommandRun made = make("type:ASSAULT");
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.err()).doesNotContain("are drawn");
    }

    @Test
    void that_a_filter_takes_more_events_than_a_round_can_have_is_said() {
        assertThat(RoundNewCommand.limited(5401, 5000))
                .isEqualTo(
                        "the filter takes 5,401 events: 5,000 are drawn, the most that a round can have; --size draws"
                                + " fewer");
    }
}
