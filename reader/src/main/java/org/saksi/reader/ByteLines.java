package org.saksi.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits bytes into lines while holding at most the cap of any of them. */
final class ByteLines {
    private static final int BUFFER_BYTES = 64 * 1024;
    /** Kept of a line over the cap, enough for the excerpt of its dead letter. */
    private static final int EXCERPT_BYTES = 800;

    /**
     * One line without its line feed.
     *
     * @param bytes the line, or only its beginning when it is over the cap
     * @param length its true length in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(byte[] bytes, long length) {
        boolean isOver(int maxBytes) {
            return length > maxBytes;
        }
    }

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int until;

    ByteLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        long length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = from;
            while (stop < until && buffer[stop] != '\n') {
                stop++;
            }
            length += stop - from;
            keep(line, from, stop, length);
            boolean ended = stop < until;
            from = ended ? stop + 1 : stop;
            if (ended) {
                return new Line(line.toByteArray(), length);
            }
        }
        return any ? new Line(line.toByteArray(), length) : null;
    }

    private void keep(ByteArrayOutputStream line, int start, int stop, long length) {
        if (length <= maxBytes) {
            line.write(buffer, start, stop - start);
            return;
        }
        int room = EXCERPT_BYTES - line.size();
        if (room > 0) {
            line.write(buffer, start, Math.min(room, stop - start));
        } else if (line.size() > EXCERPT_BYTES) {
            byte[] beginning = Arrays.copyOf(line.toByteArray(), EXCERPT_BYTES);
            line.reset();
            line.write(beginning, 0, beginning.length);
        }
    }

    private boolean fill() throws IOException {
        if (from < until) {
            return true;
        }
        from = 0;
        until = Math.max(0, in.read(buffer));
        return until > 0;
    }
}
