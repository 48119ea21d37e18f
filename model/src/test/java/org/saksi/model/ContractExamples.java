package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An invented article with an emoji and a combining accent, and all that can be read in it. */
final class ContractExamples {
    static final String TEXT = """
        Ketegangan di tapal batas \uD83D\uDD25
        Cafe\u0301 di Kota Laut terbakar bulan lalu, dua orang tewas.
        "Jika Negeri Utara menembak lagi, kami akan membalas," kata Perdana Menteri Bima \uD83D\uDC64 seperti dilaporkan Harian Pagi.
        Negeri Utara membantah pasukannya menembak warga.
        """;

    private static final String THREAT =
            "\"Jika Negeri Utara menembak lagi, kami akan membalas,\" kata Perdana Menteri Bima \uD83D\uDC64 seperti"
                    + " dilaporkan Harian Pagi.";
    private static final String DENIAL = "Negeri Utara membantah pasukannya menembak warga.";

    private ContractExamples() {}

    static Article article() {
        return new Article(
                "a1",
                "https://example.org/a1",
                "Harian Contoh",
                "Ketegangan di tapal batas \uD83D\uDD25",
                null,
                LocalDate.of(2025, 12, 9),
                "id",
                TEXT,
                List.of(
                        new Paragraph(span("Ketegangan di tapal batas \uD83D\uDD25"), Origin.TITLE),
                        new Paragraph(
                                span("Cafe\u0301 di Kota Laut terbakar bulan lalu, dua orang tewas."), Origin.BODY),
                        new Paragraph(span(THREAT), Origin.BODY),
                        new Paragraph(span(DENIAL), Origin.KEY_POINT)));
    }

    static CodedArticle coded() {
        return new CodedArticle(
                article(),
                true,
                List.of(threat(), denial()),
                List.of(statement()),
                List.of(place()),
                quantities(),
                List.of(commitment()));
    }

    static Event threat() {
        return new Event(
                "e_1",
                "0.1.0+rules.1",
                ArticleReference.to(article()),
                EventType.THREATEN,
                "violence",
                List.of("military"),
                List.of(new ContextEvidence("military", "menembak lagi", span("menembak lagi"))),
                "138",
                3,
                -3.5,
                Status.ASSERTED,
                0.81,
                excerpt("akan membalas"),
                List.of(speaker()),
                List.of(member("Negeri Utara", "KHM", "GOV")),
                null,
                condition(),
                List.of(
                        new Attribution("Bima \uD83D\uDC64", span("Bima \uD83D\uDC64"), Attribution.Kind.QUOTE, "kata"),
                        new Attribution("Harian Pagi", span("Harian Pagi"), Attribution.Kind.REPORTED, "dilaporkan")),
                excerpt("Jika Negeri Utara menembak lagi, kami akan membalas,"),
                new When(
                        "bulan lalu",
                        span("bulan lalu"),
                        LocalDate.of(2025, 11, 1),
                        LocalDate.of(2025, 11, 30),
                        When.Precision.MONTH,
                        When.Source.TEXT,
                        null),
                place(),
                List.of(killed(null)),
                new SentenceExcerpt(2, span(THREAT), THREAT),
                Origin.BODY,
                "id.threaten.balas",
                "order",
                "i_1",
                null);
    }

    static Event denial() {
        return new Event(
                "e_2",
                "0.1.0+rules.1",
                ArticleReference.to(article()),
                EventType.REJECT,
                null,
                List.of(),
                List.of(),
                null,
                3,
                -2,
                Status.ASSERTED,
                null,
                excerpt("membantah"),
                List.of(),
                List.of(),
                new Denial(
                        EventType.ASSAULT,
                        List.of(member("pasukannya", null, "MIL")),
                        List.of(member("warga", null, "CVL")),
                        span("menembak warga")),
                null,
                List.of(),
                null,
                new When(
                        null,
                        null,
                        null,
                        null,
                        When.Precision.UNRESOLVED,
                        When.Source.PUBLICATION,
                        When.Reason.WRONG_DATE),
                null,
                List.of(),
                new SentenceExcerpt(3, span(DENIAL), DENIAL),
                Origin.KEY_POINT,
                "id.reject.bantah",
                "tree",
                null,
                new Adjudication("1", "judge-1", Adjudication.Verdict.AGREES, EventType.REJECT, null, null, null));
    }

