package org.saksi.ingest.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.saksi.Saksi;
import org.saksi.ingest.Ingest;
import org.saksi.ingest.IngestReport;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ReadResult;
import org.saksi.store.Dataset;
import org.saksi.store.Tombstone;

/** Brings what a round read into the dataset, without linking it. One thread. */
final class Incoming {
    private final Dataset dataset;
    private final Supplier<Saksi> coder;
    private final WatchOptions options;
    private final WriteTurns turns;
    private final WatchListener listener;
    private final Set<String> deleted = new HashSet<>();
    private long added;
    private long changed;
    private long refused;
    private long events;

    Incoming(Dataset dataset, Supplier<Saksi> coder, WatchOptions options, WriteTurns turns, WatchListener listener) {
        this.dataset = dataset;
        this.coder = coder;
        this.options = options;
        this.turns = turns;
        this.listener = listener;
        dataset.tombstones().stream().map(Tombstone::article).forEach(deleted::add);
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long refused() {
        return refused;
    }

    long events() {
        return events;
    }

    /** Whether an article is not in the dataset as it is, and may come. */
    boolean isFresh(ReadResult result) {
        if (!(result instanceof ReadResult.Read read)) {
            return false;
        }
        Article article = read.article();
        return !deleted.contains(article.id())
                && !dataset.articleState(article.id())
                        .map(state -> state.holds(article))
                        .orElse(false);
    }

    /** Brings in what is fresh and what was refused. */
    void bring(List<ReadResult> readings) {
        List<ReadResult> wanted = new ArrayList<>();
        for (ReadResult reading : readings) {
            if (reading instanceof ReadResult.Refused || isFresh(reading)) {
                wanted.add(reading);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Ingest.Options how = new Ingest.Options(options.author(), options.command(), options.jobs(), null);
        Saksi saksi = coder.get();
        Told told = new Told(listener);
        IngestReport report = turns.write(() -> new Ingest(dataset, saksi, how, told).run(wanted.iterator()));
        added += report.added();
        changed += report.changed();
        refused += report.refused();
        events += report.events();
    }

    /** Hands on what was refused. */
    private record Told(WatchListener listener) implements Ingest.Watcher {
        @Override
        public void progress(long articles, long events) {
            // A round is short; its report says it.
        }

        @Override
        public void refused(DeadLetter letter) {
            listener.refused(letter);
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {
            listener.trouble(skipped.message());
        }

        @Override
        public void linking() {
            // The round links.
        }

        @Override
        public void trouble(String sentence) {
            listener.trouble(sentence);
        }
    }
}
