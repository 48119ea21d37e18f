package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.CodedFolder;
import org.saksi.linker.CommitmentRegister;
import org.saksi.linker.LinkOptions;
import org.saksi.linker.LinkSink;
import org.saksi.linker.Linker;
import org.saksi.linker.RegisterDays;
import org.saksi.model.Alert;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.CopyGroup;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Story;

/**
 * Links the articles of a coded folder: writes copies, incidents, stories, the register of commitments and its alerts beside
 * them, and into each event its incident.
 *
 * <p>Articles are read by date, so memory depends on the windows of the linker, some hundred bytes an article and some
 * forty an event. Not for use by several threads at once.
 */
final class FolderLinking {
    private final LinkOptions options;
    private final IncidentIds incidents = new IncidentIds();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private long refusedLines;

    FolderLinking(LinkOptions options) {
        this.options = options;
        for (String name : List.of("alerts", "copies", "incidents", "register", "stories")) {
            counts.put(name, 0L);
        }
    }

    /**
     * Links a folder.
     *
     * @param source where articles and events stand
     * @param target takes what is written; it may hold the source's files while they are read
     * @param csv writes the events anew as a table; null where there is no table
     * @param refused takes the lines that break the contract
     * @throws UncheckedIOException when the source cannot be read
     */
    void link(Path source, OutputFolder target, @Nullable EventView csv, Consumer<DeadLetter> refused) {
        target.file("incidents.jsonl");
        target.file("stories.jsonl");
        try (CodedFolder folder = CodedFolder.open(source, refused)) {
            Writing writing = new Writing(target);
            CommitmentRegister register = new CommitmentRegister(writing::registered, writing::alert);
            RegisterDays days = new RegisterDays(register);
            try (Linker linker = new Linker(options, writing)) {
                folder.byDate(article -> {
                    linker.add(article);
                    days.add(article);
                });
            }
            days.close();
            register.open().forEach(writing::registered);
            target.rewrite(
                    "events.jsonl",
                    out -> events(folder, (article, event) -> out.println(ContractJson.event(event, article.text()))));
            if (csv != null) {
                target.rewrite("events.csv", out -> {
                    out.print(csv.header());
                    events(folder, (article, event) -> out.print(csv.rows(alone(article, event))));
                });
            }
            refusedLines = folder.refusedLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writer {
        void event(Article article, Event event);
    }

    private void events(CodedFolder folder, Writer writer) {
        try {
            folder.events((article, event) -> writer.event(article, event.in(incidents.of(event.id()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodedArticle alone(Article article, Event event) {
        return new CodedArticle(article, true, List.of(event), List.of(), List.of(), List.of(), List.of());
    }

    /** How many lines were refused. */
    long refusedLines() {
        return refusedLines;
    }

    /** The counts as the manifest names them. */
    SortedMap<String, Long> counts() {
        return counts;
    }

    /** The summary for people, without a line end. */
    String summary() {
        return "linked into " + counted("incidents", "incident") + ", " + counted("copies", "group") + " of copies, "
                + (count("stories") == 1 ? "1 story" : count("stories") + " stories") + "; "
                + counted("register", "commitment") + " followed, " + counted("alerts", "alert");
    }

    private String counted(String name, String thing) {
        return Tally.count(count(name), thing);
    }

    private long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Writes what the linker hands over. */
    private final class Writing implements LinkSink {
        private final OutputFolder target;

        Writing(OutputFolder target) {
            this.target = target;
        }

        @Override
        public void copies(CopyGroup group) {
            append("copies", ContractJson.copies(group));
        }

        @Override
        public void incident(Incident incident) {
            incident.mentions().forEach(told -> incidents.put(told.event(), incident.id()));
            append("incidents", ContractJson.incident(incident));
        }

        @Override
        public void story(Story story) {
            append("stories", ContractJson.story(story));
        }

        @Override
        public void change(IncidentChange change) {
            append("changes", ContractJson.change(change));
        }

        void registered(RegisteredCommitment commitment) {
            append("register", ContractJson.registered(commitment));
        }

        void alert(Alert alert) {
            append("alerts", ContractJson.alert(alert));
        }

        private void append(String name, String line) {
            counts.merge(name, 1L, Long::sum);
            target.append(name + ".jsonl", line + "\n");
        }
    }
}
