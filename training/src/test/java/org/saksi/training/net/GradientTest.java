package org.saksi.training.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksi.language.internal.NameMarks;

class GradientTest {
    private static final float[] STEPS = {4e-3f, 2e-3f, 1e-3f, 5e-4f};

    private final Random random = new Random(3);
    private final Net net = new Net(new Form(40, 6, 4, false, 5, 4, 4, 3, 4, NameMarks.COUNT), 7);
    private final Pass pass = new Pass(net);
    private final Pass.Dropping nothing = new Pass.Dropping(new Random(1), 0, 0, new float[40]);

    private Example example(int n) {
        int[][] rows = new int[n][3];
        int[] heads = new int[n];
        int[] relations = new int[n];
        int[] tags = new int[n];
        int[] names = new int[n];
        float[][] extra = new float[n][4];
        for (int t = 0; t < n; t++) {
            rows[t] = new int[] {random.nextInt(10), 10 + random.nextInt(10), 20 + random.nextInt(20)};
            // One word has its head behind it, which itself hangs from before.
            heads[t] = t == 0 ? 0 : t == 2 && n > 3 ? 4 : random.nextInt(t == 3 ? 2 : t) + 1;
            relations[t] = random.nextInt(3);
            tags[t] = random.nextInt(4);
            do {
                names[t] = random.nextInt(NameMarks.COUNT);
            } while (!NameMarks.allowed(t == 0 ? NameMarks.COUNT : names[t - 1], names[t]));
        }
        for (float[] vector : extra) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = random.nextFloat() - 0.5f;
            }
        }
        return new Example(rows, extra, heads, relations, tags, names);
    }

    private double loss(Example example) {
        return pass.learn(example, nothing, new Gradients(net.matrices()));
    }

    /**
     * Moves one weight up and down and compares the change of the loss with its gradient; a step may pass the corner of a
     * cut-off, so the nearest of several steps counts.
     */
    private void check(String what, double gradient, float[] row, int j, Example example, Matrix matrix) {
        double nearest = Double.MAX_VALUE;
        for (float step : STEPS) {
            float kept = row[j];
            row[j] = kept + step;
            matrix.transpose();
            double up = loss(example);
            row[j] = kept - step;
            matrix.transpose();
            double down = loss(example);
            row[j] = kept;
            matrix.transpose();
            nearest = Math.min(nearest, Math.abs((up - down) / (2 * step) - gradient));
        }
        assertThat(nearest).as(what).isLessThan(0.02);
    }

    @Test
    void everyMatrixHasTheGradientThatTheLossShows() {
        Example example = example(6);
        Gradients gradients = new Gradients(net.matrices());
        pass.learn(example, nothing, gradients);
        List<Matrix> matrices = net.matrices();
        for (int m = 0; m < matrices.size(); m++) {
            Matrix matrix = matrices.get(m);
            for (int check = 0; check < 4; check++) {
                int i = random.nextInt(matrix.in);
                int j = random.nextInt(matrix.out);
                float gradient = gradients.of(matrix)[i][j];
                check("matrix " + m + " at " + i + ", " + j, gradient, matrix.rows[i], j, example, matrix);
            }
        }
    }

    @Test
    void vectorsHaveTheGradientThatTheLossShows() {
        Example example = example(5);
        Gradients gradients = new Gradients(net.matrices());
        pass.learn(example, nothing, gradients);
        int row = example.rows()[3][1];
        for (int j = 0; j < 6; j++) {
            float gradient = Objects.requireNonNull(gradients.vectors.get(row))[j];
            check("vector at " + j, gradient, net.table[row], j, example, net.arcBias);
        }
    }

    @Test
    void weightsComeBackAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        net.writeWeights(new DataOutputStream(out));
        Net other = new Net(net.form, 8);
        other.readWeights(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        Pass.Reading reading = new Pass(other).read(example(6));
        assertThat(other.table).isDeepEqualTo(net.table);
        assertThat(reading.heads()).hasSize(6);
        assertThat(other.arcProduct.columns).isDeepEqualTo(net.arcProduct.columns);
    }

    @Test
    void whatIsUnknownTeachesNothing() {
        Example all = example(4);
        Example bare = new Example(all.rows(), all.extra(), new int[0], new int[0], new int[0], new int[0]);
        Gradients gradients = new Gradients(net.matrices());
        assertThat(pass.learn(bare, nothing, gradients)).isZero();
        assertThat(gradients.square()).isZero();
    }

    @Test
    void theSameDataAndSeedGiveTheSameWeights() {
        List<Example> examples = List.of(example(5), example(7), example(3));
        Net one = trained(examples);
        Net two = trained(examples);
        for (int i = 0; i < one.matrices().size(); i++) {
            assertThat(one.matrices().get(i).rows).isDeepEqualTo(two.matrices().get(i).rows);
        }
        assertThat(one.table).isDeepEqualTo(two.table);
    }

    private static Net trained(List<Example> examples) {
        Net net = new Net(new Form(40, 6, 4, false, 5, 4, 4, 3, 4, NameMarks.COUNT), 11);
        Trainer.Settings settings = new Trainer.Settings(3, 6, 0.01f, 0.2f, 0.2f, 5);
        new Trainer(net, settings, new float[40]).train((epoch, random) -> examples);
        return net;
    }

    @Test
    void aNetLearnsTheTreesAndNamesItIsShown() {
        List<Example> examples = List.of(example(5), example(6));
        Net net = new Net(new Form(40, 12, 4, false, 12, 8, 8, 3, 4, NameMarks.COUNT), 11);
        Trainer.Settings settings = new Trainer.Settings(200, 6, 0.01f, 0, 0, 5);
        new Trainer(net, settings, new float[40]).train((epoch, random) -> examples);
        Pass.Reading reading = new Pass(net).read(examples.getFirst());
        assertThat(reading.heads()).isEqualTo(examples.getFirst().heads());
        assertThat(reading.relations()).isEqualTo(examples.getFirst().relations());
        assertThat(reading.tags()).isEqualTo(examples.getFirst().tags());
        assertThat(reading.names()).isEqualTo(examples.getFirst().names());
    }
}
