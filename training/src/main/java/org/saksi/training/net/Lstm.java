package org.saksi.training.net;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.saksi.language.internal.Curves;

/** One layer that reads a sentence from one end to the other (Hochreiter and Schmidhuber 1997; Gers et al. 2000). */
final class Lstm {
    final int in;
    final int size;
    final boolean backward;
    final Matrix input;
    final Matrix recurrent;
    final Matrix bias;

    Lstm(int in, int size, boolean backward, Random random) {
        this.in = in;
        this.size = size;
        this.backward = backward;
        this.input = Matrix.glorot(in, 4 * size, random);
        this.recurrent = Matrix.glorot(size, 4 * size, random);
        this.bias = Matrix.zero(1, 4 * size);
        // What is remembered at first is kept: the gate of forgetting starts open (Jozefowicz et al. 2015).
        Arrays.fill(bias.rows[0], size, 2 * size, 1);
    }

    List<Matrix> matrices() {
        return List.of(input, recurrent, bias);
    }

    /** What one sentence leaves behind on its way, needed on the way back; for sentences up to a length. */
    final class Run {
        final float[][] gates;
        final float[][] cells;
        final float[][] bent;
        final float[][] before;
        final float[][] slopes;
        private final float[] none = new float[size];
        private final float[] hidden = new float[size];
        private final float[] cell = new float[size];

        Run(int longest) {
            gates = new float[longest][4 * size];
            cells = new float[longest][size];
            bent = new float[longest][size];
            before = new float[longest][size];
            slopes = new float[longest][4 * size];
        }

        /** Reads {@code n} words and writes its states into the columns of {@code out} from {@code column} on. */
        void forward(float[][] x, int n, float[][] out, int column) {
            Arrays.fill(hidden, 0);
            float[] last = none;
            for (int step = 0; step < n; step++) {
                int t = backward ? n - 1 - step : step;
                float[] g = gates[t];
                System.arraycopy(bias.rows[0], 0, g, 0, g.length);
                System.arraycopy(hidden, 0, before[t], 0, size);
                Rows.add(x[t], 0, in, input.rows, g, 4 * size);
                Rows.add(hidden, 0, size, recurrent.rows, g, 4 * size);
                for (int j = 0; j < size; j++) {
                    float enter = Curves.sigmoid(g[j]);
                    float keep = Curves.sigmoid(g[size + j]);
                    float news = Curves.tanh(g[2 * size + j]);
                    float leave = Curves.sigmoid(g[3 * size + j]);
                    float value = keep * last[j] + enter * news;
                    g[j] = enter;
                    g[size + j] = keep;
                    g[2 * size + j] = news;
                    g[3 * size + j] = leave;
                    cells[t][j] = value;
                    bent[t][j] = Curves.tanh(value);
                    hidden[j] = leave * bent[t][j];
                    out[t][column + j] = hidden[j];
                }
                last = cells[t];
            }
        }

        /** Goes back with the slopes of its states and adds those of its input and, to the gradients, of its weights. */
        void backward(float[][] x, int n, float[][] dOut, int column, float[][] dX, Gradients gradients) {
            Arrays.fill(hidden, 0);
            Arrays.fill(cell, 0);
            for (int step = n - 1; step >= 0; step--) {
                int t = backward ? n - 1 - step : step;
                int earlier = backward ? t + 1 : t - 1;
                float[] previous = step == 0 ? none : cells[earlier];
                float[] g = gates[t];
                float[] d = slopes[t];
                for (int j = 0; j < size; j++) {
                    float enter = g[j];
                    float keep = g[size + j];
                    float news = g[2 * size + j];
                    float leave = g[3 * size + j];
                    float dh = hidden[j] + dOut[t][column + j];
                    float dc = cell[j] + dh * leave * (1 - bent[t][j] * bent[t][j]);
                    d[j] = dc * news * enter * (1 - enter);
                    d[size + j] = dc * previous[j] * keep * (1 - keep);
                    d[2 * size + j] = dc * enter * (1 - news * news);
                    d[3 * size + j] = dh * bent[t][j] * leave * (1 - leave);
                    cell[j] = dc * keep;
                }
                Arrays.fill(hidden, 0);
                Rows.add(d, 0, 4 * size, recurrent.columns, hidden, size);
                Rows.add(d, 0, 4 * size, input.columns, dX[t], in);
            }
            gradients.outer(input, x, slopes, n);
            gradients.outer(recurrent, before, slopes, n);
            for (int t = 0; t < n; t++) {
                Rows.one(1, slopes[t], gradients.of(bias)[0], 4 * size);
            }
        }
    }
}
