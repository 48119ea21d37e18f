package org.saksi.training.net;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The way of one sentence through a net and back; keeps its room for the next one. Not for several threads. */
final class Pass {
    private final Net net;
    private final Form form;
    private final int states;
    private int room;
    private int[] firsts = {};
    private float[][] given = {};
    private final float[] none;
    private float[][] input = {};
    private float[][] inputSlopes = {};
    private final float[][][] output = new float[Net.LAYERS][][];
    private final float[][][] outputSlopes = new float[Net.LAYERS][][];
    private final float[][] masks = new float[Net.LAYERS + 1][];
    private Lstm.Run[][] runs = {};
    private final ArcHead arcs;
    private final LabelHead labels;
    private final MarkHead tags;
    private final NameHead names;

    Pass(Net net) {
        this.net = net;
        this.form = net.form;
        this.states = 2 * form.hidden();
        this.none = new float[form.extra()];
        this.arcs = new ArcHead(net);
        this.labels = new LabelHead(net);
        this.tags = new MarkHead(net.tagOut, net.tagBias);
        this.names = new NameHead(net.nameOut, net.nameBias, net.nameTransitions);
    }

    private void ensure(int n) {
        if (n <= room) {
            return;
        }
        room = Math.max(n, 64);
        firsts = new int[room];
        given = new float[room][];
        input = new float[room][form.vector()];
        inputSlopes = new float[room][form.vector()];
        runs = new Lstm.Run[Net.LAYERS][2];
        for (int layer = 0; layer < Net.LAYERS; layer++) {
            output[layer] = new float[room][states];
            outputSlopes[layer] = new float[room][states];
            runs[layer][0] = net.layers[layer][0].new Run(room);
            runs[layer][1] = net.layers[layer][1].new Run(room);
        }
        arcs.ensure(room);
        labels.ensure(room);
        tags.ensure(room);
        names.ensure(room);
    }

    /** Reads a sentence; {@code drop} is null when nothing is to be dropped. */
    private void forward(Example example, @Nullable Dropping drop) {
        int n = example.size();
        ensure(n);
        masks[0] = mask(form.vector(), drop, drop == null ? 0 : drop.input());
        for (int layer = 0; layer < Net.LAYERS; layer++) {
            masks[layer + 1] = mask(states, drop, drop == null ? 0 : drop.state());
        }
        for (int t = 0; t < n; t++) {
            float[] x = input[t];
            Arrays.fill(x, 0);
            int[] rows = example.rows()[t];
            firsts[t] = first(rows[0], drop);
            Rows.one(1, net.table[firsts[t]], x, form.vector());
            for (int k = 1; k < rows.length; k++) {
                Rows.one(1, net.table[rows[k]], x, form.vector());
            }
            if (form.extra() > 0) {
                // A vector that belongs to the word is not there either when the word counts as unknown.
                given[t] = form.lexical() && firsts[t] == 0 ? none : example.extra()[t];
                Rows.add(given[t], 0, form.extra(), net.extra.rows, x, form.vector());
            }
            times(x, masks[0]);
        }
        float[][] in = input;
        for (int layer = 0; layer < Net.LAYERS; layer++) {
            float[][] out = output[layer];
            runs[layer][0].forward(in, n, out, 0);
            runs[layer][1].forward(in, n, out, form.hidden());
            for (int t = 0; t < n; t++) {
                times(out[t], masks[layer + 1]);
            }
            in = out;
        }
    }

    /** A word of the vocabulary counts as unknown now and then, the rarer the more often. */
    private static int first(int row, @Nullable Dropping drop) {
        return drop != null && drop.random().nextFloat() < drop.unknown()[row] ? 0 : row;
    }

    private static float[] mask(int size, @Nullable Dropping drop, float share) {
        float[] mask = new float[size];
        for (int j = 0; j < size; j++) {
            mask[j] = drop == null ? 1 : drop.random().nextFloat() < share ? 0 : 1 / (1 - share);
        }
        return mask;
    }

    private static void times(float[] x, float[] mask) {
        for (int j = 0; j < mask.length; j++) {
            x[j] *= mask[j];
        }
    }

    /**
     * What is dropped while learning.
     *
     * @param unknown for each row of the vocabulary how often it counts as unknown
     */
    record Dropping(Random random, float input, float state, float[] unknown) {}

    /** Learns from a sentence: adds its gradients and gives its loss. */
    double learn(Example example, Dropping drop, Gradients gradients) {
        forward(example, drop);
        int n = example.size();
        for (int layer = 0; layer < Net.LAYERS; layer++) {
            clear(outputSlopes[layer], n);
        }
        clear(inputSlopes, n);
        float[][] top = output[Net.LAYERS - 1];
        float[][] slopes = outputSlopes[Net.LAYERS - 1];
        double loss = 0;
        if (example.heads().length > 0) {
            loss += arcs.learn(example, top, slopes, gradients);
            loss += labels.learn(example, top, slopes, gradients);
        }
        if (example.tags().length > 0) {
            loss += tags.learn(example.tags(), top, slopes, gradients);
        }
        if (example.names().length > 0) {
            loss += names.learn(example.names(), top, slopes, gradients);
        }
        backward(example, n, gradients);
        return loss;
    }

    private void backward(Example example, int n, Gradients gradients) {
        for (int layer = Net.LAYERS - 1; layer >= 0; layer--) {
            float[][] in = layer == 0 ? input : output[layer - 1];
            float[][] inSlopes = layer == 0 ? inputSlopes : outputSlopes[layer - 1];
            for (int t = 0; t < n; t++) {
                times(outputSlopes[layer][t], masks[layer + 1]);
            }
            runs[layer][0].backward(in, n, outputSlopes[layer], 0, inSlopes, gradients);
            runs[layer][1].backward(in, n, outputSlopes[layer], form.hidden(), inSlopes, gradients);
        }
        for (int t = 0; t < n; t++) {
            times(inputSlopes[t], masks[0]);
            int[] rows = example.rows()[t];
            gradients.vector(firsts[t], inputSlopes[t], form.vector());
            for (int k = 1; k < rows.length; k++) {
                gradients.vector(rows[k], inputSlopes[t], form.vector());
            }
        }
        if (form.extra() > 0) {
            gradients.outer(net.extra, given, inputSlopes, n);
        }
    }

    static void clear(float[][] rows, int n) {
        for (int t = 0; t < n; t++) {
            Arrays.fill(rows[t], 0);
        }
    }

    /** Reads a sentence: its tree, tags and name marks. */
    Reading read(Example example) {
        forward(example, null);
        float[][] top = output[Net.LAYERS - 1];
        int n = example.size();
        int[] heads = arcs.read(top, n);
        return new Reading(heads, labels.read(heads, top, n), tags.read(top, n), names.read(top, n));
    }

    /**
     * What a net reads in a sentence.
     *
     * @param heads head of each word counted from 1, 0 for the root
     * @param names the name mark of each word
     */
    record Reading(int[] heads, int[] relations, int[] tags, int[] names) {}
}
