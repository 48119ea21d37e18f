package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
    private static float[][] scores(Random random, int n) {
        float[][] scores = new float[n][n + 1];
        for (float[] row : scores) {
            for (int j = 0; j <= n; j++) {
                row[j] = random.nextFloat() * 10;
            }
        }
        return scores;
    }

    private static boolean tree(int[] heads) {
        int roots = 0;
        for (int t = 1; t <= heads.length; t++) {
            roots += heads[t - 1] == 0 ? 1 : 0;
            int steps = 0;
            for (int at = t; at != 0; at = heads[at - 1]) {
                if (steps++ > heads.length) {
                    return false;
                }
            }
        }
        return roots == 1;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int t = 0; t < heads.length; t++) {
            sum += scores[t][heads[t]];
        }
        return sum;
    }

    /** The best sum of all trees with the given root, found by trying all. */
    private static double best(float[][] scores, int[] heads, int at, int root) {
        if (at == heads.length) {
            return tree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head <= heads.length; head++) {
            if (head != at + 1 && (head == 0) == (at == root)) {
                heads[at] = head;
                best = Math.max(best, best(scores, heads, at + 1, root));
            }
        }
        return best;
    }

    @Test
    void headsAlwaysFormOneTree() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            int n = 1 + random.nextInt(40);
            assertThat(tree(SpanningTree.heads(scores(random, n), n))).isTrue();
        }
    }

    @Test
    void noTreeWithTheSameRootScoresHigher() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(4);
            float[][] scores = scores(random, n);
            int[] heads = SpanningTree.heads(scores, n);
            int root = 0;
            while (heads[root] != 0) {
                root++;
            }
            assertThat(sum(scores, heads)).isCloseTo(best(scores, new int[n], 0, root), within(1e-3));
        }
    }

    @Test
    void oneWordIsTheRoot() {
        assertThat(SpanningTree.heads(new float[][] {{-3, 9}}, 1)).containsExactly(0);
    }
}
