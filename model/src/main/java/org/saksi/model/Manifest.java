package org.saksi.model;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made of: {@code manifest.json} (design section 3).
 *
 * <p>It holds no moment and no machine, so that the same input and versions give the same bytes.
 *
 * @param versions versions of all that decides the output
 * @param inputs what was read, in the order of reading
 * @param counts how many of what was written, such as {@code events}; sorted by name
 * @param command the arguments of the command
 */
public record Manifest(Versions versions, List<Input> inputs, SortedMap<String, Long> counts, List<String> command) {
    public Manifest {
        inputs = List.copyOf(inputs);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        command = List.copyOf(command);
        counts.forEach((name, count) -> {
            Require.filled("counts", name);
            Require.between("counts." + name, 0, Long.MAX_VALUE, (double) count);
        });
    }

    /**
     * Versions of code and data.
     *
     * @param code version of the program
     * @param models version of the language models, null while none is used
     * @param rules version of rules and lexicons
     * @param gazetteer version of the places, null while none is used
     * @param codebook version of the codebook's data: types, modes, CAMEO, crosswalk
     */
    public record Versions(
            String code,
            @Nullable String models,
            String rules,
            @Nullable String gazetteer,
            String codebook) {
        public Versions {
            Require.filled("code", code);
            Require.filled("rules", rules);
            Require.filled("codebook", codebook);
        }
    }

    /**
     * One input with its digest.
     *
     * @param name its name as given, such as {@code samples/a.txt}
     * @param bytes its length in bytes
     * @param sha256 its SHA-256 digest, 64 lower-case hexadecimal digits
     */
    public record Input(String name, long bytes, String sha256) {
        private static final int DIGITS = 64;

        public Input {
            Require.filled("name", name);
            if (bytes < 0) {
                throw ContractException.field("bytes", "not be negative", bytes);
            }
            if (sha256.length() != DIGITS || !sha256.chars().allMatch(Input::isLowerHex)) {
                throw ContractException.field("sha256", "be 64 lower-case hexadecimal digits", sha256);
            }
        }

        private static boolean isLowerHex(int unit) {
            return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
        }

        /**
         * Reads an input to its end and digests it; the caller closes the stream.
         *
         * @throws IOException when the stream cannot be read
         */
        public static Input digest(String name, InputStream in) throws IOException {
            MessageDigest digest;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
            return new Input(name, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
