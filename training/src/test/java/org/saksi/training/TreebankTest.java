package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankTest {
    private static final String TREE = """
        # sent_id = own-1
        # text = Polisi menahannya.
        1\tPolisi\tpolisi\tNOUN\tNN\t_\t2\tnsubj\t_\t_
        2-3\tmenahannya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\tmenahan\ttahan\tVERB\tVB\t_\t0\troot\t_\t_
        3\tnya\tnya\tPRON\tPRP\t_\t2\tobj\t_\t_
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

        """;

    @TempDir
    Path folder;

    @Test
    void split_clitics_become_one_token_with_the_tag_of_the_main_word() throws IOException {
        Path file = Files.writeString(folder.resolve("own.conllu"), TREE);

        Treebank.Tree tree = Treebank.read(file, true).getFirst();

        assertThat(tree.id()).isEqualTo("own-1");
        assertThat(tree.words()).extracting(Treebank.Word::form).containsExactly("Polisi", "menahannya", ".");
        assertThat(tree.words()).extracting(Treebank.Word::upos).containsExactly("NOUN", "VERB", "PUNCT");
    }

    @Test
    void unmerged_words_stay_apart() throws IOException {
        Path file = Files.writeString(folder.resolve("own.conllu"), TREE);

        assertThat(Treebank.read(file, false).getFirst().words())
                .extracting(Treebank.Word::form)
                .isEqualTo(List.of("Polisi", "menahan", "nya", "."));
    }
}
