package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Article;
import org.saksi.model.Paragraph;

/** What holds for the paragraphs of every article, whatever the input: seeded random documents in every form. */
class ParagraphSpanTest {
    private static final List<String> PIECES = List.of(
            "Polisi menangkap dua orang.",
            "police said",
            "Baca juga: sesuatu",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "- ",
            "\u2022 ",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\u0007",
            "\u202E",
            "\u200B",
            "\u2028",
            "e\u0301",
            "(ANTARA/xy)",
            ". (abc/def)",
            "Ringkasan:",
            "Foto: lama",
            "Title: x",
            "Published: 2025-01-01",
            ". Baca juga: y",
            "<p>",
            "</p>",
            "<br>",
            "<div class=caption>",
            "</div>",
            "&nbsp;",
            "&#xD83D;",
            "&#0;",
            "kemarin",
            "12.500",
            "\u0130stanbul",
            "\uFEFF",
            "\u00A0",
            "ADVERTISEMENT",
            "Editor: z",
            ")",
            "(",
            "]",
            "[",
            "\"",
            "*",
            "\u3002");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void liesInsideTheTextInOrderAndSplitsNoCharacter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(60);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(new ArticleReader().readText("random", text.toString()));
            byte[] page = ("<html>" + text).getBytes(StandardCharsets.UTF_8);
            Reading.stdin(new ArticleReader(), page).forEach(ParagraphSpanTest::check);
            byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            Reading.stdin(new ArticleReader(), utf16).forEach(ParagraphSpanTest::check);
        }
    }

    private static void check(ReadResult result) {
        if (!(result instanceof ReadResult.Read read)) {
            return;
        }
        Article article = read.article();
        String text = article.text();
        assertThat(text.chars()).noneMatch(c -> c == '\r' || c == 0 || c == 7 || c == 0x2028);
        assertThat(StoredText.of(text)).isEqualTo(text);
        assertThat(article.paragraphs()).isNotEmpty();
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(end);
            end = paragraph.span().end();
            assertThat(end).isLessThanOrEqualTo(text.length());
            String words = paragraph.span().in(text);
            assertThat(words).isNotEmpty();
            assertThat(StoredText.isBlank(words.charAt(0))).isFalse();
            assertThat(StoredText.isBlank(words.charAt(words.length() - 1))).isFalse();
            assertThat(Character.isLowSurrogate(words.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(words.charAt(words.length() - 1)))
                    .isFalse();
        }
        assertThat(outside(article)).isBlank();
    }

    /** What no paragraph covers: blanks and bullets only, so that no word is lost. */
    private static String outside(Article article) {
        StringBuilder outside = new StringBuilder();
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            outside.append(article.text(), end, paragraph.span().start());
            end = paragraph.span().end();
        }
        outside.append(article.text(), end, article.text().length());
        StringBuilder rest = new StringBuilder();
        outside.chars()
                .filter(c -> !StoredText.isBlank((char) c))
                .filter(c -> "-\u2022*".indexOf(c) < 0)
                .forEach(c -> rest.append((char) c));
        return rest.toString();
    }
}
