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
 * The files of an export, which appear together: all are on disk before the first takes its place, the old manifest leaves
 * first and the new one comes last. Not thread-safe.
 */
final class ExportFolder implements AutoCloseable {
    private final Path folder;
    private final List<DraftFile> drafts = new ArrayList<>();

    ExportFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    DraftFile draft(String name) throws IOException {
        DraftFile draft = DraftFile.of(folder.resolve(name));
        drafts.add(draft);
        return draft;
    }

    /** Writes a page of text. */
    ExportedFile page(String name, String text) throws IOException {
        DraftFile draft = draft(name);
        draft.out().write(text.getBytes(StandardCharsets.UTF_8));
        return draft.seal(0);
    }

    /** Moves the sealed files to their places, in the order of their drafts. */
    void publish() throws IOException {
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
