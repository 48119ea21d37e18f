package org.saksi.store.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
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
import org.saksi.store.Flag;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;

/** Coded articles from a seed: every field with and without values, names that are hard to compare, spans that are true. */
final class MadeNews {
    static final List<String> NAMES = List.of(
            "Hamas",
            "juru bicara Hamas",
            "HAMAS",
            "Recep Tayyip Erdoğan",
            "Sana'a",
            "Israel's army",
            "Al-Qaeda",
            "Kejaksaan Agung (Kejagung)",
            "Đặng Văn Lâm",
            "100% \"Rakyat\"_Bersatu",
            "none",
            "哈马斯",
            "*",
            "O'Brien\\Smith",
            "—");

    static final List<String> ENTITIES = List.of("org:hamas", "person:erdogan", "org:kejaksaan-agung", "Hamas");
    static final List<String> COUNTRIES = List.of("IDN", "ISR", "PSE", "TUR", "USA");
    static final List<String> SECTORS = List.of("GOV", "MIL", "REB", "CVL");
    static final List<String> PLACES = List.of("Jakarta", "Jakarta Timur", "Kota Gaza", "São Paulo", "Jawa Barat");
    static final List<String> AREAS = List.of("Jawa Barat", "DKI Jakarta", "Gaza");
    static final List<String> PUBLISHERS = List.of("ANTARA News", "detik.com", "The Jakarta Post", "antara");
    static final List<String> SPEAKERS = List.of("polisi", "Polisi Militer", "saksi mata", "Anutin");
    static final List<String> FLAGGERS = List.of("ana", "budi", "none");
    static final List<String> KINDS = List.of(
            "killed",
            "wounded",
            "missing",
            "arrested",
            "abducted",
            "released",
            "displaced",
            "participants",
            "deployed");
    static final List<String> RULES =
            List.of("id.threaten.balas", "id.threaten", "en.assault.bomb", "id.accuse.examine");
    static final List<String> CAMEO = List.of("13", "138", "1381", "190", "090");
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final int DAYS = 400;

    private final RandomGenerator random;
    private final String prefix;
    private int articles;

    MadeNews(RandomGenerator random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    /** Articles with their events, which name their incidents but hold none. */
    List<CodedArticle> articles(int count) {
        List<CodedArticle> made = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            made.add(article());
        }
        return made;
    }

    /** Events as a dataset holds them. */
    List<StoredEvent> stored(int articleCount) {
        List<CodedArticle> made = articles(articleCount);
        Map<String, Incident> incidents = incidents(made);
        return made.stream()
                .flatMap(article -> article.events().stream())
                .map(event -> new StoredEvent(
                        event,
                        event.incident() == null ? null : incidents.get(event.incident()),
                        pick(List.of(ReviewState.values())),
                        1 + random.nextInt(4),
                        flags(event.id())))
                .toList();
    }

    private List<Flag> flags(String event) {
        return random.nextInt(5) > 0
                ? List.of()
                : FLAGGERS.subList(random.nextInt(2), 2).stream()
                        .map(author -> new Flag(event, 1, author, Instant.EPOCH, null, null))
                        .toList();
    }

    /** The incidents that events name. */
    Map<String, Incident> incidents(List<CodedArticle> coded) {
        Map<String, List<Event>> told = new TreeMap<>();
        coded.forEach(article -> article.events().forEach(event -> {
            if (event.incident() != null) {
                told.computeIfAbsent(event.incident(), id -> new ArrayList<>()).add(event);
            }
        }));
        Map<String, Incident> incidents = new TreeMap<>();
        told.forEach((id, events) -> incidents.put(id, incident(id, events)));
        return incidents;
    }

