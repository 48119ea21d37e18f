package org.saksi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** A lock on a file of the folder, which the system releases with the process; the file says who has it. */
final class FileWriterLock implements WriterLock {
    /** Locks are on one byte far behind the words, so that the words can be read on systems whose locks forbid it. */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * The files that this process has locked, each with who has it; also what all looks at locks wait for. Systems such as Linux
     * release all locks of a process on a file as soon as it closes any channel on the file, so none of these may be opened.
     */
    private static final Map<Path, String> OURS = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FileWriterLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    static FileWriterLock take(Path folder, Right right, String holder) {
        synchronized (OURS) {
            try {
                Path file = file(folder, right);
                String ours = OURS.get(file);
                if (ours != null) {
                    throw right.taken(folder.toString(), ours);
                }
                return locked(folder, file, right, holder);
            } catch (IOException e) {
                throw new DatasetException(
                        "[" + folder + "] " + right.file() + " must be writable but cannot be written: " + e, e);
            }
        }
    }

    private static FileWriterLock locked(Path folder, Path file, Right right, String holder) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw right.taken(folder.toString(), Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            OURS.put(file, holder);
            return new FileWriterLock(file, channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    static boolean isHeld(Path folder, Right right) {
        synchronized (OURS) {
            try {
                Path file = file(folder, right);
                return OURS.containsKey(file) || (Files.exists(file) && isLocked(file));
            } catch (IOException e) {
                throw new DatasetException(
                        "[" + folder + "] " + right.file() + " must be readable but cannot be read: " + e, e);
            }
        }
    }

    /** The one name of the file, whatever links lead to the folder. */
    private static Path file(Path folder, Right right) throws IOException {
        return folder.toRealPath().resolve(right.file());
    }

    private static boolean isLocked(Path file) throws IOException {
        // A shared lock needs no right to write, and goes with the channel.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.tryLock(LOCKED_BYTE, 1, true) == null;
        }
    }

    @Override
    public boolean isHeld() {
        return lock.isValid();
    }

    @Override
    public void close() {
        synchronized (OURS) {
            try (channel) {
                if (lock.isValid()) {
                    OURS.remove(file);
                    channel.truncate(0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
