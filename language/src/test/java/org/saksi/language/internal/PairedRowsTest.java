package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedRowsTest {
    private final Random random = new Random(7);

    private float[] numbers(int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }

    private float[][] matrix(int rows, int columns) {
        float[][] matrix = new float[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = numbers(columns);
        }
        return matrix;
    }

    @Test
    void aProductIsTheBiasAndTheSumOfScaledRows() {
        float[][] rows = matrix(10, 37);
        float[] bias = numbers(37);
        float[] x = numbers(PairedRows.filled(10));
        float[] product = new float[37];
        PairedRows.of(rows, bias).multiply(numbers(12), x, new float[37], product);
        for (int j = 0; j < 37; j++) {
            double sum = bias[j];
            for (int k = 0; k < 10; k++) {
                sum += x[k] * rows[k][j];
            }
            assertThat((double) product[j]).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void noBitOfAProductDependsOnTheVectorBesideIt() {
        PairedRows rows = PairedRows.of(matrix(80, 320), numbers(320));
        float[] x = numbers(PairedRows.filled(80));
        float[] left = new float[320];
        float[] right = new float[320];
        rows.multiply(x, numbers(x.length), left, new float[320]);
        rows.multiply(numbers(x.length), x, new float[320], right);
        assertThat(right).containsExactly(left);
    }

    @Test
    void matricesSideBySideGiveTheirProductsSideBySide() {
        float[][][] matrices = {matrix(8, 5), matrix(8, 9)};
        float[][] biases = {numbers(5), numbers(9)};
        float[] x = numbers(PairedRows.filled(8));
        float[] both = new float[14];
        PairedRows.beside(matrices, biases).multiply(x, numbers(x.length), both, new float[14]);
        float[] second = new float[9];
        PairedRows.of(matrices[1], biases[1]).multiply(x, numbers(x.length), second, new float[9]);
        assertThat(Arrays.copyOfRange(both, 5, 14)).containsExactly(second);
    }
}
