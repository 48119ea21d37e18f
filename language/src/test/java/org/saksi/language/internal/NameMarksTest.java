package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Name;
import org.saksi.language.NameKind;

class NameMarksTest {
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
        assertThat(NameMarks.names(NameMarks.best(scores, 3))).containsExactly(new Name(NameKind.ORG, 0, 2));
    }

    @Test
    void noWordsHaveNoMarks() {
        assertThat(NameMarks.best(new float[0][], 0)).isEmpty();
    }
}