    static Commitment commitment() {
        return new Commitment(
                "c_1",
                List.of(speaker()),
                List.of(member("Negeri Utara", "KHM", "GOV")),
                new Commitment.Pledge("kami akan membalas", span("kami akan membalas"), EventType.ASSAULT, "e_1"),
                condition(),
                Commitment.Polarity.POSITIVE,
                LocalDate.of(2025, 12, 8),
                ArticleReference.to(article()),
                new SentenceExcerpt(2, span(THREAT), THREAT),
                Commitment.State.OPEN,
                List.of());
    }

    static DeadLetter deadLetter() {
        return new DeadLetter(
                "articles.jsonl",
                17L,
                "published-iso-date",
                "[articles.jsonl:17] field \"published\" must be an ISO date but was \"kemarin\"",
                "{\"id\":\"\u0007x\"}");
    }

    static Manifest manifest() {
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("events", 2L);
        counts.put("articles", 1L);
        return new Manifest(
                new Manifest.Versions("0.1.0", null, "1", null, "1"),
                List.of(new Manifest.Input(
                        "samples/a.txt", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")),
                counts,
                List.of("code", "samples", "-o", "out"));
    }

    static Excerpt excerpt(String words) {
        return new Excerpt(words, span(words));
    }

    static Span span(String words) {
        int start = TEXT.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the text must hold \"" + words + "\"");
        }
        return new Span(start, start + words.length());
    }

    static Member member(String words, @Nullable String country, @Nullable String sector) {
        return new Member(words, span(words), null, null, country, sector, null);
    }

    private static Member speaker() {
        return new Member(
                "Perdana Menteri Bima \uD83D\uDC64",
                span("Perdana Menteri Bima \uD83D\uDC64"),
                "Bima",
                "p_bima",
                "THA",
                "GOV",
                "prime minister");
    }

    private static Condition condition() {
        return new Condition(
                "Jika Negeri Utara menembak lagi",
                span("Jika Negeri Utara menembak lagi"),
                EventType.ASSAULT,
                List.of(member("Negeri Utara", "KHM", null)),
                List.of(),
                false,
                List.of(new Condition.Pattern(
                        EventType.RETREAT, List.of(), List.of(), true, span("Jika Negeri Utara menembak lagi"))),
                true);
    }

    private static Where place() {
        return new Where(
                "Kota Laut",
                span("Kota Laut"),
                "Kota Laut",
                "IDN",
                "Jawa Barat",
                -6.9,
                107.0,
                Where.Precision.CITY,
                "12345",
                List.of("Kota Laut, Sulawesi"),
                new Where.Relation(Where.Relation.Kind.AWAY, 3.5, "north", List.of(anchor())),
                Where.Reason.RELATIVE);
    }

    private static Where anchor() {
        return new Where(
                "Kota Laut",
                span("Kota Laut"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Where.Reason.UNKNOWN);
    }

    private static Quantity killed(@Nullable String event) {
        return new Quantity("killed", 2.0, 2.0, false, "persons", "dua orang", span("dua orang"), "recipient", event);
    }

    private static List<Quantity> quantities() {
        return List.of(killed("e_1"), killed(null));
    }

    private static Statement statement() {
        return new Statement(
                span(THREAT),
                excerpt("Jika Negeri Utara menembak lagi, kami akan membalas,"),
                speaker(),
                List.of(new Attribution(
                        "Bima \uD83D\uDC64", span("Bima \uD83D\uDC64"), Attribution.Kind.QUOTE, "kata")),
                Attribution.Kind.QUOTE,
                "kata",
                List.of("e_1"));
    }
}
