package org.saksi.training.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConlluTest {
    private static final String TREE = """
        # newpar
        # sent_id = own-1
        # text = Polisi menahannya.
        1\tPolisi\tpolisi\tNOUN\tNN\tNumber=Sing\t2\tnsubj\t2:nsubj\t_
        2-3\tmenahannya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\tmenahan\ttahan\tVERB\tVB\tVoice=Act\t0\troot\t0:root\t_
        3\tnya\tnya\tPRON\tPRP\t_\t2\tobj:own\t_\t_
        3.1\tlalu\t_\t_\t_\t_\t_\t_\t2:conj\t_
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tNote=a|SpaceAfter=No

        """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("own.conllu"), text);
    }

    @Test
    void what_is_read_is_written_again_byte_for_byte() throws IOException {
        Path file = file(TREE + TREE);
        Path copy = folder.resolve("copy.conllu");

        Conllu.write(copy, Conllu.read(file));

        assertThat(copy).hasSameTextualContentAs(file);
    }

    @Test
    void words_ranges_and_empty_nodes_are_kept_apart() throws IOException {
        Conllu.Sentence sentence = Conllu.read(file(TREE)).getFirst();

        assertThat(sentence.id()).isEqualTo("own-1");
        assertThat(sentence.words()).extracting(Conllu.Word::form).containsExactly("Polisi", "menahan", "nya", ".");
        assertThat(sentence.words()).extracting(Conllu.Word::head).containsExactly(2, 0, 2, 2);
        assertThat(sentence.words().get(2).relation()).isEqualTo("obj");
        assertThat(sentence.ranges()).containsExactly(new Conllu.Range(2, 3, "menahannya", "_", "SpaceAfter=No"));
        assertThat(sentence.emptyNodes()).extracting(Conllu.EmptyNode::after).containsExactly(3);
    }

    @Test
    void the_tokens_of_the_text_take_ranges_whole() throws IOException {
        Conllu.Sentence sentence = Conllu.read(file(TREE)).getFirst();

        assertThat(sentence.surface())
                .containsExactly(
                        new Conllu.Surface("Polisi", 1, 1, true),
                        new Conllu.Surface("menahannya", 2, 3, false),
                        new Conllu.Surface(".", 4, 4, false));
    }

    @Test
    void a_sentence_without_text_puts_it_together() throws IOException {
        Conllu.Sentence sentence = Conllu.read(file(TREE.replace("# text = Polisi menahannya.\n", "")))
                .getFirst();

        assertThat(sentence.text()).isEqualTo("Polisi menahannya.");
    }

    @Test
    void a_file_may_end_without_an_empty_line() throws IOException {
        assertThat(Conllu.read(file(TREE.strip()))).hasSize(1);
    }

    @Test
    void faults_name_file_and_line() {
        for (List<String> fault : List.of(
                List.of("\tSpaceAfter=No\n2\t", "\n2\t", "[own.conllu:5] line must have 10 columns but had 9"),
                List.of("\n4\t.", "\n5\t.", "[own.conllu:9] word must have number 4 but had 5"),
                List.of("\t0\troot", "\tx\troot", "[own.conllu:6] number must be digits but was \"x\""),
                List.of(
                        "\t0\troot",
                        "\t2\troot",
                        "[own.conllu:6] head of a word must be another one but was itself, 2"),
                List.of(
                        "\t0\troot",
                        "\t7\troot",
                        "[own.conllu:10] head of word 2 must lie in the sentence of 4 words that ends here but was 7"),
                List.of("2-3", "3-3", "[own.conllu:5] range must start at word 2 but was 3-3"),
                List.of("2-3", "2-9", "[own.conllu:10] range must end in the sentence but ended at word 9"))) {
            assertThatIOException()
                    .isThrownBy(() -> Conllu.read(file(TREE.replace(fault.get(0), fault.get(1)))))
                    .withMessage(fault.get(2));
        }
    }
}
