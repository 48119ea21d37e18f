package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksi.resolver.ConfidenceFeature;

class LogisticFitTest {
    /** Events that are right in nine of ten cases where tree and order agree, and as often as not elsewhere. */
    private static List<JudgedEvent> events(double withTree, double without) {
        Random random = new Random(11);
        List<JudgedEvent> events = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            EnumSet<ConfidenceFeature> features = EnumSet.of(ConfidenceFeature.ALWAYS);
            if (i % 2 == 0) {
                features.add(ConfidenceFeature.TREE);
            }
            boolean right = random.nextDouble() < (i % 2 == 0 ? withTree : without);
            events.add(new JudgedEvent("en", i % JudgedEvent.FOLDS, features, right, 1));
        }
        return events;
    }

    @Test
    void it_finds_the_odds_that_made_the_events() {
        Map<ConfidenceFeature, Double> weights = LogisticFit.of(events(0.9, 0.5));
        assertThat(LogisticFit.probability(weights, EnumSet.of(ConfidenceFeature.ALWAYS)))
                .isCloseTo(0.5, within(0.04));
        assertThat(LogisticFit.probability(weights, EnumSet.of(ConfidenceFeature.ALWAYS, ConfidenceFeature.TREE)))
                .isCloseTo(0.9, within(0.03));
        assertThat(weights).containsEntry(ConfidenceFeature.LATE, 0.0);
    }

    @Test
    void a_weight_never_crosses_to_the_side_that_makes_no_sense() {
        assertThat(LogisticFit.of(events(0.3, 0.8))).containsEntry(ConfidenceFeature.TREE, 0.0);
    }

    @Test
    void the_same_events_give_the_same_weights() {
        assertThat(LogisticFit.of(events(0.9, 0.5))).isEqualTo(LogisticFit.of(events(0.9, 0.5)));
    }

    @Test
    void events_that_stand_for_more_weigh_more() {
        List<JudgedEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            EnumSet<ConfidenceFeature> features = EnumSet.of(ConfidenceFeature.ALWAYS);
            events.add(new JudgedEvent("en", 0, features, i % 2 == 0, i % 2 == 0 ? 3 : 1));
        }
        assertThat(LogisticFit.probability(LogisticFit.of(events), EnumSet.of(ConfidenceFeature.ALWAYS)))
                .isCloseTo(0.75, within(0.01));
    }

    @Test
    void what_is_fitted_beats_one_confidence_for_all_where_there_is_something_to_learn() {
        List<JudgedEvent> events = events(0.9, 0.5);
        Reliability fitted = Reliability.crossValidated(events, "en");
        assertThat(fitted.events()).isEqualTo(2000);
        assertThat(fitted.right()).isCloseTo(0.7, within(0.03));
        assertThat(fitted.brier()).isLessThan(Reliability.constant(events, "en").brier());
        assertThat(fitted.calibrationError()).isLessThan(0.05);
    }
}
