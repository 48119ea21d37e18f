package org.saksi.store.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.Attribution;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContextEvidence;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Quantity;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;

/** Invented events by a seed: sentences of our own, every slot sometimes there and sometimes not, hostile cells among them. */
public final class SampleEvents implements ExportLookup {
    private static final List<String> PARTIES = List.of(
            "Polisi Kota Laut", "=Partai \"Maju\"", "Serikat\tBuruh", "-Front 🔥 Utara", "Menteri Bima", "@warga");
    private static final List<String> VERBS = List.of("menahan", "menemui", "mengecam", "memuji", "menyerang");
    private static final List<String> PLACES = List.of("Kota Laut", "Provinsi Selatan", "Negeri Utara");
    private static final List<@Nullable String> COUNTRIES = java.util.Arrays.asList("IDN", "THA", "USA", null);
    private static final List<@Nullable String> SECTORS = java.util.Arrays.asList("COP", "GOV", "JRN", "REL", null);
    private static final List<@Nullable String> CODES = java.util.Arrays.asList("173", "0251", "040", "18", null);

    private final Map<String, CodedArticle> articles = new LinkedHashMap<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private final SplittableRandom random;

    private SampleEvents(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many events, in the order of their articles. */
    public static SampleEvents of(long seed, int count) {
        SampleEvents sample = new SampleEvents(seed);
        for (int article = 0; sample.events.size() < count; article++) {
            sample.article("a" + seed + "-" + article, Math.min(3, count - sample.events.size()));
        }
        return sample;
    }

    public List<StoredEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public @Nullable CodedArticle article(String id) {
        return articles.get(id);
    }

    @Override
    public Instant moment(long revision) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision * 3_600);
    }

    private void article(String id, int sentences) {
        boolean known = random.nextBoolean();
        LocalDate published =
                random.nextInt(5) == 0 ? null : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
        StringBuilder text = new StringBuilder("Kabar 🎉 ").append(id).append('\n');
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(new Span(0, text.length() - 1), Origin.TITLE));
        List<Sentence> written = new ArrayList<>();
        for (int index = 0; index < sentences; index++) {
            Sentence sentence =
                    new Sentence(text.length(), pick(PARTIES), pick(VERBS), pick(PARTIES), pick(PLACES), index + 1);
            text.append(sentence.text()).append('\n');
            paragraphs.add(new Paragraph(sentence.span(), Origin.BODY));
            written.add(sentence);
        }
        Article article = new Article(
                id,
                known ? "https://example.org/" + id : null,
                known ? "Harian Contoh" : null,
                "Kabar 🎉 " + id,
                null,
                published,
                random.nextBoolean() ? "id" : "en",
                text.toString(),
                paragraphs);
        List<Event> coded = new ArrayList<>();
        for (Sentence sentence : written) {
            coded.add(event(article, sentence));
        }
        articles.put(id, new CodedArticle(article, true, coded, List.of(), List.of(), List.of(), List.of()));
        coded.forEach(event -> events.add(stored(event)));
    }

    private StoredEvent stored(Event event) {
        Incident incident = event.incident() == null ? null : incident(event);
        return new StoredEvent(event, incident, ReviewState.OPEN, 1 + random.nextInt(5));
    }

    private static Incident incident(Event event) {
        List<Incident.Told> told = new ArrayList<>();
        for (String article : List.of(event.article().id(), "elsewhere", "elsewhere")) {
            told.add(new Incident.Told(
                    event.id() + told.size(),
                    article,
                    "voice",
                    null,
                    Incident.Relation.REPORT,
                    event.status(),
                    null,
                    null,
                    new TreeMap<>()));
        }
        return new Incident(
                "i_" + event.id(),
                event.event(),
                event.mode(),
                event.cameo(),
                event.status(),
                false,
                event.id(),
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

    private Event event(Article article, Sentence sentence) {
        EventType type = EventType.values()[random.nextInt(EventType.values().length)];
        List<String> modes = List.copyOf(Ontology.load().modes(type));
        String mode = modes.isEmpty() || random.nextBoolean() ? null : pick(modes);
        boolean military = random.nextInt(3) == 0;
        List<Member> actors = new ArrayList<>();
        if (random.nextInt(6) > 0) {
            actors.add(member(sentence.actor()));
        }
        if (random.nextInt(4) == 0) {
            actors.add(member(sentence.actor()));
        }
        return new Event(
                "e_" + article.id() + "-" + sentence.index(),
                "0.1.0+rules.2",
                ArticleReference.to(article),
                type,
                mode,
                military ? List.of("military") : List.of(),
                military
                        ? List.of(new ContextEvidence(
                                "military",
                                sentence.verb().text(),
                                sentence.verb().span()))
                        : List.of(),
                any(CODES),
                Ontology.load().type(type).quad(),
                Ontology.load().score(type, mode),
                random.nextInt(4) == 0 ? Status.REPORTED : Status.ASSERTED,
                random.nextInt(5) == 0 ? null : random.nextInt(101) / 100.0,
                sentence.verb(),
                actors,
                random.nextBoolean() ? List.of(member(sentence.recipient())) : List.of(),
                null,
                null,
                random.nextInt(3) == 0
                        ? List.of(new Attribution(
                                sentence.actor().text(), sentence.actor().span(), Attribution.Kind.QUOTE, "kata"))
                        : List.of(),
                null,
                when(),
                random.nextInt(4) == 0 ? null : where(sentence.place()),
                random.nextInt(3) == 0
                        ? List.of(new Quantity(
                                "killed",
                                2.0,
                                null,
                                true,
                                "persons",
                                sentence.verb().text(),
                                sentence.verb().span(),
                                "recipient",
                                null))
                        : List.of(),
                new SentenceExcerpt(sentence.index(), sentence.span(), sentence.text()),
                Origin.BODY,
                "id.sample",
                random.nextBoolean() ? "tree" : "order",
                random.nextBoolean() ? "i_e_" + article.id() + "-" + sentence.index() : null,
                null);
    }

    private @Nullable When when() {
        LocalDate day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(100));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new When(null, null, day, day, When.Precision.DAY, When.Source.PUBLICATION, null);
            case 2 -> new When(null, null, day, day.plusDays(29), When.Precision.MONTH, When.Source.CONTEXT, null);
            default ->
                new When(null, null, null, null, When.Precision.UNRESOLVED, When.Source.CONTEXT, When.Reason.NO_DATE);
        };
    }

    private Where where(Excerpt words) {
        Where.Precision precision = Where.Precision.values()[random.nextInt(Where.Precision.values().length)];
        boolean point = random.nextInt(4) > 0;
        return new Where(
                words.text(),
                words.span(),
                words.text(),
                any(COUNTRIES),
                random.nextBoolean() ? "Provinsi Selatan" : null,
                point ? -6.25 : null,
                point ? 107.5 : null,
                precision,
                point ? "1234" : null,
                List.of(),
                random.nextInt(4) == 0 ? new Where.Relation(Where.Relation.Kind.NEAR, 3.5, null, List.of()) : null,
                null);
    }

    private Member member(Excerpt words) {
        String name = random.nextBoolean() ? words.text().strip() : null;
        return new Member(words.text(), words.span(), name, null, any(COUNTRIES), any(SECTORS), null);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T any(List<@Nullable T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** "Actor verb recipient di place." from an offset on. */
    private record Sentence(int start, String doer, String act, String undergoer, String site, int index) {
        String text() {
            return doer + " " + act + " " + undergoer + " di " + site + ".";
        }

        Span span() {
            return new Span(start, start + text().length());
        }

        Excerpt actor() {
            return at(0, doer);
        }

        Excerpt verb() {
            return at(doer.length() + 1, act);
        }

        Excerpt recipient() {
            return at(doer.length() + act.length() + 2, undergoer);
        }

        Excerpt place() {
            return at(text().length() - 1 - site.length(), site);
        }

        private Excerpt at(int offset, String words) {
            return new Excerpt(words, new Span(start + offset, start + offset + words.length()));
        }
    }
}
