package org.saksi.language.internal;

import java.util.Arrays;

/**
 * The cells of one layer in one direction for two words of different sentences; for one thread only.
 *
 * <p>Loops go over both words at once and have one index each, so that the compiler uses vector instructions.
 */
final class Cells {
    private static final int LANES = 2;

    private final int hidden;
    private final float[][] gates;
    private final float[][] states;
    private final float[] cell;
    private final float[] enter;
    private final float[] keep;
    private final float[] news;
    private final float[] leave;
    private final float[] bent;

    Cells(int hidden) {
        this.hidden = hidden;
        this.gates = new float[LANES][4 * hidden];
        this.states = new float[LANES][PairedRows.filled(hidden)];
        this.cell = new float[LANES * hidden];
        this.enter = new float[LANES * hidden];
        this.keep = new float[LANES * hidden];
        this.news = new float[LANES * hidden];
        this.leave = new float[LANES * hidden];
        this.bent = new float[LANES * hidden];
    }

    /** Takes what a word adds to the gates; the first of a sentence finds the cells empty. */
    void open(int lane, boolean first, float[] input, int from) {
        System.arraycopy(input, from, gates[lane], 0, 4 * hidden);
        if (first) {
            Arrays.fill(states[lane], 0);
            Arrays.fill(cell, lane * hidden, (lane + 1) * hidden, 0);
        }
    }

    /** Goes on by one word. */
    void step(PairedRows recurrent) {
        recurrent.add(states[0], states[1], gates[0], gates[1]);
        for (int lane = 0; lane < LANES; lane++) {
            Curves.tanh(gates[lane], 4 * hidden);
            System.arraycopy(gates[lane], 0, enter, lane * hidden, hidden);
            System.arraycopy(gates[lane], hidden, keep, lane * hidden, hidden);
            System.arraycopy(gates[lane], 2 * hidden, news, lane * hidden, hidden);
            System.arraycopy(gates[lane], 3 * hidden, leave, lane * hidden, hidden);
        }
        for (int j = 0; j < cell.length; j++) {
            cell[j] = (0.5f + 0.5f * keep[j]) * cell[j] + (0.5f + 0.5f * enter[j]) * news[j];
        }
        System.arraycopy(cell, 0, bent, 0, cell.length);
        Curves.tanh(bent, bent.length);
        for (int j = 0; j < bent.length; j++) {
            bent[j] = (0.5f + 0.5f * leave[j]) * bent[j];
        }
        System.arraycopy(bent, 0, states[0], 0, hidden);
        System.arraycopy(bent, hidden, states[1], 0, hidden);
    }

    /** Copies the state of a word. */
    void copy(int lane, float[] to, int column) {
        System.arraycopy(bent, lane * hidden, to, column, hidden);
    }
}
