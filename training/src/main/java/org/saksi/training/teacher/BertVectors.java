package org.saksi.training.teacher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The vectors that multilingual BERT, as it is published, gives the words of sentences; a word's vector is the mean of
 * those of its pieces. Not safe for use by several threads.
 */
public final class BertVectors implements SentenceVectors, AutoCloseable {
    /** How many numbers a word's vector has. */
    public static final int WIDTH = Mbert.WIDTH;

    /** How many sentences the upper layers are given at once. */
    private static final int UPPER_TOGETHER = 64;

    private final Mbert bert;

    private BertVectors(Mbert bert) {
        this.bert = bert;
    }

    /** The model, unpacked once into a folder. */
    public static BertVectors load(Path cache) throws IOException {
        return new BertVectors(Mbert.load(cache));
    }

    @Override
    public List<float[][]> of(List<List<String>> sentences) {
        List<int[][]> pieces = sentences.stream().map(bert::pieces).toList();
        List<short[]> states = states(pieces);
        List<float[][]> vectors = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += UPPER_TOGETHER) {
            int to = Math.min(pieces.size(), from + UPPER_TOGETHER);
            vectors.addAll(vectors(pieces.subList(from, to), states.subList(from, to)));
        }
        return vectors;
    }

    /** What the lower layers make of each sentence, as 16-bit floats. */
    private List<short[]> states(List<int[][]> pieces) {
        int[] places = pieces.stream().mapToInt(BertVectors::places).toArray();
        short[][] states = new short[places.length][];
        for (List<Integer> batch : PlaceBatches.of(places)) {
            int width = places[batch.getLast()];
            float[] values = bert.lower(batch.stream().map(pieces::get).toList(), width);
            for (int k = 0; k < batch.size(); k++) {
                short[] own = new short[places[batch.get(k)] * WIDTH];
                for (int j = 0; j < own.length; j++) {
                    own[j] = Float.floatToFloat16(values[k * width * WIDTH + j]);
                }
                states[batch.get(k)] = own;
            }
        }
        return List.of(states);
    }

    private List<float[][]> vectors(List<int[][]> pieces, List<short[]> states) {
        int[] places = pieces.stream().mapToInt(BertVectors::places).toArray();
        float[][][] vectors = new float[places.length][][];
        for (List<Integer> batch : PlaceBatches.of(places)) {
            int width = places[batch.getLast()];
            float[] below = new float[batch.size() * width * WIDTH];
            for (int k = 0; k < batch.size(); k++) {
                short[] own = states.get(batch.get(k));
                for (int j = 0; j < own.length; j++) {
                    below[k * width * WIDTH + j] = Float.float16ToFloat(own[j]);
                }
            }
            int[] lengths = batch.stream().mapToInt(i -> places[i]).toArray();
            float[] values = bert.upper(below, lengths, width);
            for (int k = 0; k < batch.size(); k++) {
                vectors[batch.get(k)] = pooled(pieces.get(batch.get(k)), values, k * width);
            }
        }
        return List.of(vectors);
    }

    private static int places(int[][] pieces) {
        int places = 2;
        for (int[] word : pieces) {
            places += word.length;
        }
        return places;
    }

    private static float[][] pooled(int[][] pieces, float[] values, int place) {
        float[][] vectors = new float[pieces.length][WIDTH];
        int at = (place + 1) * WIDTH;
        for (int word = 0; word < pieces.length; word++) {
            for (int piece = 0; piece < pieces[word].length; piece++) {
                for (int j = 0; j < WIDTH; j++) {
                    vectors[word][j] += values[at++] / pieces[word].length;
                }
            }
        }
        return vectors;
    }

    @Override
    public void close() {
        bert.close();
    }
}
