package org.saksi.language.internal;

import java.util.Arrays;

/**
 * The best tree with one root over scored arcs (Chu and Liu 1965; Edmonds 1967), found word by word where the best heads
 * already form a tree, as they do in most sentences.
 */
public final class SpanningTree {
    private static final float NEVER = -1e9f;

    private SpanningTree() {}

    /**
     * The head of each word, counted from 1, 0 for the root.
     *
     * @param scores for each word the score of the root at 0 and of word j as head at j + 1; left as it is
     * @param n how many words there are, at least one
     */
    public static int[] heads(float[][] scores, int n) {
        int[] heads = new int[n];
        int roots = 0;
        for (int t = 0; t < n; t++) {
            heads[t] = best(scores[t], n, t);
            roots += heads[t] == 0 ? 1 : 0;
        }
        if (roots == 1 && acyclic(heads)) {
            return heads;
        }
        int root = root(scores, n);
        double[][] weights = new double[n + 1][n + 1];
        for (int t = 0; t < n; t++) {
            for (int j = 0; j <= n; j++) {
                boolean barred = j == t + 1 || (j == 0) != (t == root);
                weights[j][t + 1] = barred ? NEVER : scores[t][j];
            }
        }
        int[] tree = edmonds(weights, n + 1);
        return Arrays.copyOfRange(tree, 1, n + 1);
    }

    /** The word that gains most, or loses least, by being the root. */
    private static int root(float[][] scores, int n) {
        int root = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < n; t++) {
            float other = n == 1 ? 0 : NEVER;
            for (int j = 1; j <= n; j++) {
                other = j == t + 1 ? other : Math.max(other, scores[t][j]);
            }
            if (scores[t][0] - other > most) {
                most = scores[t][0] - other;
                root = t;
            }
        }
        return root;
    }

    private static int best(float[] scores, int n, int own) {
        int best = 0;
        for (int j = 1; j <= n; j++) {
            if (j != own + 1 && scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }

    private static boolean acyclic(int[] heads) {
        int[] seen = new int[heads.length + 1];
        for (int t = 1; t <= heads.length; t++) {
            int at = t;
            while (at != 0 && seen[at] == 0) {
                seen[at] = t;
                at = heads[at - 1];
            }
            if (at != 0 && seen[at] == t) {
                return false;
            }
        }
        return true;
    }

    /** Heads of the best tree rooted at 0 over {@code weights[head][dependent]}; contracts one circle at a time. */
    private static int[] edmonds(double[][] weights, int size) {
        int[] heads = new int[size];
        for (int v = 1; v < size; v++) {
            for (int u = 0; u < size; u++) {
                if (u != v && weights[u][v] > weights[heads[v]][v]) {
                    heads[v] = u;
                }
            }
        }
        boolean[] circle = circle(heads, size);
        if (circle.length == 0) {
            return heads;
        }
        int[] outside = new int[size];
        int rest = 0;
        for (int v = 0; v < size; v++) {
            if (!circle[v]) {
                outside[rest++] = v;
            }
        }
        return expand(weights, heads, circle, outside, rest);
    }

    private static int[] expand(double[][] weights, int[] heads, boolean[] circle, int[] outside, int rest) {
        double[][] smaller = new double[rest + 1][rest + 1];
        int[] enter = new int[rest];
        int[] leave = new int[rest];
        for (int i = 0; i < rest; i++) {
            for (int j = 0; j < rest; j++) {
                smaller[i][j] = weights[outside[i]][outside[j]];
            }
            double into = Double.NEGATIVE_INFINITY;
            double from = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < heads.length; v++) {
                if (circle[v]) {
                    double gain = weights[outside[i]][v] - weights[heads[v]][v];
                    if (gain > into) {
                        into = gain;
                        enter[i] = v;
                    }
                    if (weights[v][outside[i]] > from) {
                        from = weights[v][outside[i]];
                        leave[i] = v;
                    }
                }
            }
            smaller[i][rest] = into;
            smaller[rest][i] = from;
        }
        int[] inner = edmonds(smaller, rest + 1);
        int[] all = heads.clone();
        for (int j = 1; j < rest; j++) {
            all[outside[j]] = inner[j] == rest ? leave[j] : outside[inner[j]];
        }
        int entered = enter[inner[rest]];
        all[entered] = outside[inner[rest]];
        return all;
    }

    /** The nodes of one circle, or nothing when there is none. */
    private static boolean[] circle(int[] heads, int size) {
        int[] seen = new int[size];
        for (int v = 1; v < size; v++) {
            int at = v;
            while (at != 0 && seen[at] == 0) {
                seen[at] = v;
                at = heads[at];
            }
            if (at != 0 && seen[at] == v) {
                boolean[] circle = new boolean[size];
                for (int u = at; !circle[u]; u = heads[u]) {
                    circle[u] = true;
                }
                return circle;
            }
        }
        return new boolean[0];
    }
}
