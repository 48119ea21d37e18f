package org.saksi.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.Attribution;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
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
import org.saksi.model.Story;
import org.saksi.model.When;
import org.saksi.model.Where;

/**
 * Makes articles with events that keep the contract: the same seed and number give the same article, whatever was made before.
 * Immutable and safe for use by many threads.
 */
public final class SampleDataset {
    private static final String VERSION = "0.1.0+rules.2";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Ontology ONTOLOGY = Ontology.load();

    private static final List<Name> PARTIES = List.of(
            new Name("Angkatan Laut Mandau", "Angkatan Laut Mandau", "org:al-mandau", "IDN", "MIL"),
            new Name("polisi Kota Lama", null, null, "IDN", "COP"),
            new Name("Menteri Hadi Saleh", "Hadi Saleh", "per:hadi-saleh", "IDN", "GOV"),
            new Name("para nelayan", null, null, null, "CVL"),
            new Name("pemerintah Thailand", "Pemerintah Thailand", "gov:THA", "THA", "GOV"),
            new Name("tentara Kamboja", null, "mil:KHM", "KHM", "MIL"),
            new Name("the army of Israel", "Israel Defense Forces", "mil:ISR", "ISR", "MIL"),
            new Name("Hamas", "Hamas", "org:hamas", "PSE", "REB"),
            new Name("President Ana Duarte", "Ana Duarte", "per:ana-duarte", "TLS", "GOV"),
            new Name("Serikat Buruh Pelabuhan \uD83D\uDEA2", "Serikat Buruh Pelabuhan", null, "IDN", "LAB"),
            new Name("the Café Front", "Café Front", "org:cafe-front", "PHL", "REB"),
            new Name("mahasiswa", null, null, "IDN", "EDU"));

    private static final List<Town> TOWNS = List.of(
            new Town("Jakarta", "Jakarta", "IDN", "Jakarta", -6.2146, 106.8451, "1642911"),
            new Town("Surabaya", "Surabaya", "IDN", "East Java", -7.2492, 112.7508, "1625822"),
            new Town("Poso", "Poso", "IDN", "Central Sulawesi", -1.3959, 120.7524, "1630723"),
            new Town("Bangkok", "Bangkok", "THA", "Bangkok", 13.7540, 100.5014, "1609350"),
            new Town("Gaza", "Gaza", "PSE", "Gaza Strip", 31.5016, 34.4668, "281133"),
            new Town("Dili", "Dili", "TLS", "Dili", -8.5586, 125.5736, "1645457"),
            new Town("pasar lama", null, null, null, null, null, null));

    private static final List<String> PUBLISHERS =
            List.of("Harian Muara", "Kabar Teluk", "The Strait Courier", "Pos Timur", "Antara Pulau", "Radio Karang");

    private static final List<String> SYLLABLES = List.of(
            "ba", "ke", "lu", "ran", "tik", "so", "men", "da", "pul", "ang", "ri", "tor", "nas", "wi", "gu", "hal");

    private final long seed;
    private final int eventsPerArticle;
    private final int fillers;
    private final List<String> sentences;

    private record Name(
            String text,
            @Nullable String name,
            @Nullable String entity,
            @Nullable String country,
            @Nullable String sector) {}

    private record Town(
            String text,
            @Nullable String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String geoname) {}

    private SampleDataset(long seed, int eventsPerArticle, int fillers, List<String> sentences) {
        this.seed = seed;
        this.eventsPerArticle = eventsPerArticle;
        this.fillers = fillers;
        this.sentences = List.copyOf(sentences);
    }

    /** Small articles: up to four events and two other sentences each. */
    public static SampleDataset of(long seed) {
        return new SampleDataset(seed, 2, 2, List.of());
    }

    /**
     * Articles of a given size.
     *
     * @param eventsPerArticle how many events an article has on average
     * @param fillers how many other sentences it has
     * @param sentences where those are drawn from; empty for words that mean nothing
     */
    public static SampleDataset of(long seed, int eventsPerArticle, int fillers, List<String> sentences) {
        return new SampleDataset(seed, eventsPerArticle, fillers, sentences);
    }

