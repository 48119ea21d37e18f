package org.saksi.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.store.AnalysedArticle;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.ReviewState;
import org.saksi.store.Run;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;

/** What the database, the columns and the predicate say of filters; both databases are held to it. */
abstract class EventQueryContract {
    /** A location with nothing in it. */
    abstract String location();

    /** A dataset with its events and the texts of its articles. */
    private record Made(Dataset dataset, Map<String, StoredEvent> events, Map<String, String> texts)
            implements AutoCloseable {
        @Override
        public void close() {
            dataset.close();
        }

        /** Words in the sentence, or anywhere in the article. */
        TextPredicate text() {
            return (field, words, event) -> {
                String text = field == FilterField.TEXT
                        ? event.event().sentence().text()
                        : texts.getOrDefault(event.event().article().id(), "");
                return Folded.holds(Folded.words(text), Folded.words(words));
            };
        }

        Set<String> meant(Filter filter) {
            Set<String> ids = new TreeSet<>();
            FilterPredicate predicate = FilterPredicate.of(filter, text());
            events.values().stream()
                    .filter(predicate)
                    .forEach(event -> ids.add(event.event().id()));
            return ids;
        }
    }

    private Made make(long seed, int articles) {
        RandomGenerator random = MadeNews.random(seed);
        MadeNews news = new MadeNews(random, "n");
        List<CodedArticle> coded = news.articles(articles);
        Dataset dataset = Dataset.open(location(), OpenOptions.creating());
        try (Writer writer = dataset.writer("a test")) {
            int half = coded.size() / 2;
            write(writer, Run.Kind.INGEST, coded.subList(0, half));
            write(writer, Run.Kind.INGEST, coded.subList(half, coded.size()));
            writer.begin(new Run(Run.Kind.LINK, "test", "link", null, null));
            writer.link(links -> news.incidents(coded).values().forEach(links::incident));
            writer.finish();
            for (CodedArticle article : coded) {
                if (!article.events().isEmpty() && random.nextInt(4) == 0) {
                    ReviewState decision = List.of(ReviewState.ACCEPTED, ReviewState.REJECTED, ReviewState.UNSURE)
                            .get(random.nextInt(3));
                    writer.review(article.events().getFirst().id(), decision, "test", null, null);
                }
            }
            for (CodedArticle article : coded) {
                if (!article.events().isEmpty() && random.nextInt(6) == 0) {
                    String flagged = article.events().getLast().id();
                    writer.flag(flagged, MadeNews.FLAGGERS.get(random.nextInt(3)), null);
                    long second = writer.flag(flagged, MadeNews.FLAGGERS.get(random.nextInt(3)), null);
                    if (random.nextBoolean()) {
                        writer.undo(second, "test", null);
                    }
                }
            }
            CodedArticle last = coded.getLast();
            writer.delete(last.article().id(), "test", "to see it gone");
        }
        Map<String, StoredEvent> events;
        try (Stream<StoredEvent> all = dataset.events()) {
            events = EventColumnsTest.byId(all.toList());
        }
        Map<String, String> texts = new HashMap<>();
        for (CodedArticle article : coded) {
            Article told = article.article();
            texts.put(told.id(), told.text());
        }
        return new Made(dataset, events, texts);
    }

    private static void write(Writer writer, Run.Kind kind, List<CodedArticle> articles) {
        writer.begin(new Run(kind, "test", "ingest", null, null));
        writer.write(Batch.of(articles.stream()
                .map(article -> new AnalysedArticle(article, List.of()))
                .toList()));
        writer.finish();
    }

    @Test
    void database_columns_and_predicate_agree_on_any_filter() {
        try (Made made = make(1, 120)) {
            assertThat(made.events().size()).isGreaterThan(100);
            EventQuery query = new EventQuery(made.dataset(), Lemmas.none());
            EventColumns columns = EventColumnsTest.columns(made.events());
            query.place(columns, "1 = 1", List.of());
            TextSearch texts = query.texts(columns);
            RandomGenerator random = MadeNews.random(2);
            for (int count = 0; count < 500; count++) {
                Filter filter = new MadeFilters(random, "n").filter(count < 250 ? 0 : 3);
                Set<String> meant = made.meant(filter);
                Set<String> inColumns = new TreeSet<>();
                columns.ids(columns.find(filter, texts)).forEach(inColumns::add);
                assertThat(inColumns).as("columns: %s", filter).isEqualTo(meant);
                assertThat(ids(query.stream(filter))).as("SQL: %s", filter).isEqualTo(meant);
                for (Counting counting : Counting.values()) {
                    assertThat(query.count(filter, counting))
                            .as("%s of %s", counting, filter)
                            .isEqualTo(columns.count(columns.find(filter, texts), counting));
                }
            }
        }
    }

