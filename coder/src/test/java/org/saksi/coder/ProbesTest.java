package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** Sentences on which coders of old invent events: each must have its full coding, or none. */
class ProbesTest {
    private static Map<String, YamlTree> probes(String language) {
        String name = language + "/probes.yaml";
        return YamlTree.parse(name, Objects.requireNonNull(RuleBook.resource(name), name))
                .map(Set.of("language", "probes", "silent"));
    }

    private static List<Mention> code(String language, String text) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return Coder.of(language).code(Analysers.of(language).analyse(article)).mentions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void everyProbeHasItsFullCodingAndNoFurtherEvent(String language) {
        List<Example> examples = new ArrayList<>();
        probes(language)
                .get("probes")
                .list()
                .forEach(node -> examples.add(ExampleText.read(node, EventType.ACCUSE, null, null, Status.ASSERTED)));
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            List<Mention> mentions = code(language, example.text());
            Mention mention = mentions.stream()
                    .filter(m -> m.trigger().equals(example.trigger()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no event at the trigger of " + example.text()));
            assertThat(described(mention)).as(example.text()).isEqualTo(described(example));
            assertThat(mentions).as(example.text()).hasSize(1 + example.also().size());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void whatIsNegatedOrOnlyAskedIsNoEvent(String language) {
        assertThat(probes(language).get("silent").texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(code(language, text)).as(text).isEmpty());
    }

    private static List<Object> described(Mention m) {
        return described(
                m.event(),
                m.mode(),
                m.cameo(),
                m.status(),
                m.actors().stream().map(Phrase::span).toList(),
                m.recipients().stream().map(Phrase::span).toList(),
                m.condition() == null ? "unconditional" : m.condition().span(),
                m.denies() == null ? "denies nothing" : m.denies().event(),
                m.chain().isEmpty()
                        ? "no speaker"
                        : m.chain().getFirst().speaker().span());
    }

    private static List<Object> described(Example e) {
        return described(
                e.event(),
                e.mode(),
                e.cameo(),
                e.status(),
                e.actors(),
                e.recipients(),
                Objects.requireNonNullElse(e.condition(), "unconditional"),
                Objects.requireNonNullElse(e.denies(), "denies nothing"),
                Objects.requireNonNullElse(e.speaker(), "no speaker"));
    }

    private static List<Object> described(@Nullable Object... parts) {
        List<Object> described = new ArrayList<>();
        for (@Nullable Object part : parts) {
            described.add(Objects.requireNonNullElse(part, "none"));
        }
        return described;
    }
}
