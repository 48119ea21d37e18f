package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.CodedArticle;
import org.saksi.model.Denial;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Quantity;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;

/** Makes coded articles of invented news: a text, and events whose words stand in it. */
final class Newsroom {
    private final String id;
    private final String publisher;
    private final @Nullable LocalDate published;
    private final String language;
    private final String title;
    private final String text;
    private final List<Draft> drafts = new ArrayList<>();

    private Newsroom(
            String id, String publisher, @Nullable LocalDate published, String language, String title, String body) {
        this.id = id;
        this.publisher = publisher;
        this.published = published;
        this.language = language;
        this.title = title;
        this.text = title + "\n" + body;
    }

    static Newsroom article(String id, String publisher, @Nullable String day, String title, String body) {
        return new Newsroom(id, publisher, day == null ? null : LocalDate.parse(day), "en", title, body);
    }

    static Newsroom artikel(String id, String publisher, @Nullable String day, String title, String body) {
        return new Newsroom(id, publisher, day == null ? null : LocalDate.parse(day), "id", title, body);
    }

    /** An event on its way; every word given must stand in the text. */
    final class Draft {
        private final EventType type;
        private final String trigger;
        private final String sentence;
        private final List<Member> actors = new ArrayList<>();
        private final List<Member> recipients = new ArrayList<>();
        private final List<Quantity> quantities = new ArrayList<>();
        private Status status = Status.ASSERTED;
        private @Nullable When when;
        private @Nullable Where where;
        private @Nullable EventType denied;

        private Draft(EventType type, String trigger, String sentence) {
            this.type = type;
            this.trigger = trigger;
            this.sentence = sentence;
        }

        Draft by(String words, @Nullable String entity, @Nullable String country) {
            actors.add(member(words, entity, country));
            return this;
        }

        Draft against(String words, @Nullable String entity, @Nullable String country) {
            recipients.add(member(words, entity, country));
            return this;
        }

        Draft killed(String words, double number) {
            quantities.add(
                    new Quantity("killed", number, number, false, "persons", words, span(words), "recipient", null));
            return this;
        }

        Draft on(String words, String day) {
            LocalDate date = LocalDate.parse(day);
            when = new When(words, span(words), date, date, When.Precision.DAY, When.Source.TEXT, null);
            return this;
        }

        Draft at(String words, String geoname, String country, double lat, double lon) {
            where = new Where(
                    words,
                    span(words),
                    words,
                    country,
                    null,
                    lat,
                    lon,
                    Where.Precision.CITY,
                    geoname,
                    List.of(),
                    null,
                    null);
            return this;
        }

        Draft told(Status claimed) {
            status = claimed;
            return this;
        }

        Draft denying(EventType act) {
            denied = act;
            return this;
        }

        Newsroom and() {
            return Newsroom.this;
        }

        CodedArticle coded() {
            return Newsroom.this.coded();
        }

        private Event event(Article article, int number) {
            Denial denial = denied == null ? null : new Denial(denied, actors, recipients, span(trigger));
            return new Event(
                    "e_" + id + "_" + number,
                    "0.1.0+rules.2",
                    ArticleReference.to(article),
                    type,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    4,
                    -9,
                    status,
                    0.8,
                    Excerpt.of(span(trigger), text),
                    denial == null ? actors : List.of(),
                    denial == null ? recipients : List.of(),
                    denial,
                    null,
                    List.of(),
                    null,
                    when,
                    where,
                    quantities,
                    new SentenceExcerpt(number, span(sentence), sentence),
                    Origin.BODY,
                    "en.test",
                    "tree",
                    null,
                    null);
        }
    }

    Draft event(EventType type, String trigger, String sentence) {
        Draft draft = new Draft(type, trigger, sentence);
        drafts.add(draft);
        return draft;
    }

    CodedArticle coded() {
        Article article = new Article(
                id,
                null,
                publisher,
                title,
                null,
                published,
                language,
                text,
                List.of(
                        new Paragraph(new Span(0, title.length()), Origin.TITLE),
                        new Paragraph(new Span(title.length() + 1, text.length()), Origin.BODY)));
        List<Event> events = new ArrayList<>();
        for (Draft draft : drafts) {
            events.add(draft.event(article, events.size() + 1));
        }
        return new CodedArticle(article, true, events, List.of(), List.of(), List.of(), List.of());
    }

    private Member member(String words, @Nullable String entity, @Nullable String country) {
        return new Member(words, span(words), entity == null ? null : words, entity, country, null, null);
    }

    private Span span(String words) {
        int start = text.indexOf(words, title.length() + 1);
        if (start < 0) {
            throw new IllegalArgumentException("text must hold \"" + words + "\" but is: " + text);
        }
        return new Span(start, start + words.length());
    }
}
