package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that would take hours if anything grew faster than their length. */
class LongTextTest {
    private static final int LENGTH = 60_000;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id,a",
                "id,A",
                "id,a-",
                "id,di",
                "id,.",
                "id,\"",
                "id,(",
                "id,a.",
                "id,A.",
                "id,1.",
                "id,1-",
                "id,aA",
                "id,`, `",
                "id,me",
                "id,http://",
                "id,👍",
                "id,\u0301",
                "id,a\u00ad",
                "id,a\u200d\u200d",
                "id,:)",
                "id,!?",
                "id,a@",
                "id,a/",
                "id,`1. `",
                "id,`\n- `",
                "id,`\n1)`",
                "id,🇮",
                "id,x.y-",
                "id,‘“",
                "en,a'",
                "en,n't",
                "en,a-A",
                "en,`a `",
                "en,`U.S. `",
                "en,@a",
                "en,\"a"
            })
    void is_read_in_one_go(String language, String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        List<Sentence> sentences = Texts.sentences(language, text);

        assertThat(sentences).isNotEmpty();
        assertThat(sentences).allMatch(sentence -> sentence.tokens().size() <= 450);
    }

    @ParameterizedTest
    @CsvSource({"id", "en"})
    void an_endless_sentence_is_cut_at_commas(String language) {
        String text = "kata kata kata kata, ".repeat(1000);

        assertThat(Texts.sentences(language, text))
                .allMatch(sentence -> sentence.tokens().size() <= 400)
                .allMatch(sentence -> sentence.span().in(text).endsWith(","));
    }
}
