package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words of the index hold nothing that a database could take for syntax. */
class FoldedWordsTest {
    @Test
    void wordsAreRunsOfLettersAndDigitsInLowerCaseWithoutMarks() {
        assertThat(FoldedWords.of("Tarik-menarik di Cafe\u0301 \"Jum'at\" 17/8, \u0130zmir, \uFB01nal\u00b2!"))
                .containsExactly("tarik", "menarik", "di", "cafe", "jum", "at", "17", "8", "izmir", "final2");
    }

    @Test
    void lettersWithStrokesAreFoundByThoseThatKeyboardsHave() {
        assertThat(FoldedWords.of("\u0110\u1ED3ng S\u00F8rensen \u0141\u00F3d\u017A \u018Fliyev I\u011Fd\u0131r"
                        + " Stra\u00DFe \u01FD"))
                .containsExactly("dong", "sorensen", "lodz", "eliyev", "igdir", "strasse", "ae");
    }

    @Test
    void lettersBeyondTheBasicPlaneAreWordsAndPicturesAreNone() {
        assertThat(FoldedWords.of("kapal \uD83D\uDEA2 \uD835\uDC00 \u0E2A\u0E07\u0E1A"))
                .containsExactly("kapal", "a", "\u0E2A\u0E07\u0E1A");
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        List<String> words = FoldedWords.of("a".repeat(249) + "\uD840\uDC00".repeat(9));
        assertThat(words).singleElement().satisfies(word -> assertThat(word).hasSize(249));
    }

    @Test
    void wordsOfAnyTextAreTheSameWhenFoldedAgainAndHoldNoSyntax() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int unit = 0; unit < 40; unit++) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x250)));
            }
            List<String> words = FoldedWords.of(text.toString());
            assertThat(FoldedWords.of(String.join(" ", words))).isEqualTo(words);
            assertThat(words).allSatisfy(word -> assertThat(word).doesNotContainPattern("[\\p{Punct}\\s\\x00\u00b6]"));
        }
    }
}
