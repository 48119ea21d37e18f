package org.saksi.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedVectorsTest {
    private static final List<String> MARCH = List.of("Warga", "berbaris");
    private static final List<String> REST = List.of("Mereka", "pulang", ".");

    @TempDir
    Path folder;

    private final List<List<List<String>>> asked = new ArrayList<>();
    private final SentenceVectors counted = new Counted();

    /** Vectors that are never the same twice, with what rounding and text forms could lose. */
    private final class Counted implements SentenceVectors {
        @Override
        public List<float[][]> of(List<List<String>> sentences) {
            asked.add(sentences);
            List<float[][]> vectors = new ArrayList<>();
            for (List<String> words : sentences) {
                float[][] own = new float[words.size()][BertVectors.WIDTH];
                for (float[] vector : own) {
                    Arrays.fill(vector, asked.size() / 3f + vectors.size());
                    vector[0] = -0f;
                    vector[1] = Float.MIN_VALUE;
                }
                vectors.add(own);
            }
            return vectors;
        }
    }

    private SentenceVectors remembered() {
        return new RememberedVectors(counted, folder.resolve("vectors"));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("vectors"))) {
            return files.toList().getFirst();
        }
    }

    @Test
    void the_same_sentences_are_computed_once_and_come_back_bit_for_bit() {
        List<float[][]> first = remembered().of(List.of(MARCH, REST));
        List<float[][]> again = remembered().of(List.of(MARCH, REST));
        assertThat(asked).hasSize(1);
        assertThat(again.toArray(float[][][]::new)).isDeepEqualTo(first.toArray(float[][][]::new));
        assertThat(Float.floatToRawIntBits(again.getFirst()[0][0])).isEqualTo(Float.floatToRawIntBits(-0f));
    }

    @Test
    void a_sentence_in_other_company_is_computed_anew() {
        SentenceVectors remembered = remembered();
        remembered.of(List.of(MARCH, REST));
        remembered.of(List.of(MARCH));
        remembered.of(List.of(REST, MARCH));
        assertThat(asked).containsExactly(List.of(MARCH, REST), List.of(MARCH), List.of(REST, MARCH));
    }

    @Test
    void lists_of_the_same_words_are_told_apart_by_where_words_and_sentences_end() {
        SentenceVectors remembered = remembered();
        remembered.of(List.of(List.of("a", "b")));
        remembered.of(List.of(List.of("ab")));
        remembered.of(List.of(List.of("a"), List.of("b")));
        assertThat(asked).hasSize(3);
    }

    @Test
    void no_sentences_have_no_vectors() {
        assertThat(remembered().of(List.of())).isEmpty();
        assertThat(remembered().of(List.of())).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_file_that_ends_before_the_last_word_is_named() throws IOException {
        remembered().of(List.of(MARCH));
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> remembered().of(List.of(MARCH)))
                .withMessage("[" + file() + "] vectors must be there for every word but end before");
    }

    @Test
    void a_file_that_goes_on_behind_the_last_word_is_named() throws IOException {
        remembered().of(List.of(MARCH));
        Files.write(file(), new byte[1], StandardOpenOption.APPEND);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> remembered().of(List.of(MARCH)))
                .withMessage("[" + file() + "] vectors must end with the last word but go on");
    }
}
