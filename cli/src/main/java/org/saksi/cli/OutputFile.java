package org.saksi.cli;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * One file on its way: written beside its place and moved there when all of it is on disk, so that a run that fails
 * leaves an earlier file as it was. Not for use by several threads at once.
 */
final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final FileChannel channel;
    private final Output output;

    private OutputFile(Path target, Path draft, FileChannel channel) {
        this.target = target;
        this.draft = draft;
        this.channel = channel;
        this.output = new Output(target.toString(), Channels.newOutputStream(channel), false);
    }

    /**
     * Opens a file for writing; its folder must exist.
     *
     * @throws OutputFailure when it cannot be written
     */
    static OutputFile open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder, not a file");
            }
            Path draft = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
            FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new OutputFile(file, draft, channel);
        } catch (FileSystemException e) {
            throw new OutputFailure(
                    file.toString(), e.getReason() == null ? e : new IOException(e.getReason(), e), false);
        } catch (IOException e) {
            throw new OutputFailure(file.toString(), e, false);
        }
    }

    /** Where to write. */
    Output output() {
        return output;
    }

    /** Brings everything to disk and moves it to its place. */
    void publish() {
        output.flush();
        try {
            channel.force(true);
            channel.close();
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputFailure(target.toString(), e, false);
        }
    }

    /** Takes away what a failed run left beside the place. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new OutputFailure(draft.toString(), e, false);
        }
    }
}
