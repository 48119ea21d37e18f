package org.saksi.training.teacher;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multilingual BERT whose upper layers learn along with a net on top of it (Devlin et al. 2019; for trees Kondratyuk and
 * Straka 2019): it gives the words of sentences their vectors, and takes the slopes of these to learn from. A word's
 * vector is the mean of those of its pieces.
 *
 * <p>What the lower layers make of a sentence never changes and is computed once ({@link #states}). Not safe for use by
 * several threads.
 */
public final class TunedBert implements TunableVectors, AutoCloseable {
    /** How many numbers a word's vector has. */
    public static final int WIDTH = Mbert.WIDTH;

    private static final float DROP = 0.1f;
    private static final int READ_TOGETHER = 64;

    private final Mbert bert;
    private final List<NDArray> weights;
    private final BertOptimiser optimiser;

    private TunedBert(Mbert bert) {
        this.bert = bert;
        this.weights = bert.upperWeights();
        this.optimiser = new BertOptimiser(weights);
    }

    /** The model with its published weights, unpacked once into a folder. */
    public static TunedBert load(Path cache) throws IOException {
        return new TunedBert(Mbert.load(cache));
    }

    @Override
    public List<BertStates> states(List<List<String>> sentences) {
        List<int[][]> pieces = sentences.stream().map(bert::pieces).toList();
        int[] places = pieces.stream().mapToInt(TunedBert::places).toArray();
        BertStates[] all = new BertStates[places.length];
        for (List<Integer> batch : PlaceBatches.of(places)) {
            int width = places[batch.getLast()];
            float[] values = bert.lower(batch.stream().map(pieces::get).toList(), width);
            for (int k = 0; k < batch.size(); k++) {
                int i = batch.get(k);
                short[] own = new short[places[i] * WIDTH];
                for (int j = 0; j < own.length; j++) {
                    own[j] = Float.floatToFloat16(values[k * width * WIDTH + j]);
                }
                int[] ofWords = IntStream.range(0, pieces.get(i).length)
                        .map(word -> pieces.get(i)[word].length)
                        .toArray();
                all[i] = new BertStates(own, ofWords);
            }
        }
        return List.of(all);
    }

    private static int places(int[][] pieces) {
        int places = 2;
        for (int[] word : pieces) {
            places += word.length;
        }
        return places;
    }

    @Override
    public List<float[][]> vectors(List<BertStates> sentences) {
        List<float[][]> vectors = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += READ_TOGETHER) {
            List<BertStates> part = sentences.subList(from, Math.min(sentences.size(), from + READ_TOGETHER));
            try (NDManager scope = bert.newScope()) {
                vectors.addAll(new Batch(part, scope, 0).vectors);
            }
        }
        return vectors;
    }

    @Override
    public Lesson lesson(List<BertStates> sentences) {
        return new Batched(sentences);
    }

    /** One batch on its way through the upper layers and back. */
    private final class Batched implements Lesson {
        private final GradientCollector collector = Engine.getInstance().newGradientCollector();
        private final NDManager scope = bert.newScope();
        private final Batch batch;

        Batched(List<BertStates> sentences) {
            this.batch = new Batch(sentences, scope, DROP);
        }

        @Override
        public List<float[][]> vectors() {
            return batch.vectors;
        }

        @Override
        public void learn(List<float[][]> slopes, float rate) {
            for (int i = 0; i < batch.groups.size(); i++) {
                NDArray top = batch.tops.get(i);
                NDArray given = scope.create(batch.spread(i, slopes), top.getShape());
                collector.backward(top.mul(given).sum());
            }
            collector.close();
            try (NDManager room = bert.newScope()) {
                optimiser.learn(room, rate);
            }
        }

        @Override
        public void close() {
            scope.close();
        }
    }

    /** Sentences in groups of about equal length, each computed at once. */
    private final class Batch {
        private final List<BertStates> sentences;
        private final List<List<Integer>> groups;
        private final List<NDArray> tops = new ArrayList<>();
        private final List<float[][]> vectors;

        Batch(List<BertStates> sentences, NDManager scope, float drop) {
            this.sentences = sentences;
            this.groups = PlaceBatches.of(
                    sentences.stream().mapToInt(BertStates::places).toArray());
            float[][][] found = new float[sentences.size()][][];
            for (List<Integer> group : groups) {
                int width = width(group);
                int[] lengths =
                        group.stream().mapToInt(i -> sentences.get(i).places()).toArray();
                NDArray top = bert.upper(scope, below(group, width), lengths, width, drop);
                tops.add(top);
                float[] values = top.toFloatArray();
                for (int k = 0; k < lengths.length; k++) {
                    found[group.get(k)] = pooled(sentences.get(group.get(k)).pieces(), values, k * width);
                }
            }
            this.vectors = List.of(found);
        }

        private int width(List<Integer> group) {
            return sentences.get(group.getLast()).places();
        }

        private float[] below(List<Integer> group, int width) {
            float[] below = new float[group.size() * width * WIDTH];
            for (int k = 0; k < group.size(); k++) {
                short[] values = sentences.get(group.get(k)).values();
                for (int j = 0; j < values.length; j++) {
                    below[k * width * WIDTH + j] = Float.float16ToFloat(values[j]);
                }
            }
            return below;
        }

        /** The slopes of words, spread over their pieces. */
        float[] spread(int group, List<float[][]> slopes) {
            List<Integer> own = groups.get(group);
            int width = width(own);
            float[] spread = new float[own.size() * width * WIDTH];
            for (int k = 0; k < own.size(); k++) {
                int[] pieces = sentences.get(own.get(k)).pieces();
                int at = (k * width + 1) * WIDTH;
                for (int word = 0; word < pieces.length; word++) {
                    float[] slope = slopes.get(own.get(k))[word];
                    for (int piece = 0; piece < pieces[word]; piece++) {
                        for (int j = 0; j < WIDTH; j++) {
                            spread[at++] = slope[j] / pieces[word];
                        }
                    }
                }
            }
            return spread;
        }
    }

    private static float[][] pooled(int[] pieces, float[] values, int place) {
        float[][] vectors = new float[pieces.length][WIDTH];
        int at = (place + 1) * WIDTH;
        for (int word = 0; word < pieces.length; word++) {
            for (int piece = 0; piece < pieces[word]; piece++) {
                for (int j = 0; j < WIDTH; j++) {
                    vectors[word][j] += values[at++] / pieces[word];
                }
            }
        }
        return vectors;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        for (NDArray weight : weights) {
            float[] values = weight.toFloatArray();
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
        }
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        for (NDArray weight : weights) {
            float[] values = new float[(int) weight.getShape().size()];
            FloatBuffer given =
                    ByteBuffer.wrap(in.readNBytes(Float.BYTES * values.length)).asFloatBuffer();
            if (given.remaining() < values.length) {
                throw new IOException("weights of the upper layers must be complete but end before");
            }
            given.get(values);
            weight.setRequiresGradient(false);
            try (NDManager room = bert.newScope()) {
                weight.muli(0).addi(room.create(values, weight.getShape()));
            }
        }
    }

    @Override
    public void close() {
        bert.close();
    }
}
