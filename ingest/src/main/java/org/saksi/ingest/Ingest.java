package org.saksi.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.linker.LinkOptions;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.model.Manifest;
import org.saksi.reader.ReadResult;
import org.saksi.store.AnalysedArticle;
import org.saksi.store.ArticleState;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetException;
import org.saksi.store.Run;
import org.saksi.store.Writer;

/**
 * Reads articles into a dataset: codes what is new or different, leaves what is there, and links the dataset anew when
 * something changed.
 *
 * <p>It may be ended at any point, by {@code kill -9} too, and begun again: what was written stays, what was not is written
 * then, and nothing is there twice. Memory depends on a batch and the windows of the linker, not on the input. Not for use by
 * several threads at once.
 */
public final class Ingest {
    /** Articles of a transaction: enough that a commit costs little beside their coding. */
    private static final int BATCH_ARTICLES = 256;

    private static final int BATCH_CHARACTERS = 4 << 20;

    /** What a kill can cost: so long articles wait at most until more are read. */
    private static final Duration BATCH_TIME = Duration.ofSeconds(1);

    private final Dataset dataset;
    private final Saksi saksi;
    private final Options options;
    private final Watcher watcher;

    /**
     * An ingest.
     *
     * @param dataset where articles go
     * @param saksi codes them
     * @param watcher is told how it goes
     */
    public Ingest(Dataset dataset, Saksi saksi, Options options, Watcher watcher) {
        this.dataset = dataset;
        this.saksi = saksi;
        this.options = options;
        this.watcher = watcher;
    }

    /**
     * How to ingest.
     *
     * @param author who does
     * @param command the command line, for the revision
     * @param jobs threads that code, at least 1
     * @param link how to link the dataset afterwards, null not to
     */
    public record Options(
            String author,
            String command,
            int jobs,
            @Nullable LinkOptions link) {}

    /** Is told how an ingest goes, on the thread that ingests. */
    public interface Watcher {
        /** So many articles were read, and so many events written. */
        void progress(long articles, long events);

        /** Input was refused. */
        void refused(DeadLetter letter);

        /** An input held parts that are no articles. */
        void skipped(ReadResult.Skipped skipped);

        /** The dataset is being linked. */
        void linking();

        /** Something went wrong beside the ingest, in a sentence; what was ingested is there. */
        void trouble(String sentence);
    }

    /**
     * Reads everything.
     *
     * @param readings what the inputs hold
     * @param inputs says of inputs what bytes they hold
     * @throws org.saksi.store.DatasetException when the dataset cannot be written
     */
    public IngestReport run(Iterator<ReadResult> readings, Function<String, Manifest.@Nullable Input> inputs) {
        return run(readings, new InputProgress(inputs));
    }

    private IngestReport run(Iterator<ReadResult> readings, InputProgress inputs) {
        try (Writer writer = dataset.writer(options.author() + ": " + options.command())) {
            String print = CodingPrints.current(saksi, writer);
            writer.begin(new Run(Run.Kind.INGEST, options.author(), options.command(), saksi.versions(), null));
            Batches batches = new Batches(writer, inputs, watcher);
            new CodingRun<>(article -> prepared(article, print), options.jobs()).run(readings, batches);
            IngestReport report = batches.finish();
            writer.finish();
            return ended(report, writer, dataset, options, watcher);
        }
    }

    /** Links, then does what a deletion that was cut off has left undone; that is not this run's, and cannot make it fail. */
    static IngestReport ended(IngestReport report, Writer writer, Dataset dataset, Options options, Watcher watcher) {
        LinkOptions link = options.link();
        IngestReport ended = link == null
                ? report
                : report.linked(new DatasetLinking(dataset, options.author(), options.command(), link)
                        .linkIfStale(writer, watcher::linking));
        try {
            writer.purge();
        } catch (DatasetException e) {
            watcher.trouble(e.getMessage() + "; the next ingest tries again");
        }
        return ended;
    }

    /**
     * Reads everything that was fetched; how far it was read is the caller's to know.
     *
     * @throws org.saksi.store.DatasetException when the dataset cannot be written
     */
    public IngestReport run(Iterator<ReadResult> readings) {
        return run(readings, InputProgress.ofNothing());
    }

    /** On a worker: the article with its coding, or that it is there already. */
    private Prepared prepared(Article article, String print) {
        ArticleState there = dataset.articleState(article.id()).orElse(null);
        if (there != null && there.holds(article)) {
            return new Prepared(null, article.text().length());
        }
        return new Prepared(
                Analysed.of(saksi.read(article), print), article.text().length());
    }

    /**
     * An article that a worker has made ready.
     *
     * @param analysed null where the dataset has the article
     */
    private record Prepared(@Nullable AnalysedArticle analysed, int characters) {}

    /** Gathers articles into transactions. */
    private static final class Batches implements CodingRun.Sink<Prepared> {
        private final Writer writer;
        private final InputProgress inputs;
        private final Watcher watcher;
        private final List<AnalysedArticle> articles = new ArrayList<>();
        private final List<DeadLetter> letters = new ArrayList<>();
        private IngestReport report = IngestReport.NOTHING;
        private int characters;
        private long written = System.nanoTime();

        Batches(Writer writer, InputProgress inputs, Watcher watcher) {
            this.writer = writer;
            this.inputs = inputs;
            this.watcher = watcher;
        }

        @Override
        public void coded(String input, Prepared prepared) {
            inputs.saw(input);
            if (prepared.analysed() == null) {
                report = report.withUnchanged(1);
            } else {
                articles.add(prepared.analysed());
                characters += prepared.characters();
            }
            writeWhenFull();
        }

        @Override
        public void refused(DeadLetter letter) {
            inputs.saw(letter.input());
            inputs.failed(letter);
            letters.add(letter);
            report = report.withRefused();
            watcher.refused(letter);
            writeWhenFull();
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {
            watcher.skipped(skipped);
        }

        private void writeWhenFull() {
            boolean full = articles.size() + letters.size() >= BATCH_ARTICLES || characters >= BATCH_CHARACTERS;
            boolean late = !articles.isEmpty() && System.nanoTime() - written >= BATCH_TIME.toNanos();
            if (full || late) {
                // A batch without a new article changes nothing, and so that it leaves no trace, inputs wait.
                write(new Batch(articles, letters, articles.isEmpty() ? List.of() : inputs.open()));
            }
            watcher.progress(report.read() + articles.size(), report.events());
        }

        private void write(Batch batch) {
            report = report.plus(writer.write(batch));
            articles.clear();
            letters.clear();
            characters = 0;
            written = System.nanoTime();
        }

        IngestReport finish() {
            write(new Batch(articles, letters, inputs.done()));
            return report;
        }
    }
}
