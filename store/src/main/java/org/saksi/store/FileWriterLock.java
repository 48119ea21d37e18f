package org.saksi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock on a file of the folder, which the system releases with the process; the file says who has it. */
final class FileWriterLock implements WriterLock {
    /** Locks are on one byte far behind the words, so that the words can be read on systems whose locks forbid it. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private FileWriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static FileWriterLock take(Path folder, Right right, String holder) {
        Path file = folder.resolve(right.file());
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (locked(channel) == null) {
                channel.close();
                throw right.taken(folder.toString(), Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new FileWriterLock(channel);
        } catch (IOException e) {
            throw new DatasetException(
                    "[" + folder + "] " + right.file() + " must be writable but cannot be written: " + e, e);
        }
    }

    static boolean isHeld(Path folder, Right right) {
        Path file = folder.resolve(right.file());
        if (!Files.exists(file)) {
            return false;
        }
        // A shared lock needs no right to write, and goes with the channel.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.tryLock(LOCKED_BYTE, 1, true) == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new DatasetException(
                    "[" + folder + "] " + right.file() + " must be readable but cannot be read: " + e, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // Another writer of this process.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