    private Incident incident(String id, List<Event> events) {
        Event first = events.getFirst();
        List<Incident.Told> mentions = events.stream()
                .map(event -> new Incident.Told(
                        event.id(),
                        event.article().id(),
                        event.article().id(),
                        event.article().published(),
                        Incident.Relation.REPORT,
                        event.status(),
                        null,
                        null,
                        new TreeMap<>()))
                .toList();
        return new Incident(
                id,
                first.event(),
                first.mode(),
                first.cameo(),
                first.status(),
                false,
                first.id(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                1 + random.nextInt(4),
                null,
                null,
                List.of(),
                random.nextInt(3) == 0 ? null : "s_" + random.nextInt(4),
                mentions);
    }

    private CodedArticle article() {
        String id = prefix + "-" + articles++;
        String title = maybe(3, "Berita " + pick(PLACES));
        LocalDate published = random.nextInt(8) == 0 ? null : day();
        String publisher = random.nextInt(8) == 0 ? null : pick(PUBLISHERS);
        ArticleReference reference =
                new ArticleReference(id, null, publisher, title, published, pick(List.of("id", "en")));
        StringBuilder text = new StringBuilder(title == null ? "" : title + "\n");
        int body = text.length();
        List<Event> events = new ArrayList<>();
        int count = random.nextInt(4);
        for (int index = 0; index < count; index++) {
            events.add(new Sentence(text, index).event(reference, "e_" + id + "_" + index));
        }
        if (text.isEmpty()) {
            text.append("Tidak ada apa-apa.");
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        if (title != null) {
            paragraphs.add(new Paragraph(new Span(0, title.length()), Origin.TITLE));
        }
        if (text.length() > body) {
            paragraphs.add(new Paragraph(new Span(body, text.length()), Origin.BODY));
        }
        Article article = new Article(
                id, null, publisher, title, null, published, reference.language(), text.toString(), paragraphs);
        return new CodedArticle(article, true, events, List.of(), List.of(), List.of(), List.of());
    }

    /** A sentence that is written word by word, each with its span. */
    private final class Sentence {
        private final StringBuilder text;
        private final int index;
        private final int start;

        Sentence(StringBuilder text, int index) {
            this.text = text;
            this.index = index;
            this.start = text.length();
        }

        Event event(ArticleReference article, String id) {
            EventType type = pick(List.of(EventType.values()));
            Ontology.Type codes = Ontology.load().type(type);
            List<String> modes = List.copyOf(codes.modes().keySet());
            String mode = modes.isEmpty() ? null : maybe(2, pick(modes));
            List<String> contexts = random.nextBoolean()
                    ? List.of()
                    : List.of("military", "legal").subList(0, 1 + random.nextInt(2));
            Excerpt trigger = write("melakukan");
            List<Member> actors = members();
            List<Member> recipients = members();
            List<ContextEvidence> evidence = contexts.stream()
                    .map(context -> new ContextEvidence(context, trigger.text(), trigger.span()))
                    .toList();
            List<Attribution> attribution = attribution();
            When when = when(article.published());
            Where where = where();
            List<Quantity> quantities = quantities();
            write("akhir.");
            Span span = new Span(start, text.length() - 1);
            return new Event(
                    id,
                    "0+rules.1",
                    article,
                    type,
                    mode,
                    contexts,
                    evidence,
                    maybe(2, pick(CAMEO)),
                    codes.quad(),
                    Ontology.load().score(type, mode),
                    pick(List.of(Status.ASSERTED, Status.REPORTED, Status.FUTURE, Status.HISTORICAL)),
                    random.nextInt(8) == 0 ? null : random.nextInt(101) / 100.0,
                    trigger,
                    actors,
                    recipients,
                    null,
                    null,
                    attribution,
                    null,
                    when,
                    where,
                    quantities,
                    new SentenceExcerpt(index, span, span.in(text.toString())),
                    pick(List.of(Origin.TITLE, Origin.BODY, Origin.KEY_POINT)),
                    pick(RULES),
                    "tree",
                    random.nextInt(3) == 0 ? null : "i_" + prefix + random.nextInt(12),
                    null);
        }

        private Excerpt write(String words) {
            int from = text.length();
            text.append(words).append(' ');
            return new Excerpt(words, new Span(from, from + words.length()));
        }

        private List<Member> members() {
            List<Member> members = new ArrayList<>();
            int count = random.nextInt(4);
            for (int at = 0; at < Math.min(count, 2 + random.nextInt(2)); at++) {
                Excerpt words = write(pick(NAMES));
                members.add(new Member(
                        words.text(),
                        words.span(),
                        maybe(2, pick(NAMES)),
                        maybe(2, pick(ENTITIES)),
                        maybe(2, pick(COUNTRIES)),
                        maybe(2, pick(SECTORS)),
                        null));
            }
            return members;
        }

        private List<Attribution> attribution() {
            List<Attribution> links = new ArrayList<>();
            for (int count = random.nextInt(3); count > 0; count--) {
                Excerpt words = write(pick(SPEAKERS));
                links.add(
                        new Attribution(words.text(), words.span(), pick(List.of(Attribution.Kind.values())), "kata"));
            }
            return links;
        }

        private @Nullable When when(@Nullable LocalDate published) {
            return switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> {
                    Excerpt words = write("kemarin");
                    yield new When(
                            words.text(), words.span(), null, null, When.Precision.UNRESOLVED, When.Source.TEXT, null);
                }
                case 2 -> {
                    Excerpt words = write("sejak lama");
                    boolean past = random.nextBoolean();
                    LocalDate day = day();
                    yield new When(
                            words.text(),
                            words.span(),
                            past ? null : day,
                            past ? day : null,
                            When.Precision.OPEN,
                            When.Source.CONTEXT,
                            null);
                }
                case 3 -> {
                    LocalDate day = published == null ? day() : published;
                    yield new When(null, null, day, day, When.Precision.DAY, When.Source.PUBLICATION, null);
                }
                default -> {
                    Excerpt words = write("pada suatu hari");
                    LocalDate day = day();
                    yield new When(
                            words.text(),
                            words.span(),
                            day,
                            day.plusDays(random.nextInt(30)),
                            When.Precision.WEEK,
                            When.Source.TEXT,
                            null);
                }
            };
        }

        private @Nullable Where where() {
            if (random.nextInt(3) == 0) {
                return null;
            }
            Excerpt words = write(pick(PLACES));
            boolean point = random.nextBoolean();
            return new Where(
                    words.text(),
                    words.span(),
                    maybe(3, pick(PLACES)),
                    maybe(3, pick(COUNTRIES)),
                    maybe(2, pick(AREAS)),
                    point ? random.nextInt(-12, 12) * 0.5 : null,
                    point ? random.nextInt(-360, 361) * 0.5 : null,
                    maybe(3, pick(List.of(Where.Precision.values()))),
                    null,
                    List.of(),
                    null,
                    null);
        }

        private List<Quantity> quantities() {
            List<Quantity> numbers = new ArrayList<>();
            for (int count = random.nextInt(3); count > 0; count--) {
                boolean money = random.nextInt(4) == 0;
                Excerpt words = write("sekian");
                double least = random.nextInt(6);
                boolean open = random.nextInt(4) == 0;
                numbers.add(new Quantity(
                        money ? "money" : pick(KINDS),
                        open ? null : least,
                        random.nextInt(4) == 0 && !open ? null : least + random.nextInt(3),
                        false,
                        money ? pick(List.of("IDR", "USD")) : "persons",
                        words.text(),
                        words.span(),
                        null,
                        null));
            }
            return numbers;
        }
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> @Nullable T maybe(int outOf, T value) {
        return random.nextInt(outOf) == 0 ? null : value;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A random number generator that gives the same on every machine. */
    static RandomGenerator random(long seed) {
        return new java.util.SplittableRandom(seed);
    }

    static String label(Object seed) {
        return String.format(Locale.ROOT, "seed %s", seed);
    }
}
