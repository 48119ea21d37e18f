package org.saksi.training.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.id.IndonesianLexicon;
import org.saksi.language.internal.Lexicon;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.teacher.BertVectors;
import org.saksi.training.teacher.WordVectors;

/**
 * The same data gives the same bytes: a teacher over made-up vectors, the silver that it labels, and the student that
 * ships, each made twice by what the commands call.
 */
class ReproducibleTrainingTest {
    private static final List<Labelled> TREES = List.of(
            sentence(
                    Style.CSUI,
                    "Polisi menangkap tiga orang di Jakarta",
                    "2 0 4 2 6 2",
                    "nsubj root nummod obj case obl",
                    new Name(NameKind.LOC, 5, 6)),
            sentence(Style.CSUI, "Warga kota itu pulang", "4 1 1 0", "nsubj nmod det root", null),
            sentence(
                    Style.GSD,
                    "Gedung itu dibangun di Bandung",
                    "3 1 0 5 3",
                    "nsubj:pass det root case obl",
                    new Name(NameKind.LOC, 4, 5)));

    private static final List<String> PIECES =
            List.of("[UNK]", "polisi", "menangkap", "tiga", "orang", "di", "warga", "kota", "itu", "##kan", "gedung");

    @TempDir
    Path folder;

    private static Labelled sentence(Style style, String text, String heads, String relations, @Nullable Name name) {
        String[] forms = text.split(" ");
        List<Conllu.Word> words = new ArrayList<>();
        for (int i = 0; i < forms.length; i++) {
            int head = Integer.parseInt(heads.split(" ")[i]);
            words.add(Conllu.Word.of(
                    forms[i],
                    "_",
                    head == 0 ? "VERB" : "NOUN",
                    "_",
                    head,
                    relations.split(" ")[i]));
        }
        Conllu.Sentence sentence = Conllu.Sentence.of(text, text, words, List.of());
        return new Labelled(sentence, style, true, name == null ? List.of() : List.of(name), new float[0][]);
    }

    private static void fill(float[] vector, Random random) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = random.nextFloat() - 0.5f;
        }
    }

    private static WordVectors wordVectors() {
        float[] table = new float[PIECES.size() * BertVectors.WIDTH];
        fill(table, new Random(5));
        return WordVectors.of(PIECES, FloatBuffer.wrap(table));
    }

    /** Vectors made up from the words. */
    private static List<float[][]> madeUp(List<List<String>> sentences) {
        List<float[][]> vectors = new ArrayList<>();
        for (List<String> words : sentences) {
            float[][] own = new float[words.size()][BertVectors.WIDTH];
            for (int t = 0; t < own.length; t++) {
                fill(own[t], new Random(words.get(t).hashCode()));
            }
            vectors.add(own);
        }
        return vectors;
    }

    private static Teacher untaught() {
        return new Teacher(
                ReproducibleTrainingTest::madeUp, TREES.subList(0, 2), TREES.subList(2, 3), TREES.subList(0, 1));
    }

    private static Teacher teacher() {
        Teacher teacher = untaught();
        teacher.train(TREES.subList(0, 2), TREES.subList(2, 3), TREES.subList(0, 1));
        return teacher;
    }

    private byte[] learnt(Teacher teacher, String name) throws IOException {
        Path file = folder.resolve(name);
        teacher.write(file);
        return Files.readAllBytes(file);
    }

    private byte[] silver(Teacher teacher, String name) throws IOException {
        Path file = folder.resolve(name);
        SilverFile.write(file, teacher.label(TREES, Style.CSUI));
        return Files.readAllBytes(file);
    }

    private byte[] student(Path silver, String name) throws IOException {
        Lexicon lexicon = IndonesianLexicon.load();
        Student student = new Student(lexicon, wordVectors(), 3);
        NetParser parser = student.train(TREES, 2, SilverFile.read(silver, Style.CSUI), 2);
        Path file = folder.resolve(name);
        student.write(parser, PIECES, file);
        return Files.readAllBytes(file);
    }

    @Test
    void a_teacher_and_the_silver_it_labels_come_out_the_same_twice() throws IOException {
        Teacher one = teacher();
        Teacher two = teacher();
        assertThat(learnt(one, "one.bin")).isEqualTo(learnt(two, "two.bin"));
        assertThat(silver(one, "one.conllu")).isNotEmpty().isEqualTo(silver(two, "two.conllu"));
    }

    @Test
    void a_teacher_read_back_labels_as_the_one_that_was_written() throws IOException {
        Teacher one = teacher();
        byte[] silver = silver(one, "one.conllu");
        learnt(one, "one.bin");
        Teacher back = untaught();
        back.read(folder.resolve("one.bin"));
        assertThat(silver(back, "back.conllu")).isEqualTo(silver);
        assertThat(silver(untaught(), "untaught.conllu")).isNotEqualTo(silver);
    }

    @Test
    void a_student_comes_out_the_same_twice() throws IOException {
        Path silver = folder.resolve("silver.conllu");
        SilverFile.write(silver, TREES);
        byte[] one = student(silver, "one.bin.gz");
        assertThat(one).isNotEmpty().isEqualTo(student(silver, "two.bin.gz"));
        Files.delete(silver);
        SilverFile.write(silver, TREES.subList(0, 2));
        assertThat(student(silver, "other.bin.gz")).isNotEqualTo(one);
    }
}
