package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.store.export.ExportFolder;

/** The two files of gold in a folder, which is made with their first line; both appear when all of both is on disk. */
final class GoldFiles implements AutoCloseable {
    private final Path folder;
    private @Nullable ExportFolder files;
    private Consumer<String> gold = line -> {};
    private Consumer<String> coded = line -> {};

    GoldFiles(Path folder) {
        this.folder = folder;
    }

    void gold(String line) {
        if (files == null) {
            try {
                ExportFolder made = new ExportFolder(folder);
                files = made;
                coded = made.lines("coded.jsonl");
                gold = made.lines("id/sentences.jsonl");
            } catch (IOException e) {
                throw failure(e);
            }
        }
        gold.accept(line);
    }

    void coded(String line) {
        coded.accept(line);
    }

    void publish() {
        if (files != null) {
            try {
                files.publish();
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    private UncheckedIOException failure(IOException e) {
        return new UncheckedIOException("[" + folder + "] could not be written: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        if (files != null) {
            try {
                files.close();
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }
}
