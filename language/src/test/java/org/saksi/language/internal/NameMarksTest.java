package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Name;
import org.saksi.language.NameKind;

class NameMarksTest {
    private final float[][] transitions = new float[NameMarks.COUNT + 1][NameMarks.COUNT];
    private final List<Name> names =
            List.of(new Name(NameKind.PER, 0, 2), new Name(NameKind.PER, 2, 3), new Name(NameKind.GRP, 4, 6));

    @Test
    void namesSurviveTheWayThroughMarks() {
        assertThat(NameMarks.names(NameMarks.of(names, 7))).isEqualTo(names);
    }

    @Test
    void anInsideThatFollowsNothingIsNeverChosen() {
        float[][] scores = new float[3][NameMarks.COUNT];
        scores[0][NameMarks.mark(NameKind.ORG, false)] = 5;
        scores[0][NameMarks.mark(NameKind.ORG, true)] = 4;
        scores[1][NameMarks.mark(NameKind.LOC, false)] = 3;
        scores[1][NameMarks.mark(NameKind.ORG, false)] = 2;
        assertThat(NameMarks.names(NameMarks.best(scores, transitions, 3)))
                .containsExactly(new Name(NameKind.ORG, 0, 2));
    }

    @Test
    void noWordsHaveNoMarks() {
        assertThat(NameMarks.best(new float[0][], transitions, 0)).isEmpty();
    }

    @Test
    void whatFollowsWhatDecidesWhereWordsLeaveItOpen() {
        float[][] scores = new float[2][NameMarks.COUNT];
        int first = NameMarks.mark(NameKind.LOC, true);
        int inside = NameMarks.mark(NameKind.LOC, false);
        scores[0][first] = 1;
        scores[1][first] = 1;
        scores[1][inside] = 0.9f;
        assertThat(NameMarks.best(scores, transitions, 2)).containsExactly(first, first);
        transitions[first][inside] = 0.5f;
        assertThat(NameMarks.best(scores, transitions, 2)).containsExactly(first, inside);
    }

    @Test
    void whatBeginsASentenceHasItsOwnScore() {
        float[][] scores = new float[1][NameMarks.COUNT];
        int person = NameMarks.mark(NameKind.PER, true);
        scores[0][person] = 1;
        transitions[NameMarks.COUNT][0] = 2;
        assertThat(NameMarks.best(scores, transitions, 1)).containsExactly(0);
    }

    @Test
    void anInsideFollowsItsOwnKindAndBeginsNoSentence() {
        int first = NameMarks.mark(NameKind.ORG, true);
        int inside = NameMarks.mark(NameKind.ORG, false);
        assertThat(NameMarks.allowed(first, inside)).isTrue();
        assertThat(NameMarks.allowed(inside, inside)).isTrue();
        assertThat(NameMarks.allowed(0, inside)).isFalse();
        assertThat(NameMarks.allowed(NameMarks.mark(NameKind.LOC, true), inside))
                .isFalse();
        assertThat(NameMarks.allowed(NameMarks.COUNT, inside)).isFalse();
        assertThat(NameMarks.allowed(NameMarks.COUNT, first)).isTrue();
    }
}
