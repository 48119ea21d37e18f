package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

class ParagraphsTest {
    @Test
    void sentences_never_cross_paragraphs_and_credits_and_boilerplate_have_none() {
        Article article = article(
                "Polisi menahan", Origin.TITLE,
                "dua orang di Medan", Origin.BODY,
                "Penulis: Budi.", Origin.CREDIT,
                "Massa berunjuk rasa.", Origin.CAPTION,
                "Baca juga berita ini.", Origin.BOILERPLATE,
                "Harga naik.", Origin.KEY_POINT);

        List<Sentence> sentences = Analysers.of("id").analyse(article).sentences();

        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 3, 5);
        assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
        assertThat(sentences)
                .extracting(Sentence::origin)
                .containsExactly(Origin.TITLE, Origin.BODY, Origin.CAPTION, Origin.KEY_POINT);
    }

    @Test
    void blank_paragraphs_and_empty_articles_have_no_sentences() {
        assertThat(Analysers.of("en")
                        .analyse(article("", Origin.BODY, " \u00a0\n", Origin.BODY))
                        .sentences())
                .isEmpty();
    }

    private static Article article(Object... parts) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            int start = text.length();
            text.append(parts[i]);
            paragraphs.add(new Paragraph(new Span(start, text.length()), (Origin) parts[i + 1]));
            text.append('\n');
        }
        return new Article("a", null, null, null, null, null, "id", text.toString(), paragraphs);
    }
}
