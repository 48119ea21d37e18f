package org.saksi.store.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Files that appear together: all are on disk before the first takes its place, the old {@code manifest.json} leaves first where
 * a new one comes, and the file that was begun last comes last. What is not published is taken away. Not thread-safe.
 */
public final class ExportFolder implements AutoCloseable {
    private final Path folder;
    private final List<DraftFile> drafts = new ArrayList<>();

    /** Files on their way to a folder, which is created when it does not exist. */
    public ExportFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    DraftFile draft(String name) throws IOException {
        DraftFile draft = DraftFile.of(folder.resolve(name));
        drafts.add(draft);
        return draft;
    }

    /** Writes a text in UTF-8 under a name. */
    public ExportedFile page(String name, String text) throws IOException {
        DraftFile draft = draft(name);
        draft.out().write(text.getBytes(StandardCharsets.UTF_8));
        return draft.seal(0);
    }

    /**
     * A file of lines in UTF-8 under a name, which may lead into a folder below; a line that cannot be written throws an
     * {@link UncheckedIOException}.
     */
    public Consumer<String> lines(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
        DraftFile draft = draft(name);
        return line -> {
            try {
                draft.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Moves the files to their places, in the order of their drafts, when all are on disk. */
    public void publish() throws IOException {
        for (DraftFile draft : drafts) {
            draft.end();
        }
        if (drafts.stream().anyMatch(draft -> draft.isNamed(ExportManifest.NAME))) {
            Files.deleteIfExists(folder.resolve(ExportManifest.NAME));
        }
        for (DraftFile draft : drafts) {
            draft.publish();
        }
        for (Path written : drafts.stream().map(DraftFile::folder).distinct().toList()) {
            sync(written);
        }
    }

    /** Makes the new names durable; Windows does not let a folder be opened for that. */
    private static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (DraftFile draft : drafts) {
            draft.close();
        }
    }
}