    @Test
    void pages_of_the_database_are_those_of_the_columns() {
        try (Made made = make(3, 60)) {
            EventQuery query = new EventQuery(made.dataset(), Lemmas.none());
            EventColumns columns = query.columns(new Filter.All());
            assertThat(columns.size()).isEqualTo(made.events().size());
            Filter filter = Filter.parse("-type:AID");
            for (EventOrder order : EventOrder.values()) {
                List<String> expected =
                        columns.page(columns.find(filter, query.texts(columns)), order, "", Integer.MAX_VALUE);
                List<String> paged = new ArrayList<>();
                String after = null;
                do {
                    try (Stream<StoredEvent> page = query.stream(filter, order, after, 7)) {
                        List<String> ids = page.map(event -> event.event().id()).toList();
                        paged.addAll(ids);
                        after = ids.isEmpty() ? null : ids.getLast();
                    }
                } while (after != null);
                assertThat(paged).as(order.label()).isEqualTo(expected);
            }
            assertThatThrownBy(() -> query.stream(filter, EventOrder.ID, "e_unknown", 1))
                    .hasMessage("a page must go on after an event but \"e_unknown\" is none");
        }
    }

    @Test
    void no_value_is_ever_syntax() {
        try (Made made = make(4, 20)) {
            EventQuery query = new EventQuery(made.dataset(), Lemmas.none());
            List<String> hostile = List.of(
                    "x' OR 1=1 --",
                    "\"; DROP TABLE events; --",
                    "a\\' b",
                    "%",
                    "_a%",
                    "a* OR b",
                    "NEAR(a b)",
                    "words:a",
                    "^a",
                    "{a b}:c",
                    "a:*",
                    "a & b | !c",
                    "a <-> b",
                    "'a'",
                    "\ud800a",
                    "$1",
                    "?",
                    "x y z".repeat(300));
            for (String words : hostile) {
                for (FilterField field : FilterField.values()) {
                    boolean fits = switch (field.kind()) {
                        case ID -> true;
                        case NAME, TEXT -> Folded.hasWords(words);
                        case CODE -> field == FilterField.LANGUAGE;
                        case PREFIX -> field == FilterField.RULE;
                        case NUMBER, DATE, BOX -> false;
                    };
                    if (fits) {
                        String value = field == FilterField.LANGUAGE ? words.toLowerCase(java.util.Locale.ROOT) : words;
                        Filter filter = Filter.of(field, new FilterValue.Word(value));
                        assertThat(ids(query.stream(filter)))
                                .as(filter.toString())
                                .isEqualTo(made.meant(filter));
                    }
                }
                Filter searched = Filter.search(words);
                assertThat(ids(query.stream(searched))).as(searched.toString()).isEqualTo(made.meant(searched));
            }
        }
    }

    @Test
    void texts_are_found_by_the_lemmas_of_either_language() {
        try (Dataset dataset = Dataset.open(location(), OpenOptions.creating());
                Writer writer = dataset.writer("a test")) {
            CodedArticle article = new MadeNews(MadeNews.random(8), "n")
                    .articles(40).stream()
                            .filter(made -> made.events().size() > 1)
                            .findFirst()
                            .orElseThrow();
            var sentence = article.events().getFirst().sentence();
            writer.begin(new Run(Run.Kind.INGEST, "test", "ingest", null, null));
            writer.write(Batch.of(List.of(new AnalysedArticle(
                    article,
                    List.of(new AnalysedArticle.Sentence(sentence.index(), sentence.span(), "laku tarik pasukan"))))));
            writer.finish();
            Lemmas lemmas = words -> words.equals("menarik pasukan-pasukan")
                    ? List.of(List.of("interesting"), List.of("tarik", "pasukan"))
                    : List.of();
            Filter filter = Filter.parse("text:\"menarik pasukan-pasukan\"");
            String event = article.events().getFirst().id();
            assertFound(dataset, lemmas, filter, event);
            assertFound(dataset, Lemmas.none(), filter);
            // A word that is its own lemma stands in the lemmas only, too.
            assertFound(dataset, words -> List.of(List.of(words)), Filter.parse("text:laku"), event);
            assertFound(
                    dataset, words -> List.of(List.of("lakukan"), List.of(words)), Filter.parse("text:laku"), event);
            assertFound(dataset, words -> List.of(List.of(words)), Filter.parse("text:lakukan"));
        }
    }

    /** Found by SQL, and the same in columns. */
    private static void assertFound(Dataset dataset, Lemmas lemmas, Filter filter, String... ids) {
        EventQuery query = new EventQuery(dataset, lemmas);
        assertThat(ids(query.stream(filter))).containsExactly(ids);
        EventColumns columns = query.columns(new Filter.All());
        query.place(columns, "1 = 1", List.of());
        assertThat(columns.ids(columns.find(filter, query.texts(columns)))).containsExactly(ids);
    }

    private static Set<String> ids(Stream<StoredEvent> events) {
        try (events) {
            Set<String> ids = new TreeSet<>();
            events.forEach(event -> ids.add(event.event().id()));
            return ids;
        }
    }
}
