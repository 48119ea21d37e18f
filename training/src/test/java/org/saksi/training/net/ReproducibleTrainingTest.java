package org.saksi.training.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import org.saksi.training.teacher.VectorStore;
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
        Random random = new Random(text.hashCode());
        float[][] vectors = new float[forms.length][VectorStore.WIDTH];
        for (float[] vector : vectors) {
            fill(vector, random);
        }
        Conllu.Sentence sentence = Conllu.Sentence.of(text, text, words, List.of());
        return new Labelled(sentence, style, true, name == null ? List.of() : List.of(name), vectors);
    }

    private static void fill(float[] vector, Random random) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = random.nextFloat() - 0.5f;
        }
    }

    private static WordVectors wordVectors() {
        float[] table = new float[PIECES.size() * VectorStore.WIDTH];
        fill(table, new Random(5));
        return WordVectors.of(PIECES, FloatBuffer.wrap(table));
    }

    private static NetParser teacher() {
        return Teacher.train(TREES.subList(0, 2), TREES.subList(2, 3), TREES.subList(0, 1));
    }

    private static byte[] bytes(NetParser parser) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parser.net.write(out, parser.labels, parser.words, new float[0][]);
        return out.toByteArray();
    }

    private byte[] silver(NetParser teacher, String name) throws IOException {
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
        NetParser one = teacher();
        NetParser two = teacher();
        assertThat(bytes(one)).isEqualTo(bytes(two));
        assertThat(silver(one, "one.conllu")).isNotEmpty().isEqualTo(silver(two, "two.conllu"));
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
