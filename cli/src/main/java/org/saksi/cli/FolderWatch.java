package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Notices that a file below a folder was changed, added or taken away; looks a few times a second. */
final class FolderWatch {
    private static final long PAUSE_MILLIS = 300;

    private final Path folder;
    private Map<Path, FileTime> known;

    FolderWatch(Path folder) {
        this.folder = folder;
        this.known = look();
    }

    /** Waits for the next change; false when the waiting thread is interrupted. */
    boolean await() {
        while (!changed()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Whether something changed since the last look. */
    boolean changed() {
        Map<Path, FileTime> now = look();
        boolean changed = !now.equals(known);
        known = now;
        return changed;
    }

    private Map<Path, FileTime> look() {
        Map<Path, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        } catch (NoSuchFileException e) {
            // An editor replaces a file by taking it away for a moment: that is a change like any other.
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
