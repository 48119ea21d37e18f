package org.saksi.store.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;

/** One invented arrest with every slot filled, to be changed where a test wants. */
final class OneEvent {
    static final String TEXT = "🔥 Polisi Kota Laut menahan wartawan Sari di Kota Laut kemarin.";

    private EventType type = EventType.COERCE;
    private @Nullable String cameo = "173";
    private List<Member> actors = List.of(member("Polisi Kota Laut", null, "IDN", "COP"));
    private List<Member> recipients = List.of(member("wartawan Sari", "Sari", "MYS", "JRN"));
    private @Nullable When when = new When(
            "kemarin",
            span("kemarin"),
            LocalDate.of(2025, 6, 9),
            LocalDate.of(2025, 6, 9),
            When.Precision.DAY,
            When.Source.TEXT,
            null);
    private Where.Precision precision = Where.Precision.CITY;
    private @Nullable Double lat = -6.25;
    private boolean linked = true;
    private @Nullable LocalDate published = LocalDate.of(2025, 6, 10);

    static Member member(String words, @Nullable String name, @Nullable String country, @Nullable String sector) {
        return new Member(words, span(words), name, null, country, sector, null);
    }

    static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    OneEvent type(EventType other, @Nullable String code) {
        type = other;
        cameo = code;
        return this;
    }

    OneEvent parties(List<Member> acting, List<Member> receiving) {
        actors = acting;
        recipients = receiving;
        return this;
    }

    OneEvent when(@Nullable When other) {
        when = other;
        return this;
    }

    OneEvent place(Where.Precision exactness, @Nullable Double latitude) {
        precision = exactness;
        lat = latitude;
        return this;
    }

    OneEvent alone() {
        linked = false;
        return this;
    }

    OneEvent published(@Nullable LocalDate day) {
        published = day;
        return this;
    }

    ExportRow row() {
        Article article = new Article(
                "a1",
                "https://example.org/a1",
                "Harian Contoh",
                "Kabar",
                null,
                published,
                "id",
                TEXT,
                List.of(new Paragraph(new Span(0, TEXT.length()), Origin.BODY)));
        Event event = new Event(
                "e_1",
                "0.1.0+rules.2",
                ArticleReference.to(article),
                type,
                type == EventType.COERCE ? "arrest" : null,
                List.of("legal"),
                List.of(),
                cameo,
                4,
                -7,
                Status.ASSERTED,
                0.87,
                new Excerpt("menahan", span("menahan")),
                actors,
                recipients,
                null,
                null,
                List.of(),
                null,
                when,
                new Where(
                        "Kota Laut",
                        span("Kota Laut"),
                        "Kota Laut",
                        "IDN",
                        "Jawa Barat",
                        lat,
                        lat == null ? null : 107.5,
                        precision,
                        "1234",
                        List.of(),
                        null,
                        null),
                List.of(),
                new SentenceExcerpt(0, new Span(0, TEXT.length()), TEXT),
                Origin.BODY,
                "id.coerce.tahan",
                "tree",
                linked ? "i_1" : null,
                null);
        CodedArticle coded = new CodedArticle(
                article,
                true,
                List.of(event),
                List.of(),
                event.where() == null ? List.of() : List.of(event.where()),
                List.of(),
                List.of());
        StoredEvent stored = new StoredEvent(event, linked ? incident() : null, ReviewState.ACCEPTED, 7);
        return new ExportRow(stored, coded, Instant.parse("2025-06-11T08:15:00Z"));
    }

    private Incident incident() {
        List<Incident.Told> told = List.of(told("e_1", "a1"), told("e_2", "a2"), told("e_3", "a2"));
        return new Incident(
                "i_1",
                type,
                null,
                cameo,
                Status.ASSERTED,
                false,
                "e_1",
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                2,
                null,
                null,
                List.of(),
                null,
                told);
    }

    private static Incident.Told told(String event, String article) {
        return new Incident.Told(
                event, article, "voice", null, Incident.Relation.REPORT, Status.ASSERTED, null, null, new TreeMap<>());
    }
}
