package org.saksi.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Manifest;

/** Remembers the inputs of a run in their order and says what bytes they held; not for use by several threads. */
final class InputDigests {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String STANDARD_INPUT = "stdin";

    private final Set<String> names = new LinkedHashSet<>();
    private @Nullable Counting standardInput;

    /** Standard input, counted and digested while the reader reads it. */
    InputStream watching(InputStream in) {
        standardInput = new Counting(in);
        return standardInput;
    }

    /** Something came from an input of this name. */
    void saw(String name) {
        names.add(name);
    }

    /** The inputs seen that are files or standard input, with the digest of all their bytes. */
    List<Manifest.Input> inputs() {
        List<Manifest.Input> inputs = new ArrayList<>();
        for (String name : names) {
            Manifest.Input digested = digest(name);
            if (digested != null) {
                inputs.add(digested);
            }
        }
        return inputs;
    }

    /** Name, length and digest of an input; null for one that is no file, and for one that cannot be opened and has its letter. */
    Manifest.@Nullable Input digest(String name) {
        try {
            if (standardInput != null && name.equals(STANDARD_INPUT)) {
                return standardInput.digested();
            }
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                return Manifest.Input.digest(name, bytes);
            }
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static final class Counting extends FilterInputStream {
        private final MessageDigest digest = sha256();
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) {
                digest.update((byte) next);
                bytes++;
            }
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = in.read(target, from, length);
            if (count > 0) {
                digest.update(target, from, count);
                bytes += count;
            }
            return count;
        }

        /** Does nothing: the reader closes what it has read, and the rest is still to be digested. */
        @Override
        public void close() {}

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long wanted) throws IOException {
            return readNBytes((int) Math.min(wanted, BUFFER_BYTES)).length;
        }

        /** The digest of all bytes, those that the reader left unread included. */
        Manifest.Input digested() throws IOException {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
            return new Manifest.Input(STANDARD_INPUT, bytes, HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
