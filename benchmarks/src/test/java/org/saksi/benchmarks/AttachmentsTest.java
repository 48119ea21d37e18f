package org.saksi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.benchmarks.Attachments.Arc;
import org.saksi.training.corpora.Conllu;

class AttachmentsTest {
    private static final Conllu.Sentence GOLD = Conllu.Sentence.of(
            "own-1",
            "Menteri ditangkap polisi.",
            List.of(
                    Conllu.Word.of("Menteri", "menteri", "NOUN", "_", 2, "nsubj:pass"),
                    Conllu.Word.of("ditangkap", "tangkap", "VERB", "_", 0, "root"),
                    Conllu.Word.of("polisi", "polisi", "NOUN", "_", 2, "obl:agent"),
                    Conllu.Word.of(".", ".", "PUNCT", "_", 2, "punct")),
            List.of());

    @Test
    void punctuationCountsAndSubtypesDoNot() {
        Attachments scores = new Attachments();
        scores.add(GOLD, List.of(new Arc(2, "nsubj"), new Arc(0, "root"), new Arc(2, "obj"), new Arc(1, "punct")));

        assertThat(scores.words()).isEqualTo(4);
        assertThat(scores.unlabelled()).isCloseTo(75.0, within(1e-9));
        assertThat(scores.labelled()).isCloseTo(50.0, within(1e-9));
    }

    @Test
    void foldsAddUpWordByWord() {
        Attachments one = new Attachments();
        one.add(GOLD, List.of(new Arc(2, "nsubj"), new Arc(0, "root"), new Arc(2, "obl"), new Arc(2, "punct")));
        Attachments all = new Attachments();
        all.add(one);
        all.add(one);

        assertThat(all.words()).isEqualTo(8);
        assertThat(all.labelled()).isCloseTo(100.0, within(1e-9));
    }

    @Test
    void aParserThatDropsWordsIsRefused() {
        assertThatThrownBy(() -> new Attachments().add(GOLD, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arcs must be as many as the words, 4, but were 0");
    }
}
