package org.saksi.server.api;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.saksi.server.access.RefusedException;

/**
 * Files of any length that are written aside, a few at the same time, and sent when they are whole, so that nobody takes half of one
 * for all. Safe for use by many threads.
 */
final class FilesAside {
    private final int most;
    private final Semaphore places;

    /** @param most how many are written at the same time */
    FilesAside(int most) {
        this.most = most;
        places = new Semaphore(most);
    }

    /** Writes files into a folder. */
    @FunctionalInterface
    interface Writing {
        void into(Path folder) throws IOException;
    }

    /**
     * A folder with files in it, which whoever asked for it sends or deletes.
     *
     * @throws RefusedException when as many as may be are being written
     */
    Path write(Context ctx, Writing writing) {
        if (!places.tryAcquire()) {
            ctx.header("Retry-After", "10");
            throw new RefusedException(503, "busy", "[export] at most " + most + " run at the same time; try again");
        }
        try {
            Path folder = Files.createTempDirectory("saksi-export-");
            try {
                writing.into(folder);
                return folder;
            } catch (IOException | RuntimeException e) {
                delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files could not be written aside", e);
        } finally {
            places.release();
        }
    }

    /** Sends a file of a folder, which is deleted after that. */
    static void send(Context ctx, Path folder, Path file, String type, String name) {
        try {
            ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            ctx.contentType(type).result(new Sent(Files.newInputStream(file), folder));
        } catch (IOException e) {
            delete(folder);
            throw new UncheckedIOException("[" + file + "] could not be read", e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] could not be deleted", e);
        }
    }

    /** A file that is deleted with its folder when it is sent. */
    private static final class Sent extends FilterInputStream {
        private final Path folder;

        Sent(InputStream in, Path folder) {
            super(in);
            this.folder = folder;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (Files.exists(folder)) {
                delete(folder);
            }
        }
    }
}
