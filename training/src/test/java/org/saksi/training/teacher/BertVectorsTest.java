package org.saksi.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads with BERT itself, where the profile {@code teacher} has it in the class path. */
class BertVectorsTest {
    private static final List<String> SHORT = List.of("Warga", "kota", "itu", "pulang");
    private static final List<String> LONG = List.of("Polisi", "menangkap", "tiga", "orang", "di", "Jakarta", ".");
    private static final float[] POLICE = {-0.3386f, 0.4013f, 0.9783f, 0.8086f};

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithBert() {
        assumeThat(Mbert.onClassPath()).isTrue();
    }

    @Test
    void a_word_has_the_vector_that_silver_was_labelled_with() throws IOException {
        try (BertVectors bert = BertVectors.load(folder)) {
            float[] police = bert.of(List.of(LONG)).getFirst()[0];
            assertThat(police).hasSize(BertVectors.WIDTH);
            assertThat(Arrays.copyOf(police, 4)).containsExactly(POLICE, Offset.offset(1e-3f));
        }
    }

    @Test
    void a_sentence_has_the_same_vectors_whatever_it_is_read_with() throws IOException {
        try (BertVectors bert = BertVectors.load(folder)) {
            float[][] alone = bert.of(List.of(SHORT)).getFirst();
            float[][] together = bert.of(List.of(LONG, SHORT)).get(1);
            for (int t = 0; t < alone.length; t++) {
                assertThat(together[t]).containsExactly(alone[t], Offset.offset(1e-3f));
            }
        }
    }
}
