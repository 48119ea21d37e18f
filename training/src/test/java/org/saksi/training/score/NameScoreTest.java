package org.saksi.training.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.NamedSentence;

class NameScoreTest {
    private static final Offset<Double> NEAR = Offset.offset(0.001);

    private final NamedSentence gold = new NamedSentence(
            List.of("Ana", "Putri", "di", "Solo"), List.of(new Name(NameKind.PER, 0, 2), new Name(NameKind.LOC, 3, 4)));

    @Test
    void letters_and_kind_must_be_exactly_the_same() {
        NameScore score = new NameScore(EnumSet.allOf(NameKind.class));
        score.add(
                gold,
                new NamedSentence(gold.tokens(), List.of(new Name(NameKind.PER, 0, 1), new Name(NameKind.LOC, 3, 4))));

        assertThat(score.all().f1()).isEqualTo(50, NEAR);
        assertThat(score.of(NameKind.LOC).f1()).isEqualTo(100, NEAR);
        assertThat(score.of(NameKind.PER).recall()).isZero();
    }

    @Test
    void other_tokens_over_the_same_letters_count() {
        NameScore score = new NameScore(EnumSet.of(NameKind.PER));
        score.add(gold, new NamedSentence(List.of("AnaPutri", "diSolo"), List.of(new Name(NameKind.PER, 0, 1))));

        assertThat(score.all().f1()).isEqualTo(100, NEAR);
    }

    @Test
    void kinds_that_are_not_asked_for_count_neither_way() {
        NameScore score = new NameScore(EnumSet.of(NameKind.ORG));
        score.add(gold, gold);

        assertThat(score.all().gold()).isZero();
        assertThat(score.all().f1()).isZero();
    }
}
