package org.saksi.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * One of the command's two streams: UTF-8 whatever the locale, buffered, and loud when it cannot be written.
 *
 * <p>A {@link java.io.PrintStream} would swallow a full disk. Not for use by several threads at once.
 */
final class Output {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final OutputStream stream;
    private final boolean terminal;
    private boolean failed;

    Output(String name, OutputStream stream, boolean terminal) {
        this.name = name;
        this.stream = new BufferedOutputStream(new Unclosed(stream), BUFFER_BYTES);
        this.terminal = terminal;
    }

    /** Whether a person watches: only then colours and progress are shown. */
    boolean terminal() {
        return terminal;
    }

    /** Writes the text as it is; nothing more after a failure, which is reported once. */
    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Writes bytes of UTF-8 likewise. */
    void write(byte[] bytes, int from, int length) {
        if (failed) {
            return;
        }
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes the text and a line feed. */
    void println(String text) {
        print(text + "\n");
    }

    /** Hands everything written so far to the reader. */
    void flush() {
        if (failed) {
            return;
        }
        try {
            stream.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A view for picocli's usage texts. */
    PrintWriter writer() {
        Writer characters = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        return new PrintWriter(characters, true);
    }

    private OutputFailure failed(IOException cause) {
        failed = true;
        String message = cause.getMessage();
        boolean pipe = message != null && message.contains("Broken pipe");
        return new OutputFailure(name, cause, pipe || Console.isPipe(name));
    }

    /** Writes blocks through at once and leaves the stream of the process open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
