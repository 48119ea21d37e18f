package org.saksi.ingest;

import java.nio.file.Path;
import org.saksi.Saksi;
import org.saksi.linker.LinkOptions;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ReadResult;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;

/** An ingest in a process of its own, so that a test can kill it. */
final class IngestProcess {
    private IngestProcess() {}

    /** Ingests a file into a dataset: its location and the file. */
    public static void main(String[] arguments) {
        ingest(arguments[0], Path.of(arguments[1]), Saksi.load());
    }

    static IngestReport ingest(String location, Path file, Saksi saksi) {
        return ingest(location, file, saksi, new Silent());
    }

    static IngestReport ingest(String location, Path file, Saksi saksi, Ingest.Watcher watcher) {
        Ingest.Options options = new Ingest.Options("test", "ingest", 2, LinkOptions.defaults());
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating())) {
            return new Ingest(dataset, saksi, options, watcher).run(Articles.read(file), name -> null);
        }
    }

    /** Watches and says nothing. */
    static class Silent implements Ingest.Watcher {
        @Override
        public void progress(long articles, long events) {
            // nobody looks
        }

        @Override
        public void refused(DeadLetter letter) {
            // it is in the dataset
        }

        @Override
        public void skipped(ReadResult.Skipped skipped) {
            // nobody looks
        }

        @Override
        public void linking() {
            // nobody looks
        }

        @Override
        public void trouble(String sentence) {
            throw new IllegalStateException(sentence);
        }
    }
}
