package org.saksi.training.teacher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The teacher's vectors of the words of many sentences, kept in a file as 16-bit floats; reading is safe for many
 * threads.
 */
public final class VectorStore implements AutoCloseable {
    /** How many numbers a vector has. */
    public static final int WIDTH = Mbert.WIDTH;

    private static final int WINDOW = 4096;
    private static final int BATCH_PIECES = 1500;

    private final FileChannel channel;
    private final long[] starts;

    private VectorStore(FileChannel channel, long[] starts) {
        this.channel = channel;
        this.starts = starts;
    }

    /** Opens the vectors of the sentences in a folder; computes them first when they are not there. */
    public static VectorStore of(List<List<String>> sentences, Path cache) throws IOException {
        Path file = cache.resolve("vectors-" + digest(sentences) + ".bin");
        long[] starts = new long[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            starts[i + 1] = starts[i] + sentences.get(i).size();
        }
        if (!Files.exists(file)) {
            Path part = cache.resolve(file.getFileName() + ".part");
            compute(sentences, starts, part, cache);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new VectorStore(FileChannel.open(file, StandardOpenOption.READ), starts);
    }

    private static String digest(List<List<String>> sentences) {
        CRC32 sum = new CRC32();
        for (List<String> sentence : sentences) {
            sum.update(String.join(" ", sentence).concat("\n").getBytes(StandardCharsets.UTF_8));
        }
        return String.format(Locale.ROOT, "%d-%08x", sentences.size(), sum.getValue());
    }

    private static void compute(List<List<String>> sentences, long[] starts, Path file, Path cache) throws IOException {
        long begun = System.nanoTime();
        try (Mbert teacher = Mbert.load(cache);
                FileChannel out = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int from = 0; from < sentences.size(); from += WINDOW) {
                int to = Math.min(sentences.size(), from + WINDOW);
                window(teacher, sentences, from, to, starts, out);
                System.err.printf(
                        Locale.ROOT,
                        "%d of %d sentences, %d words, %d s%n",
                        to,
                        sentences.size(),
                        starts[to],
                        (System.nanoTime() - begun) / 1_000_000_000L);
            }
        }
    }

    /** Takes sentences of about equal length together, so that little is computed for places left empty. */
    private static void window(
            Mbert teacher, List<List<String>> sentences, int from, int to, long[] starts, FileChannel out)
            throws IOException {
        List<Integer> order = new ArrayList<>();
        List<int[][]> pieces = new ArrayList<>();
        int[] lengths = new int[to - from];
        for (int i = from; i < to; i++) {
            order.add(i - from);
            pieces.add(teacher.pieces(sentences.get(i)));
            for (int[] word : pieces.getLast()) {
                lengths[i - from] += word.length;
            }
        }
        order.sort(Comparator.comparingInt(i -> lengths[i]));
        int at = 0;
        while (at < order.size()) {
            List<Integer> batch = new ArrayList<>();
            while (at < order.size()
                    && (batch.isEmpty() || (batch.size() + 1) * (lengths[order.get(at)] + 2) <= BATCH_PIECES)) {
                batch.add(order.get(at++));
            }
            List<float[]> vectors =
                    teacher.vectors(batch.stream().map(pieces::get).toList());
            for (int i = 0; i < batch.size(); i++) {
                out.write(packed(vectors.get(i)), 2L * Mbert.WIDTH * starts[from + batch.get(i)]);
            }
        }
    }

    private static ByteBuffer packed(float[] vectors) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * vectors.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : vectors) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.flip();
    }

    /** The vectors of the words of a sentence. */
    public float[][] read(int sentence) throws IOException {
        float[][] vectors = new float[(int) (starts[sentence + 1] - starts[sentence])][WIDTH];
        ByteBuffer bytes = ByteBuffer.allocate(2 * WIDTH * vectors.length).order(ByteOrder.LITTLE_ENDIAN);
        long place = 2L * WIDTH * starts[sentence];
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new IOException("vectors of sentence " + sentence + " must be complete but end before");
            }
        }
        bytes.flip();
        for (float[] vector : vectors) {
            for (int i = 0; i < WIDTH; i++) {
                vector[i] = Float.float16ToFloat(bytes.getShort());
            }
        }
        return vectors;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
