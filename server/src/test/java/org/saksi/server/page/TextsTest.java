package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;
import org.saksi.model.Status;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Interval;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile("\\b(?:t|get)\\(\\s*\"([a-z]+(?:\\.[a-z0-9-]+)*)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([a-z.-]+)\"");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Texts.of("id").keys()).isEqualTo(Texts.of("en").keys());
    }

    @Test
    void both_languages_fill_in_the_same_parts() {
        for (String key : Texts.of("en").keys()) {
            Object[] parts = {"A", "B", "C", "D", "E", "F"};
            assertThat(parts(Texts.of("id"), key, parts)).as(key).isEqualTo(parts(Texts.of("en"), key, parts));
        }
    }

    /** Which of the parts show in the words, told by letters that no words hold. */
    private static Set<String> parts(Texts texts, String key, Object[] parts) {
        Object[] marked = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            marked[i] = "\u2460" + i;
        }
        Matcher found = Pattern.compile("\u2460\\d").matcher(texts.get(key, marked));
        Set<String> shown = new TreeSet<>();
        while (found.find()) {
            shown.add(found.group());
        }
        return shown;
    }

    @Test
    void every_key_of_a_page_has_its_words() throws IOException {
        Set<String> known = Texts.of("en").keys();
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher keys = KEY.matcher(source);
            while (keys.find()) {
                if (keys.group(1).contains(".")
                        && !keys.group(1).endsWith(".js")
                        && !keys.group(1).endsWith(".css")
                        && !keys.group(1).endsWith(".svg")
                        && !keys.group(1).endsWith(".json")
                        && !known.contains(keys.group(1))) {
                    missing.add(file.getFileName() + ": " + keys.group(1));
                }
            }
            Matcher counted = COUNTED.matcher(source);
            while (counted.find()) {
                if (!known.contains(counted.group(1) + ".one") || !known.contains(counted.group(1) + ".many")) {
                    missing.add(file.getFileName() + ": " + counted.group(1) + ".one, .many");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void every_code_of_the_ontology_has_its_words() {
        Set<String> known = Texts.of("en").keys();
        for (EventType type : EventType.values()) {
            assertThat(known).contains("type." + type.name());
            for (String mode : Ontology.load().modes(type)) {
                assertThat(known).contains("mode." + mode);
            }
        }
        for (String context : Ontology.load().contexts()) {
            assertThat(known).contains("context." + context);
        }
        for (String sector : Ontology.load().sectors().keySet()) {
            assertThat(known).contains("sector." + sector);
        }
        for (Status status : Status.values()) {
            if (status != Status.NEGATED) {
                assertThat(known).contains("status." + status.label());
            }
        }
        for (Slot.Kind kind : Slot.Kind.values()) {
            assertThat(known).contains("slot." + kind.label());
        }
        for (Interval interval : Interval.values()) {
            assertThat(known).contains("interval." + interval.label());
        }
        for (EventOrder order : EventOrder.values()) {
            if (order != EventOrder.ID) {
                assertThat(known).contains("order." + order.label());
            }
        }
    }

    @Test
    void numbers_and_days_are_written_as_the_language_writes_them() {
        assertThat(Texts.of("en").number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Texts.of("id").number(1_234_567)).isEqualTo("1.234.567");
        assertThat(Texts.of("id").decimal(-3.5)).isEqualTo("-3,5");
        assertThat(Texts.of("id").day(LocalDate.of(2025, 8, 17))).isEqualTo("17 Agu 2025");
        assertThat(Texts.of("en").days(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)))
                .isEqualTo("June 2025");
        assertThat(Texts.of("en").country("DEU")).isEqualTo("Germany");
        assertThat(Texts.of("id").country("DEU")).isEqualTo("Jerman");
        assertThat(PLACE.matcher(Texts.of("en").get("more", 3)).find()).isFalse();
    }

    @Test
    void a_browser_gets_the_language_that_it_asks_for() {
        assertThat(Texts.accepted("id-ID,id;q=0.9,en;q=0.8").language()).isEqualTo("id");
        assertThat(Texts.accepted("fr-FR,en;q=0.5,id;q=0.3").language()).isEqualTo("en");
        assertThat(Texts.accepted("de").language()).isEqualTo("en");
        assertThat(Texts.accepted(";;;q=x").language()).isEqualTo("en");
        assertThat(Texts.accepted(null).language()).isEqualTo("en");
        assertThat(Texts.of("id").locale()).isEqualTo(Locale.of("id"));
    }
}
