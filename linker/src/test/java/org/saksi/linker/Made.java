package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Condition;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;

/** Coded articles made by hand: what a coder would have read, without a coder. */
final class Made {
    private final String id;
    private final LocalDate day;
    private final String text;
    private final List<Event> events = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();

    private Made(String id, String day, String text) {
        this.id = id;
        this.day = LocalDate.parse(day);
        this.text = text;
    }

    /** An article of one sentence. */
    static Made article(String id, String day, String text) {
        return new Made(id, day, text);
    }

    /** Somebody whose words stand in every text of the tests. */
    static Member member(String name, @Nullable String country, @Nullable String sector) {
        return new Member(name, new Span(0, name.length()), null, null, country, sector, null);
    }

    Made event(EventType type, List<Member> actors, List<Member> recipients, Status status) {
        return event(type, actors, recipients, status, null);
    }

    Made event(EventType type, List<Member> actors, List<Member> recipients, Status status, @Nullable When when) {
        events.add(new Event(
                "e_" + id + events.size(),
                "test",
                reference(),
                type,
                null,
                List.of(),
                List.of(),
                null,
                4,
                -5,
                status,
                0.9,
                new Excerpt(text.substring(0, 4), new Span(0, 4)),
                actors,
                recipients,
                null,
                null,
                List.of(),
                null,
                when,
                null,
                List.of(),
                sentence(),
                Origin.BODY,
                "test.rule",
                "tree",
                null,
                null));
        return this;
    }

    Made commitment(Member by, List<Member> toward, EventType act, boolean positive, @Nullable Condition condition) {
        commitments.add(new Commitment(
                "c_" + id + commitments.size(),
                List.of(by),
                toward,
                new Commitment.Pledge(
                        text.substring(0, 4),
                        new Span(0, 4),
                        act,
                        events.isEmpty() ? null : events.getLast().id()),
                condition,
                positive ? Commitment.Polarity.POSITIVE : Commitment.Polarity.NEGATIVE,
                day,
                reference(),
                sentence(),
                Commitment.State.OPEN,
                List.of()));
        return this;
    }

    static Condition condition(EventType type, Member actor, List<Member> recipients, boolean negated) {
        return condition(type, actor, recipients, negated, List.of(), false);
    }

    static Condition condition(
            EventType type,
            Member actor,
            List<Member> recipients,
            boolean negated,
            List<Condition.Pattern> others,
            boolean any) {
        return new Condition("if so", new Span(0, 5), type, List.of(actor), recipients, negated, others, any);
    }

    LocalDate day() {
        return day;
    }

    CodedArticle coded() {
        Article article = new Article(id, null, null, null, null, day, "en", text, List.of());
        return new CodedArticle(article, true, events, List.of(), List.of(), List.of(), commitments);
    }

    private ArticleReference reference() {
        return new ArticleReference(id, null, null, null, day, "en");
    }

    private SentenceExcerpt sentence() {
        return new SentenceExcerpt(0, new Span(0, text.length()), text);
    }
}
