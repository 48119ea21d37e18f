package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {
    @Test
    void a_clitic_as_head_counts_as_its_token() {
        DependencyTree tree = tree(word(0, 1, "nsubj"), word(1, -1, "root"), word(1, 1, "obj"), word(2, 2, "amod"));
        assertThat(heads(tree)).containsExactly(1, -1, 1);
        assertThat(tree.relation(2)).isEqualTo("amod");
        assertThat(tree.children(1)).containsExactly(0, 2);
        assertThat(tree.words(1)).hasSize(2);
    }

    @Test
    void a_host_that_hangs_on_its_clitic_stands_where_the_clitic_stands() {
        DependencyTree tree = tree(word(0, 1, "case"), word(0, 2, "obl"), word(1, -1, "root"));
        assertThat(heads(tree)).containsExactly(1, -1);
        assertThat(tree.relation(0)).isEqualTo("obl");
    }

    @Test
    void a_word_on_a_clitic_whose_host_hangs_below_the_word_goes_up_to_the_clitics_head() {
        // 0 hangs on the clitic of 1, whose host hangs on 0; the clitic itself hangs on 2.
        DependencyTree tree = tree(word(0, 2, "acl"), word(1, 0, "obj"), word(1, 3, "nmod:poss"), word(2, -1, "root"));
        assertThat(heads(tree)).containsExactly(2, 0, -1);
        assertThat(tree.relation(0)).isEqualTo("acl");
        assertThat(tree.within(1, 2)).isTrue();
    }

    @Test
    void the_token_of_a_root_clitic_is_the_root() {
        DependencyTree tree = tree(word(0, 2, "nsubj"), word(0, -1, "root"), word(1, 1, "obj"));
        assertThat(heads(tree)).containsExactly(-1, 0);
        assertThat(tree.root()).isZero();
        assertThat(tree.relation(0)).isEqualTo("root");
    }

    @Test
    void a_relation_without_subtype_asks_for_all_of_its_subtypes() {
        DependencyTree tree = tree(word(0, 1, "nsubj:pass"), word(1, -1, "root"));
        assertThat(tree.is(0, "nsubj")).isTrue();
        assertThat(tree.is(0, "nsubj:pass")).isTrue();
        assertThat(tree.is(0, "nsu")).isFalse();
        assertThat(tree.is(1, "nsubj")).isFalse();
    }

    @Test
    void what_is_no_tree_is_refused() {
        assertThatThrownBy(() -> tree(word(0, 1, "obj"), word(1, 0, "obj")))
                .hasMessage("heads must not run in a circle but did from word 0");
        assertThatThrownBy(() -> tree(word(0, -1, "root"), word(1, -1, "root")))
                .hasMessage("tree must have one root but had 2");
        assertThatThrownBy(() -> tree(word(0, 7, "root")))
                .hasMessage("head of word 0 must lie in the sentence but was 7");
        assertThatThrownBy(() -> tree(word(0, -1, "root"), word(2, 0, "obj")))
                .hasMessage("words must go through the tokens one by one but word 1 belonged to token 2");
        assertThatThrownBy(() -> tree(word(1, -1, "root")))
                .hasMessage("words must go through the tokens one by one but word 0 belonged to token 1");
    }

    @Test
    void tokens_of_any_tree_of_words_form_one_tree() {
        Random random = new Random(20260101);
        for (int round = 0; round < 20_000; round++) {
            List<Word> words = randomTree(random, 1 + random.nextInt(round % 100 == 0 ? 120 : 12));
            DependencyTree tree = new DependencyTree(words);
            assertThat(IntStream.of(heads(tree)).filter(head -> head < 0).count())
                    .as("roots of %s", words)
                    .isOne();
            int below = 0;
            for (int token = 0; token < tree.size(); token++) {
                assertThat(tree.within(token, tree.root()))
                        .as("%d in %s", token, words)
                        .isTrue();
                assertThat(tree.relation(token)).isNotNull();
                below += tree.children(token).length;
            }
            assertThat(below).isEqualTo(tree.size() - 1);
        }
    }

    /** A tree of any shape, its words gathered into tokens at random. */
    private static List<Word> randomTree(Random random, int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        int[] heads = new int[size];
        heads[order.getFirst()] = -1;
        for (int i = 1; i < size; i++) {
            heads[order.get(i)] = order.get(random.nextInt(i));
        }
        List<Word> words = new ArrayList<>();
        int token = 0;
        for (int i = 0; i < size; i++) {
            token += i > 0 && random.nextInt(3) > 0 ? 1 : 0;
            words.add(word(token, heads[i], "r" + i));
        }
        return words;
    }

    private static int[] heads(DependencyTree tree) {
        return IntStream.range(0, tree.size()).map(tree::head).toArray();
    }

    private static DependencyTree tree(Word... words) {
        return new DependencyTree(List.of(words));
    }

    private static Word word(int token, int head, String relation) {
        return new Word(token, "kata", "kata", Upos.NOUN, "", head, relation);
    }
}
