package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random texts with random excerpts survive writing and reading, and another reader of code points sees the same. */
class ContractRoundTripTest {
    private static final Pattern PLACE = Pattern.compile("\"span\":\\[(\\d+),(\\d+)],\"name\"");

    @ParameterizedTest
    @MethodSource("org.saksi.model.CodePointsTest#seeds")
    void an_article_with_random_excerpts_reads_back_as_it_was(long seed) {
        Random random = new Random(seed);
        CodedArticle coded = coded(random);

        String line = ContractJson.article(coded);

        assertThat(ContractJson.readArticle(new ContractJson.Line("articles.jsonl", 1, line)))
                .isEqualTo(coded);
        assertThat(ContractJson.article(coded)).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("org.saksi.model.CodePointsTest#seeds")
    void written_offsets_cut_the_same_words_out_of_an_array_of_code_points(long seed) {
        CodedArticle coded = coded(new Random(seed));
        int[] points = coded.article().text().codePoints().toArray();

        List<String> cut = new ArrayList<>();
        Matcher span = PLACE.matcher(ContractJson.article(coded));
        while (span.find()) {
            int start = Integer.parseInt(span.group(1));
            cut.add(new String(points, start, Integer.parseInt(span.group(2)) - start));
        }

        assertThat(cut).isEqualTo(coded.places().stream().map(Where::text).toList());
    }

    private static CodedArticle coded(Random random) {
        String text = CodePointsTest.text(random);
        List<Where> places = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Excerpt words = Excerpt.of(span(text, random), text);
            double lat = random.nextInt(-9000, 9000) / 100.0;
            places.add(new Where(
                    words.text(),
                    words.span(),
                    null,
                    null,
                    null,
                    lat,
                    -lat * 2,
                    null,
                    null,
                    List.of("\uD83D\uDD25"),
                    null,
                    null));
            double min = random.nextInt(1000) / (random.nextBoolean() ? 1.0 : 3.0);
            quantities.add(new Quantity(
                    "killed", min, min + 1e12, true, "persons", words.text(), words.span(), null, "e_" + i));
        }
        Article article = new Article("x", null, null, "\t\"\\", null, null, "id", text, paragraphs(text, random));
        return new CodedArticle(article, true, List.of(), List.of(), places, quantities, List.of());
    }

    private static List<Paragraph> paragraphs(String text, Random random) {
        Span span = span(text, random);
        return List.of(new Paragraph(new Span(0, span.start()), Origin.TITLE), new Paragraph(span, Origin.CAPTION));
    }

    /** A stretch between two characters. */
    private static Span span(String text, Random random) {
        int points = text.codePointCount(0, text.length());
        int start = random.nextInt(points + 1);
        int end = start + random.nextInt(points - start + 1);
        return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
