package org.saksi.linker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream with the bytes at which they stand; an empty last line is none. */
final class JsonLines {
    private final InputStream in;
    private long number;
    private long offset;
    private long end;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /** The next line, null at the end. */
    @Nullable
    String next() throws IOException {
        offset = end;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0) {
            end++;
            if (read == '\n') {
                break;
            }
            line.write(read);
            read = in.read();
        }
        number++;
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Number of the line from 1. */
    long number() {
        return number;
    }

    /** Its first byte. */
    long offset() {
        return offset;
    }

    /** The byte behind its line break. */
    long end() {
        return end;
    }
}
