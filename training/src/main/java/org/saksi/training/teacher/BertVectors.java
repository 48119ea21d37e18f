package org.saksi.training.teacher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The vectors that multilingual BERT, as it is published, gives the words of sentences; a word's vector is the mean of
 * those of its pieces. Not safe for use by several threads.
 */
public final class BertVectors implements SentenceVectors, AutoCloseable {
    /** How many numbers a word's vector has. */
    public static final int WIDTH = Mbert.WIDTH;

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
        int[] places = pieces.stream().mapToInt(BertVectors::places).toArray();
        float[][][] vectors = new float[places.length][][];
        for (List<Integer> batch : PlaceBatches.of(places)) {
            int width = places[batch.getLast()];
            float[] values = bert.read(batch.stream().map(pieces::get).toList(), width);
            for (int k = 0; k < batch.size(); k++) {
                int i = batch.get(k);
                vectors[i] = pooled(pieces.get(i), values, k * width);
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
