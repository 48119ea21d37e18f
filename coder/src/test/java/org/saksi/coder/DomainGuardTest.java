package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** Sport, markets, weather, health, entertainment, accidents and shopping give no event, politics among them does. */
class DomainGuardTest {
    private static final Set<String> DOMAINS = Set.of(
            "sport", "markets", "weather", "health", "entertainment", "accident", "consumer", "science", "everyday");

    private static CodedText code(String language, String text) {
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
        return Coder.of(language).code(Analysers.of(language).analyse(article));
    }

    private static Map<String, YamlTree> resource(String language, String file, Set<String> keys) {
        String name = language + "/" + file;
        String yaml = RuleBook.resource(name);
        assertThat(yaml).as(name).isNotNull();
        return YamlTree.parse(name, yaml).map(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void newsOfDomainsThatAreNotCodedGivesNoEvent(String language) {
        List<String> texts = resource(language, "quiet.yaml", DOMAINS).values().stream()
                .flatMap(list -> list.texts().stream())
                .toList();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(texts)
                .allSatisfy(text -> assertThat(code(language, text).mentions())
                        .extracting(m -> m.rule() + " " + m.trigger().in(text))
                        .as(text)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void politicalActsAmongTheWordsOfOtherDomainsAreStillCoded(String language) {
        Set<String> types =
                Set.copyOf(Stream.of(EventType.values()).map(EventType::name).toList());
        List<Example> examples = new ArrayList<>();
        resource(language, "political.yaml", types)
                .forEach((type, list) -> list.list()
                        .forEach(node -> examples.add(
                                ExampleText.read(node, EventType.valueOf(type), null, null, Status.ASSERTED))));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(30);
        assertThat(examples)
                .allSatisfy(example -> assertThat(code(language, example.text()).mentions())
                        .as(example.text())
                        .anyMatch(
                                m -> m.event() == example.event() && m.trigger().overlaps(example.trigger())));
    }

    @Test
    void aRejectionNamesTheGuardAndWhatItFound() {
        assertThat(code("en", "The storm attacked the coast.").rejections())
                .extracting(Rejection::reason)
                .contains("its actor \"The storm\" belongs to en.guard.weather");
        assertThat(code("en", "He died of a heart attack.").mentions()).isEmpty();
    }
}
