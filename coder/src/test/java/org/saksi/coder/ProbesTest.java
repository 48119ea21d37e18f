package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Sentences on which coders invent or lose events: each must give what its table says, and nothing else. */
class ProbesTest {
    /** A sentence with the events it must give, as the table writes them. */
    record Probe(String language, String text, List<String> events) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Probe> probes() {
        return Stream.of("en", "id").flatMap(ProbesTest::probes);
    }

    private static Stream<Probe> probes(String language) {
        String table = Objects.requireNonNull(RuleBook.resource("probes-" + language + ".txt"), language);
        List<Probe> probes = new ArrayList<>();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            if (line.startsWith("  ")) {
                probes.getLast().events().add(line.strip());
            } else {
                probes.add(new Probe(language, line, new ArrayList<>()));
            }
        });
        return probes.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void everyProbeGivesItsEventsAndNoOther(Probe probe) {
        List<Mention> mentions = code(probe).stream()
                .filter(mention -> !mention.commitmentOnly())
                .toList();

        assertThat(mentions.stream().map(m -> described(m, probe)).toList())
                .containsExactlyInAnyOrderElementsOf(probe.events());
    }

    private static List<Mention> code(Probe probe) {
        Article article = new Article(
                "probe",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                probe.language(),
                probe.text(),
                List.of(new Paragraph(new Span(0, probe.text().length()), Origin.BODY)));
        return Coder.of(probe.language())
                .code(Analysers.of(probe.language()).analyse(article))
                .mentions();
    }

    private static String described(Mention m, Probe probe) {
        String text = probe.text();
        String trigger = m.trigger().in(text);
        boolean anyCode = probe.events().stream()
                .anyMatch(e -> e.contains(" * ")
                        && e.contains("| " + trigger + " |")
                        && e.startsWith(m.event().name()));
        List<String> parts = new ArrayList<>();
        parts.add("%s %s %s %s"
                .formatted(
                        m.event(),
                        Objects.requireNonNullElse(m.mode(), "-"),
                        anyCode ? "*" : Objects.requireNonNullElse(m.cameo(), "-"),
                        m.status().name().toLowerCase(Locale.ROOT)));
        parts.add(trigger);
        parts.add(parties(m.actors(), text));
        parts.add(parties(m.recipients(), text));
        List<String> further = new ArrayList<>();
        if (m.condition() != null) {
            further.add("if=" + m.condition().span().in(text));
        }
        if (m.denies() != null) {
            further.add("denies=" + m.denies().event());
        }
        if (!m.chain().isEmpty()) {
            further.add("says=" + m.chain().getFirst().speaker().span().in(text));
        }
        if (!further.isEmpty()) {
            parts.add(String.join("; ", further));
        }
        return String.join(" | ", parts);
    }

    private static String parties(List<Phrase> parties, String text) {
        return parties.isEmpty()
                ? "-"
                : String.join(";", parties.stream().map(p -> p.span().in(text)).toList());
    }
}
