package org.saksi.training.net;

import java.util.Arrays;
import org.saksi.language.internal.SpanningTree;

/** Scores every word as the head of every other by a biaffine product (Dozat and Manning 2017). */
final class ArcHead {
    private final Net net;
    private final int width;
    private final Dense dependents;
    private final Dense heads;
    private float[][] products = {};
    private float[][] productSlopes = {};
    private float[][] turned = {};
    private float[][] candidates = {};
    private float[][] candidateSlopes = {};
    private float[][] scores = {};

    ArcHead(Net net) {
        this.net = net;
        this.width = net.form.arc();
        this.dependents = new Dense(net.arcDependent, net.arcDependentBias, true);
        this.heads = new Dense(net.arcHead, net.arcHeadBias, true);
    }

    void ensure(int room) {
        dependents.ensure(room);
        heads.ensure(room);
        products = new float[room][width];
        productSlopes = new float[room][width];
        candidates = new float[room + 1][];
        candidateSlopes = new float[room + 1][];
        turned = new float[width][room + 1];
        scores = new float[room][room + 1];
    }

    /** Scores for each word the root at 0 and word j at j + 1. */
    private void forward(float[][] x, int n) {
        dependents.forward(x, n);
        heads.forward(x, n);
        candidates[0] = net.arcRoot.rows[0];
        System.arraycopy(heads.out, 0, candidates, 1, n);
        for (int j = 0; j <= n; j++) {
            for (int k = 0; k < width; k++) {
                turned[k][j] = candidates[j][k];
            }
        }
        for (int t = 0; t < n; t++) {
            System.arraycopy(net.arcBias.rows[0], 0, products[t], 0, width);
            Rows.add(dependents.out[t], 0, width, net.arcProduct.rows, products[t], width);
            Arrays.fill(scores[t], 0, n + 1, 0);
            Rows.add(products[t], 0, width, turned, scores[t], n + 1);
            scores[t][t + 1] = -1e9f;
        }
    }

    double learn(Example example, float[][] x, float[][] dX, Gradients gradients) {
        int n = example.size();
        forward(x, n);
        candidateSlopes[0] = gradients.of(net.arcRoot)[0];
        System.arraycopy(heads.slopes, 0, candidateSlopes, 1, n);
        Pass.clear(productSlopes, n);
        double loss = 0;
        for (int t = 0; t < n; t++) {
            int gold = example.heads()[t];
            if (gold >= 0) {
                loss += Squash.softmax(scores[t], n + 1, gold);
                scores[t][gold] -= 1;
                Rows.add(scores[t], 0, n + 1, candidates, productSlopes[t], width);
                for (int j = 0; j <= n; j++) {
                    Rows.one(scores[t][j], products[t], candidateSlopes[j], width);
                }
            }
        }
        for (int t = 0; t < n; t++) {
            Rows.one(1, productSlopes[t], gradients.of(net.arcBias)[0], width);
            Rows.add(productSlopes[t], 0, width, net.arcProduct.columns, dependents.slopes[t], width);
        }
        gradients.outer(net.arcProduct, dependents.out, productSlopes, n);
        dependents.backward(x, n, dX, gradients);
        heads.backward(x, n, dX, gradients);
        return loss;
    }

    int[] read(float[][] x, int n) {
        forward(x, n);
        return SpanningTree.heads(scores, n);
    }
}
