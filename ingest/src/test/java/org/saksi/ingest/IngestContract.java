package org.saksi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.Saksi;
import org.saksi.coder.RuleSet;
import org.saksi.linker.LinkOptions;
import org.saksi.model.Alert;
import org.saksi.model.CodedArticle;
import org.saksi.model.Incident;
import org.saksi.resolver.Actors;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetCheck;
import org.saksi.store.InputState;
import org.saksi.store.OpenOptions;
import org.saksi.store.Revision;
import org.saksi.store.Run;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;

/** What an ingest promises, whatever the database. */
abstract class IngestContract {
    static final Saksi SAKSI = Saksi.load();

    /** The note that a deletion leaves until it is finished. */
    static final String TO_PURGE = "words to purge";

    @TempDir
    Path folder;

    /** A place for a dataset that is not there yet. */
    abstract String location(String name);

    @Test
    void an_ingest_brings_articles_events_and_what_links_them() throws IOException {
        Path file = write("a.jsonl", Articles.lines(40, 1));
        String location = location("one");
        IngestReport report = IngestProcess.ingest(location, file, SAKSI);

        assertThat(report.added()).isEqualTo(40);
        assertThat(report.linking()).isNotNull();
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.counts())
                    .containsEntry("articles", 40L)
                    .containsEntry("events", report.events())
                    .containsEntry("incidents", report.linking().incidents())
                    .containsEntry("commitments", report.linking().commitments());
            assertThat(report.linking().commitments()).isPositive();
            try (Stream<StoredEvent> events = dataset.events()) {
                assertThat(events)
                        .isNotEmpty()
                        .allSatisfy(event -> assertThat(event.incident()).isNotNull());
            }
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
    }

    @Test
    void the_same_again_leaves_no_trace() throws IOException {
        List<String> lines = new ArrayList<>(Articles.lines(30, 2));
        lines.add("{\"id\":\"broken\"}");
        Path file = write("a.jsonl", lines);
        String location = location("twice");
        IngestProcess.ingest(location, file, SAKSI);
        List<Revision> before = revisions(location);
        IngestReport again = IngestProcess.ingest(location, file, SAKSI);

        assertThat(again).isEqualTo(new IngestReport(0, 0, 30, 0, 1, 0, null));
        assertThat(revisions(location)).isEqualTo(before);
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.deadLetters()).hasSize(1);
            assertThat(dataset.inputs()).extracting(InputState::state).containsExactly(InputState.State.DONE);
        }
    }

    @Test
    void what_a_deletion_that_was_cut_off_has_left_in_the_indexes_is_taken_away_at_the_end() throws IOException {
        Path file = write("a.jsonl", Articles.lines(3, 1));
        String location = location("purged");
        IngestProcess.ingest(location, file, SAKSI);
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            writer.note(TO_PURGE, "yes");
        }
        IngestProcess.ingest(location, file, SAKSI);
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.note(TO_PURGE)).isEmpty();
        }
    }

    @Test
    void another_text_is_a_revision_and_a_deleted_article_stays_out() throws IOException {
        String first = Articles.line("x", "en", 3, "Kenya condemned Sudan on Monday.");
        String second = Articles.line("y", "en", 3, "Japan condemned Mexico on Monday.");
        String location = location("changed");
        IngestProcess.ingest(location, write("a.jsonl", List.of(first, second)), SAKSI);
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Writer writer = dataset.writer("test")) {
            writer.delete("y", "test", "asked for");
        }
        String other = Articles.line("x", "en", 3, "Kenya praised Sudan on Monday.");
        IngestReport report = IngestProcess.ingest(location, write("b.jsonl", List.of(other, second)), SAKSI);

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.deleted()).isEqualTo(1);
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            assertThat(dataset.article("x").orElseThrow().article().text()).contains("praised");
            assertThat(dataset.article("y")).isEmpty();
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
    }

    /** Whatever is left by a kill is whole, and the next run brings it to what an undisturbed one gives. */
    @Test
    void a_killed_ingest_loses_nothing_and_doubles_nothing() throws Exception {
        List<String> lines = Articles.lines(1200, 3);
        Path file = write("a.jsonl", lines);
        String location = location("killed");
        Random random = new Random(5);
        int killed = 0;
        for (int round = 0; round < 4; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            IngestProcess.class.getName(),
                            location,
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("process" + round + ".log").toFile())
                    .start();
            if (!process.waitFor(600 + random.nextInt(3500), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
            try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
                assertThat(DatasetCheck.check(dataset))
                        .as("after kill " + round)
                        .isEmpty();
            }
        }
        assertThat(killed).as("rounds that were cut off").isPositive();
        IngestProcess.ingest(location, file, SAKSI);
        String undisturbed = location("undisturbed");
        IngestProcess.ingest(undisturbed, file, SAKSI);

        assertThat(content(location)).isEqualTo(content(undisturbed));
    }

    @Test
    void the_order_of_ingests_does_not_change_what_is_linked() throws IOException {
        List<String> lines = new ArrayList<>(Articles.lines(60, 4));
        String forth = location("forth");
        IngestProcess.ingest(forth, write("a.jsonl", lines), SAKSI);
        Collections.shuffle(lines, new Random(9));
        String back = location("back");
        IngestProcess.ingest(back, write("b1.jsonl", lines.subList(0, 25)), SAKSI);
        IngestProcess.ingest(back, write("b2.jsonl", lines.subList(25, 60)), SAKSI);

        assertThat(content(back)).isEqualTo(content(forth));
    }

    @Test
    void a_recoding_reads_only_what_a_changed_rule_can_touch_and_keeps_the_earlier_coding() throws IOException {
        String roast = Articles.line("r", "en", 3, "Kenya roasted Sudan on Monday. Japan met Mexico in Oslo.");
        List<String> lines = new ArrayList<>(Articles.lines(20, 6));
        lines.add(roast);
        String location = location("recoded");
        IngestProcess.ingest(location, write("a.jsonl", lines), SAKSI);
        Saksi own = Saksi.with(RuleSet.in(rules("roast")), Actors.shipped());
        Ingest.Options options = new Ingest.Options("test", "recode", 1, LinkOptions.defaults());
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            Recode recode = new Recode(dataset, own, options, new IngestProcess.Silent());
            Recode.Plan plan = recode.changed();
            assertThat(plan.articles()).containsExactly("r");
            assertThat(plan.untouched()).isEqualTo(20);
            IngestReport report = recode.run(plan);

            assertThat(report.changed()).isEqualTo(1);
            assertThat(dataset.article("r").orElseThrow().events())
                    .extracting(event -> event.rule())
                    .contains("en.accuse.own-roast");
            assertThat(recode.changed().articles()).isEmpty();
            assertThat(new Recode(dataset, SAKSI, options, new IngestProcess.Silent())
                            .changed()
                            .articles())
                    .as("back again")
                    .containsExactly("r");
            assertThat(dataset.changes(revisionOfIngest(dataset)).events().added())
                    .hasSize(1);
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
    }

    @Test
    void an_article_on_which_the_coder_fails_keeps_its_coding_is_told_and_is_tried_again() throws IOException {
        String location = location("failing");
        List<String> lines = List.of(
                Articles.line("a", "en", 3, "Kenya scorched Sudan on Monday."),
                Articles.line("b", "en", 3, "Kenya scorched Mexico on Monday."));
        IngestProcess.ingest(location, write("failing.jsonl", lines), SAKSI);
        Saksi own = Saksi.with(RuleSet.in(rules("scorch")), Actors.shipped());
        Ingest.Options options = new Ingest.Options("test", "recode", 2, LinkOptions.defaults());
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            CodedArticle before = dataset.article("a").orElseThrow();
            Recode failing = new Recode(
                    dataset,
                    own,
                    article -> {
                        if (article.id().equals("a")) {
                            throw new StackOverflowError();
                        }
                        return own.read(article);
                    },
                    options,
                    new IngestProcess.Silent());
            Recode.Plan plan = failing.all();
            assertThat(plan.articles()).containsExactly("a", "b");
            IngestReport report = failing.run(plan);

            assertThat(report.refused()).isEqualTo(1);
            assertThat(dataset.article("a")).contains(before);
            assertThat(dataset.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.input()).isEqualTo("a");
                assertThat(letter.reason()).contains("StackOverflowError");
            });
            Recode next = new Recode(dataset, own, options, new IngestProcess.Silent());
            assertThat(next.changed().articles()).containsExactly("a");
            assertThat(next.run(next.changed()).refused()).isZero();
            assertThat(next.changed().articles()).isEmpty();
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
    }

    /** A folder of rules with one of its own for a verb. */
    private Path rules(String verb) throws IOException {
        Path rules = folder.resolve("rules-" + verb);
        Files.createDirectories(rules.resolve("en"));
        Files.writeString(rules.resolve("en/accuse.yaml"), """
            language: en
            event: ACCUSE
            rules:
              - id: en.accuse.own-%1$s
                verbs: [%1$s]
                mode: disapprove
                cameo: "111"
                examples: ["[A Kenya] [T %1$sed] [R Sudan] on Monday.", "[R Sudan] was [T %1$sed] by [A Kenya]."]
                near-misses: ["Kenya did not %1$s Sudan.", "The river is wide."]
            """.formatted(verb));
        return rules;
    }

    private static long revisionOfIngest(Dataset dataset) {
        return dataset.revisions().stream()
                .filter(revision -> revision.run().kind() == Run.Kind.LINK)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private List<Revision> revisions(String location) {
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing())) {
            return dataset.revisions();
        }
    }

    /** All that is in force, without the revisions in which it came. */
    private static List<Object> content(String location) {
        List<Object> content = new ArrayList<>();
        try (Dataset dataset = Dataset.open(location, OpenOptions.existing());
                Stream<StoredEvent> events = dataset.events();
                Stream<CodedArticle> articles = dataset.codedArticles();
                Stream<Incident> incidents = dataset.incidents()) {
            events.map(StoredEvent::event).forEach(content::add);
            articles.forEach(content::add);
            incidents.forEach(content::add);
            content.addAll(dataset.commitments());
            List<Alert> alerts = dataset.alerts();
            content.addAll(alerts);
            assertThat(DatasetCheck.check(dataset)).isEmpty();
        }
        return content;
    }

    final Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }
}
