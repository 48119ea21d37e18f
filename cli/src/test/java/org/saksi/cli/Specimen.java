package org.saksi.cli;

import java.time.LocalDate;
import java.util.List;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.Attribution;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;

/** Coded articles made by hand, for the tests of what shows them. */
final class Specimen {
    private Specimen() {}

    /** One ACCUSE in a text; actor, trigger and speaker are found in it by their words. */
    static CodedArticle accuse(String title, String text, String actor, String trigger, String speaker) {
        Article article = new Article(
                "a_1",
                null,
                "Kabar Nusa",
                title,
                null,
                LocalDate.of(2025, 6, 16),
                "en",
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        Event event = new Event(
                "e_1",
                "0.1.0+rules.1",
                ArticleReference.to(article),
                EventType.ACCUSE,
                "disapprove",
                List.of("military", "diplomatic"),
                List.of(),
                "111",
                3,
                -2,
                Status.ASSERTED,
                null,
                Excerpt.of(span(text, trigger), text),
                List.of(new Member(actor, span(text, actor), null, null, "MYS", "GOV", null)),
                List.of(),
                null,
                null,
                List.of(new Attribution(speaker, span(text, speaker), Attribution.Kind.QUOTE, "said")),
                null,
                new When(
                        null,
                        null,
                        LocalDate.of(2025, 6, 1),
                        LocalDate.of(2025, 6, 30),
                        When.Precision.MONTH,
                        When.Source.CONTEXT,
                        null),
                null,
                List.of(),
                new SentenceExcerpt(0, new Span(0, text.length()), text),
                Origin.BODY,
                "en.accuse.condemn",
                "order",
                null,
                null);
        return new CodedArticle(article, true, List.of(event), List.of(), List.of(), List.of(), List.of());
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
