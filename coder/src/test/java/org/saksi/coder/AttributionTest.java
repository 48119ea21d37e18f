package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Passages of the tables {@code attribution-*.txt}: who says which words, and how (codebook section 5). */
class AttributionTest {
    /** A line of a table. */
    record Line(String language, String text, String speaker, String said, String kind) {
        static Line of(String language, String line) {
            List<String> parts =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            return new Line(language, parts.get(0).replace('¶', '\n'), parts.get(1), parts.get(2), parts.get(3));
        }

        @Override
        public String toString() {
            return language + ": " + text;
        }
    }

    static Stream<Line> lines() {
        return Stream.of("id", "en")
                .flatMap(language ->
                        table(language).lines().filter(l -> !l.startsWith("#")).map(l -> Line.of(language, l)));
    }

    private static String table(String language) {
        String name = "attribution-" + language + ".txt";
        try (InputStream table = Objects.requireNonNull(AttributionTest.class.getResourceAsStream(name), name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_statement_has_its_speaker_its_words_and_its_kind(Line line) {
        List<String> read = coded(line).utterances().stream()
                .map(u -> u.chain().getFirst().speaker().text() + " | "
                        + u.said().in(line.text()) + " | " + u.kind().label())
                .toList();
        if (line.speaker().equals("nobody")) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).contains(line.speaker() + " | " + line.said() + " | " + line.kind());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | \"Kapal itu sudah kami tahan sejak kemarin,\" kata Kolonel Bambang Irawan, seperti dikutip"
                        + " Reuters. | Kolonel Bambang Irawan; Reuters",
                "id | Kapal itu ditahan, kata juru bicara militer, dilansir dari Antara. | juru bicara militer; Antara",
                "id | Menurut Reuters, Menteri Anton Wibowo mengatakan bahwa pemberontak mengklaim mereka merebut kota"
                        + " itu. | pemberontak; Menteri Anton Wibowo; Reuters",
                "en | Governor Helen Marsh said that the rebels claimed they had seized the port."
                        + " | the rebels; Governor Helen Marsh",
                "en | According to Reuters, the minister said the rebels claimed they had seized the port."
                        + " | the rebels; the minister; Reuters",
                "en | The minister said the talks had failed, Reuters reported. | The minister; Reuters",
            })
    void who_speaks_stands_on_the_word_of_those_who_tell_it(String language, String text, String chain) {
        List<String> chains = coded(new Line(language, text, "", "", "")).utterances().stream()
                .map(u -> u.chain().stream().map(v -> v.speaker().text()).collect(Collectors.joining("; ")))
                .toList();
        assertThat(chains).contains(chain);
    }

    private static CodedText coded(Line line) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : line.text().split("\n", -1)) {
            paragraphs.add(new Paragraph(new Span(start, start + paragraph.length()), Origin.BODY));
            start += paragraph.length() + 1;
        }
        Article article = new Article(
                "test", null, null, null, null, LocalDate.of(2025, 6, 16), line.language(), line.text(), paragraphs);
        return Coder.of(line.language()).code(Analysers.of(line.language()).analyse(article));
    }
}
