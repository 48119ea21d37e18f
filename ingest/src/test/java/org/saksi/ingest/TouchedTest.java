package org.saksi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.saksi.CodingPrint;
import org.saksi.Saksi;
import org.saksi.coder.RulePrints;

class TouchedTest {
    private static final CodingPrint BEFORE = print("m1", "p1", Map.of("en.a", "1", "en.b", "1"), "frame");

    @Test
    void the_same_coding_touches_nothing() {
        assertThat(Touched.between(BEFORE, BEFORE).nothing()).isTrue();
    }

    @Test
    void a_changed_rule_touches_the_articles_with_its_words_of_then_and_now() {
        Touched touched = Touched.between(BEFORE, print("m1", "p1", Map.of("en.a", "2", "en.b", "1"), "frame"));

        assertThat(touched.whole()).isEmpty();
        assertThat(touched.rules()).containsExactly("en.a");
        assertThat(touched.words()).isEqualTo(Map.of("en", new TreeSet<>(List.of("en.a1", "en.a2"))));
    }

    @Test
    void a_new_rule_and_one_that_is_gone_touch_articles_with_their_words() {
        Touched touched = Touched.between(BEFORE, print("m1", "p1", Map.of("en.b", "1", "en.c", "1"), "frame"));

        assertThat(touched.rules()).containsExactly("en.a", "en.c");
        assertThat(touched.words().get("en")).containsExactly("en.a1", "en.c1");
    }

    @Test
    void another_model_or_frame_touches_a_language_and_other_places_touch_all() {
        assertThat(Touched.between(BEFORE, print("m2", "p1", Map.of(), "frame")).whole())
                .isEqualTo(Map.of("en", "models.en"));
        assertThat(Touched.between(BEFORE, print("m1", "p1", Map.of(), "other")).whole())
                .isEqualTo(Map.of("en", "closed classes, guards or contexts"));
        assertThat(Touched.between(BEFORE, print("m1", "p2", Map.of(), "frame")).whole())
                .isEqualTo(Map.of("en", "places"));
    }

    @Test
    void a_print_comes_back_from_its_text_and_keeps_its_name() {
        CodingPrint shipped = Saksi.load().print();

        assertThat(Prints.read(Prints.text(shipped))).isEqualTo(shipped);
        assertThat(Prints.name(Prints.read(Prints.text(shipped)))).isEqualTo(Prints.name(shipped));
        assertThat(Prints.name(BEFORE)).isNotEqualTo(Prints.name(shipped));
    }

    /** A rule's words are its id with its digest behind. */
    private static CodingPrint print(String models, String places, Map<String, String> rules, String frame) {
        SortedMap<String, RulePrints.Print> prints = new TreeMap<>();
        rules.forEach((id, digest) ->
                prints.put(id, new RulePrints.Print(digest, new TreeSet<>(List.of(id + digest)))));
        SortedMap<String, String> data = new TreeMap<>(Map.of("models.en", models, "places", places));
        return new CodingPrint(data, new TreeMap<>(Map.of("en", new RulePrints(frame, prints))));
    }
}
