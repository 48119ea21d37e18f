package org.saksi.training.teacher;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Vectors that are computed once and kept in a folder, for the sentences that are asked for together: the last bits of a
 * sentence's vectors depend on those it is read with, so only the same list gets what would be computed, bit for bit.
 *
 * <p>Nothing is null. Not safe for use by several threads. A file that is too short or long stops with an
 * {@link UncheckedIOException} that names it. The folder is to be emptied when what computes the vectors changes.
 */
public final class RememberedVectors implements SentenceVectors {
    private final SentenceVectors from;
    private final Path folder;

    /** Vectors from elsewhere, kept in a folder that is made when need be. */
    public RememberedVectors(SentenceVectors from, Path folder) {
        this.from = from;
        this.folder = folder;
    }

    @Override
    public List<float[][]> of(List<List<String>> sentences) {
        Path file = folder.resolve(digest(sentences) + ".bin");
        try {
            if (Files.exists(file)) {
                return read(file, sentences);
            }
            List<float[][]> vectors = from.of(sentences);
            write(file, vectors);
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] " + e.getMessage(), e);
        }
    }

    /** A name for a list of sentences; no word holds the characters that part them. */
    private static String digest(List<List<String>> sentences) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<String> words : sentences) {
                digest.update((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<float[][]> read(Path file, List<List<String>> sentences) throws IOException {
        List<float[][]> vectors = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (List<String> words : sentences) {
                float[][] own = new float[words.size()][BertVectors.WIDTH];
                for (float[] vector : own) {
                    for (int j = 0; j < vector.length; j++) {
                        vector[j] = in.readFloat();
                    }
                }
                vectors.add(own);
            }
            if (in.read() >= 0) {
                throw new IOException("vectors must end with the last word but go on");
            }
        } catch (EOFException e) {
            throw new IOException("vectors must be there for every word but end before", e);
        }
        return vectors;
    }

    private void write(Path file, List<float[][]> vectors) throws IOException {
        Files.createDirectories(folder);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            for (float[][] own : vectors) {
                for (float[] vector : own) {
                    for (float number : vector) {
                        out.writeFloat(number);
                    }
                }
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
