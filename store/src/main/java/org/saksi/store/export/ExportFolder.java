package org.saksi.store.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that appear together: all are on disk before the first takes its place, the old {@code manifest.json} leaves first,
 * and the file that was begun last comes last. What is not published is taken away. Not thread-safe.
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

    /** Moves the sealed files to their places, in the order of their drafts. */
    public void publish() throws IOException {
        Files.deleteIfExists(folder.resolve(ExportManifest.NAME));
        for (DraftFile draft : drafts) {
            draft.publish();
        }
        sync();
    }

    /** Makes the new names durable; Windows does not let a folder be opened for that. */
    private void sync() throws IOException {
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
