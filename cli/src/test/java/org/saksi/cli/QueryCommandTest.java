package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saksi query, export, sample, agreement} on the samples in a dataset. */
class QueryCommandTest {
    private static final String GOLDEN = "cli/src/test/resources/golden/datasets/";
    private static final Pattern NEXT = Pattern.compile("the next page begins with --after (e_[0-9a-f]+)");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void ingest() {
        CommandRun run = CommandRun.of("ingest", Checkout.ROOT.resolve("samples"), "--into", shared.resolve("data"));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void events_are_shown_in_four_forms() throws IOException {
        Transcript commands = asking();
        commands.run("query data type:ASSAULT status:asserted actor.country:PER");
        commands.run("query data type:PROTEST --format csv --limit 2");
        commands.run("query data type:PROTEST --format jsonl --limit 1");
        commands.run("query data type:PROTEST place:* --format geojson --limit 1");
        commands.run("query data --search \"menarik pasukan\"");
        commands.run("query data --search \"OR ( \\ * NEAR\"");
        commands.run("query data type:ASSAULT country:AUS");
        commands.run("query data type:RETREAT --sort oldest");
        Golden.check(GOLDEN + "query.txt", commands.toString());
    }

    @Test
    void events_are_counted_by_field_time_and_dyad() throws IOException {
        Transcript commands = asking();
        commands.run("query data --group-by type");
        commands.run("query data --group-by type --limit 2 --format jsonl");
        commands.run("query data --group-by country --limit 5");
        commands.run("query data --group-by month");
        commands.run("query data --group-by year --incidents");
        commands.run("query data --group-by day --by date");
        commands.run("query data --group-by month,type --limit 3 --format csv");
        commands.run("query data --group-by dyad --limit 4");
        commands.run("query data --group-by dyad --limit 4 --incidents");
        commands.run("query data --group-by month,dyad --limit 4");
        commands.run("query data type:ASSAULT country:AUS --group-by type");
        Golden.check(GOLDEN + "groups.txt", commands.toString());
    }

    @Test
    void wrong_lines_say_what_is_wrong() throws IOException {
        Transcript commands = asking();
        commands.run("query nowhere");
        commands.run("query data type:ASSALT status:asserted");
        commands.run("query data status:asserted typ:ASSAULT");
        commands.run("query data (country:IDN type:AID");
        commands.run("query data --group-by colour");
        commands.run("query data --group-by type --format geojson");
        commands.run("query data --group-by type --after e_1");
        commands.run("query data --incidents");
        commands.run("query data --by date");
        commands.run("query data --group-by month --by tomorrow");
        commands.run("query data --after e_1");
        commands.run("query data --limit -1");
        commands.run("query data --limit many");
        commands.run("query data --format xml");
        commands.run("query data --sort random");
        commands.run("export data -o data");
        commands.run("export data");
        commands.run("export data -o out --as csv,excel");
        commands.run("export data -o out --since 99");
        commands.run("export data -o out --since -1");
        commands.run("export data -o out --since yesterday");
        commands.run("export data -o out type:");
        commands.run("sample data -o data");
        commands.run("sample data -o out --size 3");
        commands.run("sample data -o out --size 0");
        commands.run("sample data -o out --seed x");
        commands.run("sample data -o out --strata colour");
        commands.run("sample data -o out --coders ana,ana");
        commands.run("sample data type:ASSAULT country:AUS -o out");
        commands.run("agreement nowhere nowhere/ana.csv");
        Golden.check(GOLDEN + "wrong-queries.txt", commands.toString());
        assertThat(commands.toString()).doesNotContain("internal error", "Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-published", "first-published", "newest", "oldest", "most-sure", "least-sure", "id"})
    void pages_hold_every_event_once(String order) {
        List<String> all = ids(CommandRun.of("query", data(), "--format", "jsonl", "--limit", "0", "--sort", order));
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            List<Object> words =
                    new ArrayList<>(List.of("query", data(), "--format", "jsonl", "--limit", "46", "--sort", order));
            words.addAll(after == null ? List.of() : List.of("--after", after));
            CommandRun page = CommandRun.of(words.toArray());
            assertThat(page.exitCode()).as(page.err()).isZero();
            paged.addAll(ids(page));
            Matcher next = NEXT.matcher(page.err());
            after = next.find() ? next.group(1) : null;
        } while (after != null);
        assertThat(all).hasSize(138).doesNotHaveDuplicates();
        // Three pages of 46 are all there is: the third one names no further page.
        assertThat(paged).isEqualTo(all);
    }

