package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.coder.Signs;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Status;

class ConfidenceTest {
    private static final String SENTENCE = "The Thai army attacked a village in Laos and somebody else was there.";
    private static final Signs PLAIN = new Signs(Signs.Form.VERB, 1, false, false, false, false, 0, 0);

    private static Event event(UnaryOperator<Told.Telling> telling) {
        Told told = Told.article("en", null, SENTENCE);
        Told.Telling plain = told.event(EventType.ASSAULT, "attacked").by("The Thai army");
        return telling.apply(plain).told().resolve().article().events().getFirst();
    }

    private static double confidence(UnaryOperator<Told.Telling> telling) {
        Double confidence = event(telling).confidence();
        assertThat(confidence).isNotNull();
        return confidence;
    }

    @Test
    void every_event_has_one_between_0_and_1_with_two_decimals() {
        double confidence = confidence(plain -> plain.to("a village in Laos"));
        assertThat(confidence).isBetween(0.0, 1.0);
        assertThat(Double.toString(confidence)).matches("0\\.\\d{1,2}");
    }

    @Test
    void an_event_on_which_tree_and_order_agree_is_never_less_sure_than_the_same_from_order_alone() {
        List<UnaryOperator<Told.Telling>> tellings = List.of(
                plain -> plain,
                plain -> plain.to("a village in Laos"),
                plain -> plain.to("somebody").status(Status.FUTURE),
                plain -> plain.signs(new Signs(Signs.Form.NOUN, 1, true, false, true, true, 30, 9)));
        for (UnaryOperator<Told.Telling> telling : tellings) {
            assertThat(confidence(plain -> telling.apply(plain).tree())).isGreaterThan(confidence(telling));
        }
    }

    @Test
    void a_party_that_is_missing_or_unknown_does_not_make_it_surer() {
        double whole = confidence(plain -> plain.to("a village in Laos"));
        assertThat(confidence(plain -> plain)).isLessThanOrEqualTo(whole);
        assertThat(confidence(plain -> plain.to("somebody"))).isLessThanOrEqualTo(whole);
        assertThat(confidence(plain -> plain.by().to("a village in Laos"))).isLessThanOrEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "NOUN, 0, 0, false",
        "ADJECTIVE, 0, 0, false",
        "VERB, 25, 0, false",
        "VERB, 0, 5, false",
        "VERB, 0, 0, true"
    })
    void what_speaks_against_it_does_not_make_it_surer(Signs.Form form, int reach, int rivals, boolean refined) {
        Signs signs = new Signs(form, 1, false, false, refined, false, reach, rivals);
        assertThat(confidence(plain -> plain.signs(signs)))
                .isLessThanOrEqualTo(confidence(plain -> plain.signs(PLAIN)));
    }

    @Test
    void the_parts_are_those_of_the_event_and_add_up_to_its_confidence() {
        Told told = Told.article("en", null, SENTENCE);
        told.event(EventType.ASSAULT, "attacked").by("The Thai army").tree().told();
        Event event = told.resolve().article().events().getFirst();
        Confidence confidence =
                Resolver.load().confidence(event, told.coded().mentions().getFirst());
        assertThat(confidence.probability()).isEqualTo(event.confidence());
        assertThat(confidence.parts().stream().map(Confidence.Part::feature))
                .contains(
                        ConfidenceFeature.ALWAYS,
                        ConfidenceFeature.TREE,
                        ConfidenceFeature.RESOLVED,
                        ConfidenceFeature.NO_RECIPIENT)
                .doesNotContain(ConfidenceFeature.INDONESIAN, ConfidenceFeature.NO_ACTOR);
        assertThat(confidence.words())
                .startsWith(event.confidence() + "")
                .contains("tree and word order agree on the parties +");
        double odds = StrictMath.exp(
                confidence.parts().stream().mapToDouble(Confidence.Part::weight).sum());
        assertThat(odds / (1 + odds)).isCloseTo(confidence.probability(), within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.005000001);
    }

    @Test
    void no_order_of_the_parts_and_no_number_of_them_leads_out_of_0_to_1() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            List<Confidence.Part> parts = new ArrayList<>();
            for (ConfidenceFeature feature : ConfidenceFeature.values()) {
                if (random.nextBoolean()) {
                    parts.add(new Confidence.Part(feature, Math.round(random.nextGaussian() * 400) / 100.0));
                }
            }
            Confidence one = Confidence.of(parts);
            Collections.shuffle(parts, random);
            assertThat(one.probability())
                    .isBetween(0.0, 1.0)
                    .isEqualTo(Confidence.of(parts).probability());
        }
    }

    @Test
    void a_weight_on_the_wrong_side_is_refused_with_its_place() {
        assertThatThrownBy(() -> ConfidenceWeights.read(table("tree", "-0.10")))
                .hasMessage("[confidence.tsv:4] field \"weight\" must not be below 0 but was \"-0.10\"");
        assertThatThrownBy(() -> ConfidenceWeights.read(table("no_actor", "0.10")))
                .hasMessageEndingWith("field \"weight\" must not be above 0 but was \"0.10\"");
    }

    @Test
    void a_table_must_have_every_feature_once_and_no_other() throws IOException {
        assertThat(ConfidenceWeights.read(table("tree", "0.10"))).isNotNull();
        assertThatThrownBy(() -> ConfidenceWeights.read("feature\tweight\nalways\t1\n"))
                .hasMessage("[confidence.tsv] table must have a weight for indonesian");
        assertThatThrownBy(() -> ConfidenceWeights.read("feature\tweight\nmood\t1\n"))
                .hasMessage("[confidence.tsv:2] field \"feature\" must be a feature but was \"mood\"");
        assertThatThrownBy(() -> ConfidenceWeights.read("feature\tweight\nalways\t1\nalways\t1\n"))
                .hasMessageEndingWith("must stand once but was \"always\"");
    }

    private static String table(String label, String weight) {
        return Arrays.stream(ConfidenceFeature.values())
                .map(feature -> feature.label() + "\t" + (feature.label().equals(label) ? weight : "0"))
                .collect(Collectors.joining("\n", "feature\tweight\n", "\n"));
    }
}