    /** The articles from one number to before another. */
    public List<AnalysedArticle> articles(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::article).toList();
    }

    /** The articles from 0 on. */
    public Stream<AnalysedArticle> articles(int count) {
        return IntStream.range(0, count).mapToObj(this::article);
    }

    /** One article. */
    public AnalysedArticle article(int number) {
        return new Making(number).analysed();
    }

    /** Incidents of events: those of one type on one day of publication tell one act. Events are of articles in order. */
    public static List<Incident> incidents(List<CodedArticle> articles) {
        TreeMap<String, List<Event>> groups = new TreeMap<>();
        for (CodedArticle article : articles) {
            for (Event event : article.events()) {
                groups.computeIfAbsent(event.event() + " " + event.article().published(), key -> new ArrayList<>())
                        .add(event);
            }
        }
        return groups.values().stream().map(SampleDataset::incident).toList();
    }

    private static Incident incident(List<Event> events) {
        Event first = events.getFirst();
        List<Incident.Told> mentions = events.stream()
                .map(event -> new Incident.Told(
                        event.id(),
                        event.article().id(),
                        String.valueOf(event.article().publisher()),
                        event.article().published(),
                        Incident.Relation.REPORT,
                        event.status(),
                        event == first ? null : first.id(),
                        event == first ? null : 0.9,
                        new TreeMap<>()))
                .toList();
        int publishers =
                (int) mentions.stream().map(Incident.Told::voice).distinct().count();
        LocalDate day = first.article().published();
        return new Incident(
                "i_" + first.id().substring(2),
                first.event(),
                first.mode(),
                first.cameo(),
                first.status(),
                false,
                first.id(),
                first.actors().stream().map(SampleDataset::party).toList(),
                first.recipients().stream().map(SampleDataset::party).toList(),
                day,
                day,
                null,
                List.of(),
                publishers,
                day,
                day,
                List.of(),
                null,
                mentions);
    }

    private static Incident.Party party(Member member) {
        String name = member.name();
        return new Incident.Party(
                name == null ? member.text() : name, member.entity(), member.country(), member.sector());
    }

    /** One story of all the articles of some incidents. */
    public static Story story(List<Incident> incidents) {
        List<String> articles = incidents.stream()
                .flatMap(incident -> incident.mentions().stream())
                .map(Incident.Told::article)
                .distinct()
                .toList();
        return new Story(
                "s_" + incidents.getFirst().id().substring(2),
                "Hari-hari di teluk",
                articles.getFirst(),
                incidents.getFirst().firstSeen(),
                incidents.getLast().lastSeen(),
                1,
                List.of(),
                articles,
                incidents.stream().map(Incident::id).sorted().toList());
    }

    /** An article in the making. */
    private final class Making {
        private final Random random;
        private final String id;
        private final boolean indonesian;
        private final @Nullable LocalDate published;
        private final String publisher;
        private final String title;
        private final StringBuilder text = new StringBuilder();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<AnalysedArticle.Sentence> sentenceList = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();

        /** An event whose sentence is written. */
        private record Draft(
                EventType type,
                Span trigger,
                Span actor,
                Name actorName,
                Span recipient,
                Name recipientName,
                Span when,
                Span where,
                Town town,
                @Nullable Span number,
                int killed,
                @Nullable Span speaker,
                Span sentence,
                int index) {}

        Making(int number) {
            this.random = new Random(seed * 1_000_003 + number);
            // The first numbers of neighbouring seeds are alike.
            IntStream.range(0, 3).forEach(step -> random.nextInt());
            this.id = "sample-%d-%08d".formatted(seed, number);
            this.indonesian = random.nextInt(5) > 1;
            this.published = random.nextInt(50) == 0 ? null : FIRST.plusDays(number / 40 % 900);
            this.publisher = pick(PUBLISHERS);
            this.title = indonesian ? "Ketegangan di teluk" : "Tension in the bay";
        }

        AnalysedArticle analysed() {
            int events = eventsPerArticle == 0 ? 0 : random.nextInt(2 * eventsPerArticle + 1);
            paragraph(Origin.TITLE, () -> sentence(title));
            for (int part = 0; part < Math.max(events, fillers); part++) {
                boolean event = part < events;
                boolean filler = part < fillers;
                paragraph(Origin.BODY, () -> {
                    if (event) {
                        eventSentence();
                    }
                    if (filler) {
                        text.append(event ? " " : "");
                        sentence(sentences.isEmpty() ? nonsense() : pick(sentences));
                    }
                });
            }
            Article article = new Article(
                    id,
                    "https://news.example/" + id,
                    publisher,
                    title,
                    null,
                    published,
                    indonesian ? "id" : "en",
                    text.toString(),
                    paragraphs);
            List<Event> coded = new ArrayList<>();
            drafts.forEach(draft -> coded.add(event(article, draft)));
            List<Where> places = coded.stream()
                    .map(Event::where)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            return new AnalysedArticle(
                    new CodedArticle(article, true, coded, List.of(), places, List.of(), commitments(article, coded)),
                    sentenceList);
        }

        private void paragraph(Origin origin, Runnable content) {
            int start = text.length();
            content.run();
            paragraphs.add(new Paragraph(new Span(start, text.length()), origin));
            text.append('\n');
        }

        private Span sentence(String words) {
            Span span = append(words);
            sentenceList.add(new AnalysedArticle.Sentence(sentenceList.size(), span, lemmas(words)));
            return span;
        }

        /** Not a lemmatiser: what begins with men- loses it, so that lemmas and words differ. */
        private static String lemmas(String words) {
            return String.join(
                    " ",
                    FoldedWords.of(words).stream()
                            .map(word -> word.startsWith("men") && word.length() > 5 ? word.substring(3) : word)
                            .toList());
        }

        private Span append(String words) {
            int start = text.length();
            text.append(words);
            return new Span(start, text.length());
        }

        private void eventSentence() {
            EventType type = pick(List.of(EventType.values()));
            int start = text.length();
            Name actorName = pick(PARTIES);
            Name recipientName = pick(PARTIES);
            Town town = pick(TOWNS);
            Span actor = append(actorName.text);
            text.append(' ');
            Span trigger = append(indonesian ? "menindak" + type.name().toLowerCase(java.util.Locale.ROOT) : "acted");
            text.append(' ');
            Span recipient = append(recipientName.text);
            text.append(indonesian ? " di " : " in ");
            Span where = append(town.text);
            text.append(' ');
            Span when = append(indonesian ? "hari ini" : "today");
            int killed = random.nextInt(20);
            Span number = null;
            if (killed > 0 && random.nextInt(3) == 0) {
                text.append(", ");
                number = append(killed + (indonesian ? " orang tewas" : " people were killed"));
            }
            Span speaker = null;
            if (random.nextInt(3) == 0) {
                text.append(indonesian ? ", kata " : ", said ");
                speaker = append(pick(PARTIES).text);
            }
            text.append('.');
            Span sentence = new Span(start, text.length());
            int index = sentenceList.size();
            sentenceList.add(new AnalysedArticle.Sentence(index, sentence, lemmas(sentence.in(text.toString()))));
            drafts.add(new Draft(
                    type,
                    trigger,
                    actor,
                    actorName,
                    recipient,
                    recipientName,
                    when,
                    where,
                    town,
                    number,
                    killed,
                    speaker,
                    sentence,
                    index));
        }

        private Event event(Article article, Draft draft) {
            List<String> modes = List.copyOf(ONTOLOGY.modes(draft.type));
            String mode = modes.isEmpty() || random.nextBoolean() ? null : pick(modes);
            Status status = pick(List.of(Status.ASSERTED, Status.ASSERTED, Status.REPORTED, Status.FUTURE));
            String identity = id + " " + draft.trigger.start() + " " + draft.type;
            return new Event(
                    "e_"
                            + HexFormat.of()
                                    .formatHex(PreparedArticle.sha256(identity))
                                    .substring(0, 16),
                    VERSION,
                    ArticleReference.to(article),
                    draft.type,
                    mode,
                    random.nextInt(3) == 0 ? List.of("military") : List.of(),
                    List.of(),
                    null,
                    ONTOLOGY.type(draft.type).quad(),
                    ONTOLOGY.score(draft.type, mode),
                    status,
                    random.nextInt(100) / 100.0,
                    Excerpt.of(draft.trigger, article.text()),
                    List.of(member(article, draft.actor, draft.actorName)),
                    random.nextInt(5) == 0 ? List.of() : List.of(member(article, draft.recipient, draft.recipientName)),
                    null,
                    null,
                    draft.speaker == null
                            ? List.of()
                            : List.of(new Attribution(
                                    draft.speaker.in(article.text()),
                                    draft.speaker,
                                    Attribution.Kind.PARAPHRASE,
                                    "kata")),
                    null,
                    when(article, draft),
                    where(article, draft),
                    draft.number == null
                            ? List.of()
                            : List.of(new Quantity(
                                    "killed",
                                    (double) draft.killed,
                                    (double) draft.killed,
                                    false,
                                    "persons",
                                    draft.number.in(article.text()),
                                    draft.number,
                                    "recipient",
                                    null)),
                    new SentenceExcerpt(draft.index, draft.sentence, draft.sentence.in(article.text())),
                    Origin.BODY,
                    (indonesian ? "id." : "en.") + draft.type.name().toLowerCase(java.util.Locale.ROOT) + ".sample",
                    random.nextInt(4) == 0 ? "order" : "tree",
                    null,
                    null);
        }

        private @Nullable When when(Article article, Draft draft) {
            LocalDate day = published;
            if (random.nextInt(6) == 0) {
                return null;
            }
            String words = draft.when.in(article.text());
            return day == null
                    ? new When(
                            words,
                            draft.when,
                            null,
                            null,
                            When.Precision.UNRESOLVED,
                            When.Source.TEXT,
                            When.Reason.NO_DATE)
                    : new When(
                            words,
                            draft.when,
                            day,
                            day.plusDays(random.nextInt(3)),
                            When.Precision.DAY,
                            When.Source.TEXT,
                            null);
        }

        private @Nullable Where where(Article article, Draft draft) {
            if (random.nextInt(4) == 0) {
                return null;
            }
            Town town = draft.town;
            return new Where(
                    draft.where.in(article.text()),
                    draft.where,
                    town.name,
                    town.country,
                    town.admin1,
                    town.lat,
                    town.lon,
                    town.name == null ? null : Where.Precision.CITY,
                    town.geoname,
                    List.of(),
                    null,
                    town.name == null ? Where.Reason.UNNAMED : null);
        }

        private static Member member(Article article, Span span, Name name) {
            return new Member(span.in(article.text()), span, name.name, name.entity, name.country, name.sector, null);
        }

        /** Threats are commitments. */
        private static List<Commitment> commitments(Article article, List<Event> events) {
            return events.stream()
                    .filter(event -> event.event() == EventType.THREATEN)
                    .map(event -> new Commitment(
                            "c_" + event.id().substring(2),
                            event.actors(),
                            event.recipients(),
                            new Commitment.Pledge(
                                    event.trigger().text(), event.trigger().span(), EventType.ASSAULT, event.id()),
                            null,
                            Commitment.Polarity.POSITIVE,
                            article.published(),
                            ArticleReference.to(article),
                            event.sentence(),
                            Commitment.State.OPEN,
                            List.of()))
                    .toList();
        }

        private String nonsense() {
            StringBuilder words = new StringBuilder();
            int count = 8 + random.nextInt(10);
            for (int word = 0; word < count; word++) {
                words.append(word == 0 ? "" : " ");
                // Few words are frequent and many are rare, as in any language.
                int rank = (int) Math.pow(3000, random.nextDouble());
                words.append(SYLLABLES.get(rank % 16)).append(SYLLABLES.get(rank / 16 % 16));
                if (rank >= 256) {
                    words.append(SYLLABLES.get(rank / 256));
                }
            }
            return words.append('.').toString();
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    /** Bytes of a text, for tests that look for them on disk. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
