package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saksi.Saksi;
import org.saksi.ingest.Ingest;
import org.saksi.linker.LinkOptions;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;

/** A dataset of the sample articles in a folder of its own, which is deleted at the end. */
final class DemoDataset implements AutoCloseable {
    /** The samples; a test holds the list to the folder. */
    static final List<String> SAMPLES = List.of(
            "en-border-crossings.txt",
            "en-border-exercise.txt",
            "en-minister-trial.txt",
            "en-summit-aid.txt",
            "id-perselisihan-perbatasan.html",
            "id-serangan-pasar.jsonl",
            "id-unjuk-rasa-upah.txt");

    private final Path folder;

    private DemoDataset(Path folder) {
        this.folder = folder;
    }

    /** Codes the samples into a new dataset. */
    static DemoDataset make(Saksi saksi) {
        try {
            Path folder = Files.createTempDirectory("saksi-demo-");
            Path articles = Files.createDirectory(folder.resolve("samples"));
            for (String sample : SAMPLES) {
                try (InputStream in = DemoDataset.class.getResourceAsStream("samples/" + sample)) {
                    if (in == null) {
                        throw new IllegalStateException(
                                "[" + sample + "] sample must be on the class path but was missing");
                    }
                    Files.copy(in, articles.resolve(sample));
                }
            }
            DemoDataset demo = new DemoDataset(folder);
            demo.ingest(saksi, articles);
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for the samples could not be made", e);
        }
    }

    private void ingest(Saksi saksi, Path articles) {
        Ingest.Options how = new Ingest.Options("demo", "saksi serve --demo", 1, LinkOptions.defaults());
        try (Dataset dataset = Dataset.open(location(), OpenOptions.creating());
                Stream<ReadResult> readings = new ArticleReader().read(List.of(articles.toString()))) {
            new Ingest(dataset, saksi, how, new Silent()).run(readings.iterator(), name -> null);
        }
    }

    String location() {
        return folder.resolve("data").toString();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] could not be deleted", e);
        }
    }

    /** There is nothing to say of seven articles that are known to be fine. */
    private record Silent() implements Ingest.Watcher {
        @Override
        public void progress(long articles, long events) {}

        @Override
        public void refused(DeadLetter letter) {}

        @Override
        public void skipped(ReadResult.Skipped skipped) {}

        @Override
        public void linking() {}

        @Override
        public void trouble(String sentence) {}
    }
}
