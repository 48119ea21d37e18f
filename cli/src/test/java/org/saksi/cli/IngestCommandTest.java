package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.Writer;

/** {@code saksi ingest, recode, status, check, delete} on datasets in folders. */
class IngestCommandTest {
    private static final String GOLDEN = "cli/src/test/resources/golden/datasets/";

    @TempDir
    private Path folder;

    private Transcript commands = new Transcript();

    @BeforeEach
    void begin() {
        commands = Transcript.in(folder, "data", "news", "rules", "nowhere", "file");
    }

    @Test
    void a_dataset_from_its_first_article_to_a_deletion() throws IOException {
        commands.run("ingest samples --into data --author ana");
        commands.run("ingest samples --into data --author budi");
        commands.run("status data");
        commands.run("check data");
        commands.run("recode data --dry-run");
        commands.run("recode data --all --author ana");
        commands.run("delete data a_6fc80915521a8cc1 a_6fc80915521a8cc1 a_none --author ana --reason \"asked for\"");
        commands.run("ingest samples --into data --author ana");
        commands.run("status data --limit 1");
        commands.run("check data");
        Golden.check(GOLDEN + "life.txt", commands.toString());
    }

    @Test
    void of_many_refusals_twenty_are_printed_and_all_are_kept_once() throws IOException {
        news(IntStream.rangeClosed(1, 25)
                .mapToObj(number -> "{\"id\":\"n" + number + "\",\"published\":\"kemarin\",\"text\":\"Polisi.\"}")
                .collect(Collectors.joining("\n")));
        CommandRun none = commands.run("ingest news --into data --author ana");
        assertThat(none.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err().lines().filter(line -> line.contains("kemarin"))).hasSize(20);
        assertThat(none.err()).contains("5 more inputs refused; \"saksi status DATASET --refused\" prints them all");
        assertThat(commands.run("ingest news samples --into data --author ana").exitCode())
                .isEqualTo(ExitCode.PROBLEMS);
        CommandRun refused = commands.run("status data --refused");
        assertThat(refused.out().lines())
                .hasSize(25)
                .allSatisfy(line -> assertThat(line).contains("\"rule\":\"published-iso-date\""));
        assertThat(commands.run("status data").out()).contains("refused      25\n");
    }

    /** Fixed: a line that was refused made the whole dataset be linked anew. */
    @Test
    void input_that_changes_no_article_is_no_reason_to_link() throws IOException {
        commands.run("ingest samples --into data");
        news("{\"id\":\"n1\",\"published\":\"kemarin\",\"text\":\"Polisi.\"}");
        CommandRun refused = commands.run("ingest news --into data");
        assertThat(refused.err()).contains("1 input refused").doesNotContain("link");
        CommandRun under = commands.run("ingest samples/en-summit-aid.txt --into data");
        assertThat(under.err()).contains("1 as before").doesNotContain("link");
        assertThat(commands.run("ingest samples --into data --days 3").err()).contains("linked into");
    }

    @Test
    void an_article_with_another_text_is_changed_and_what_it_said_before_stays() throws IOException {
        news("{\"id\":\"n1\",\"published\":\"2025-06-10\",\"text\":\"Police arrested two men in Jakarta.\"}");
        commands.run("ingest news --into data --author ana");
        news("{\"id\":\"n1\",\"published\":\"2025-06-10\",\"text\":\"Police arrested three men in Jakarta.\"}");
        assertThat(commands.run("ingest news --into data --author ana").err())
                .contains("1 article: 0 new, 1 changed, 0 as before; 1 new event; 0 inputs refused")
                .contains("the dataset holds 1 article and 1 event at revision 4");
        assertThat(commands.run("query data").err()).contains("1 of 1 event");
        assertThat(commands.run("check data").exitCode()).isZero();
    }

    @Test
    void standard_input_is_read() {
        byte[] line = "{\"id\":\"n1\",\"published\":\"2025-06-10\",\"text\":\"Police arrested two men.\"}"
                .getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.with(line, "ingest", "-", "--into", folder.resolve("data"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 article: 1 new");
    }

    @Test
    void another_rule_recodes_the_articles_that_hold_its_words_and_the_coding_before_stays() throws IOException {
        commands.run("ingest samples --into data --author ana");
        RuleFolders.narrower(folder.resolve("rules"));
        commands.run("recode data --rules rules --dry-run");
        commands.run("recode data --rules rules --author ana");
        commands.run("recode data --rules rules --author ana");
        commands.run("query data rule:en.assault.tear-gas");
        commands.run("check data");
        Golden.check(GOLDEN + "recode.txt", commands.toString().replaceAll("own\\.[0-9a-f]{12}", "own.DIGEST"));
    }

    @Test
    void wrong_lines_say_what_is_wrong() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        commands.run("ingest samples --into data --no-link --author ana");
        commands.run("ingest nowhere --into data");
        commands.run("ingest samples --into file");
        commands.run("ingest samples --into \"\"");
        commands.run("ingest samples");
        commands.run("ingest samples --into jdbc:mysql://root:secret@localhost/saksi");
        commands.run("ingest samples --into data --days x");
        commands.run("recode nowhere");
        commands.run("recode data --all --changed");
        commands.run("status nowhere");
        commands.run("status data --limit -1");
        commands.run("check nowhere");
        commands.run("delete data a_none");
        commands.run("delete data a_none --reason \" \"");
        commands.run("delete data a_none --reason because --no-link");
        commands.run("delete nowhere a_none --reason because");
        Golden.check(GOLDEN + "wrong.txt", commands.toString());
        assertThat(commands.toString().lines().filter(line -> line.startsWith("!")))
                .noneMatch(line -> line.contains("secret") || line.contains("internal") || line.contains("Exception"));
    }

    @Test
    void a_second_writer_is_told_who_writes_and_readers_are_not_kept_waiting() {
        commands.run("ingest samples --into data --author ana");
        try (Dataset dataset = Dataset.open(folder.resolve("data").toString(), OpenOptions.existing());
                Writer writer = dataset.writer("citra: a long run")) {
            assertThat(writer).isNotNull();
            for (String line : new String[] {
                "ingest samples --into data", "recode data --all", "delete data a_6fc80915521a8cc1 --reason because"
            }) {
                CommandRun second = commands.run(line);
                assertThat(second.exitCode()).as(line).isEqualTo(ExitCode.FAILED);
                assertThat(second.err()).contains("citra: a long run");
            }
            assertThat(commands.run("query data type:ASSAULT").exitCode()).isZero();
            assertThat(commands.run("status data").exitCode()).isZero();
        }
        assertThat(commands.run("ingest samples --into data").exitCode()).isZero();
    }

    private void news(String lines) throws IOException {
        Files.createDirectories(folder.resolve("news"));
        Files.writeString(folder.resolve("news/news.jsonl"), lines + "\n");
    }
}