    /** A sentence of news may begin with a sign that a spreadsheet runs. */
    @Test
    void no_cell_is_a_formula_unless_asked_for() throws IOException {
        Path news = folder.resolve("news.jsonl");
        Files.writeString(
                news,
                "{\"id\":\"n1\",\"published\":\"2025-06-10\",\"title\":\"=HYPERLINK(1)\","
                        + "\"publisher\":\"@paper\",\"text\":\"Police arrested two men in Jakarta.\"}\n");
        CommandRun.of("ingest", news, "--into", folder.resolve("own"));
        Object[] query = {"query", folder.resolve("own"), "--format", "csv"};
        assertThat(CommandRun.of(query).out())
                .contains(",'@paper,'=HYPERLINK(1),")
                .doesNotContain(",=", ",@");
        assertThat(CommandRun.of("query", folder.resolve("own"), "--format", "csv", "--raw-csv")
                        .out())
                .contains(",@paper,=HYPERLINK(1),");
        assertThat(CommandRun.of("query", folder.resolve("own"), "--format", "csv", "--group-by", "publisher")
                        .out())
                .contains("'@paper,1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "type:ASSAULT", "country:IDN -status:asserted", "place:*", "type:ASSAULT country:AUS"})
    void an_export_holds_what_the_query_shows(String filter) throws IOException {
        List<String> shown =
                ids(CommandRun.of("query", data(), filter, "--format", "jsonl", "--limit", "0", "--sort", "id"));
        CommandRun run = CommandRun.of(
                "export",
                data(),
                filter,
                "-o",
                folder.resolve("out"),
                "--as",
                "jsonl,csv,parquet",
                "--today",
                "2026-01-01");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains(shown.size() + " of " + shown.size() + " event");
        assertThat(Files.readAllLines(folder.resolve("out/events.jsonl")).stream()
                        .map(QueryCommandTest::id))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void what_two_people_say_of_a_sample_is_counted_and_becomes_gold() throws IOException {
        Transcript commands = asking();
        commands.run("sample data -o round --size 40 --coders ana,budi --strata type --seed 7");
        commands.run("agreement round round/ana.csv round/budi.csv");
        JudgedSheets.fill(folder.resolve("round/ana.csv"), row -> "right");
        JudgedSheets.fill(folder.resolve("round/budi.csv"), row -> row % 5 == 0 ? "wrong" : "right");
        commands.run("agreement round round/ana.csv round/budi.csv");
        commands.run("agreement round round/ana.csv round/budi.csv --adjudicator ana --gold gold.jsonl");
        commands.run("agreement round round/ana.csv --adjudicator citra");
        commands.run("agreement round round/citra.csv");
        JudgedSheets.fill(folder.resolve("round/budi.csv"), row -> row == 3 ? "maybe" : "right");
        commands.run("agreement round round/ana.csv round/budi.csv");
        Golden.check(GOLDEN + "agreement.txt", commands.toString());
        assertThat(Files.readAllLines(folder.resolve("gold.jsonl")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .path("complete")
                                .asBoolean(true))
                        .isFalse());
    }

    @Test
    void a_sample_larger_than_what_there_is_takes_all_and_says_so() throws IOException {
        Path to = folder.resolve("all");
        CommandRun run =
                CommandRun.of("sample", data(), "type:PROTEST", "-o", to, "--size", "200", "--strata", "language");
        assertThat(run.exitCode()).as(run.err()).isZero();
        int all = ids(CommandRun.of("query", data(), "type:PROTEST", "--format", "jsonl", "--limit", "0"))
                .size();
        assertThat(all).isPositive();
        assertThat(run.err())
                .contains("--size is 200 but the filter takes only " + all + " events: all of them are in");
        assertThat(Files.readString(to.resolve("coder-1.csv")).lines()).hasSize(all + 1);
    }

    @Test
    void the_same_seed_draws_the_same_sample_and_another_one_another() throws IOException {
        assertThat(drawn("a", "7")).isEqualTo(drawn("b", "7")).isNotEqualTo(drawn("c", "8"));
    }

    private String drawn(String name, String seed) throws IOException {
        Path to = folder.resolve(name);
        CommandRun run = CommandRun.of(
                "sample", data(), "-o", to, "--size", "20", "--strata", "language", "--seed", seed, "--blind");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(to.resolve("coder-1.csv"));
    }

    private static Path data() {
        return shared.resolve("data");
    }

    private Transcript asking() {
        return Transcript.in(folder, "nowhere", "out", "round", "gold.jsonl").with("data", data());
    }

    private static List<String> ids(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().lines().map(QueryCommandTest::id).toList();
    }

    private static String id(String line) {
        JsonNode event = JsonMapper.shared().readTree(line);
        return event.path("id").asString();
    }
}
