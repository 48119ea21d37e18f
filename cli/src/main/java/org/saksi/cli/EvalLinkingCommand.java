package org.saksi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.language.Analysers;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.linker.LinkOptions;
import org.saksi.linker.LinkSink;
import org.saksi.linker.Linker;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.Span;
import org.saksi.model.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code saksi eval linking}: measures copies, incidents and stories against what people put together. */
@Command(
        name = "linking",
        header = "Measure copies, incidents and stories.",
        description = {
            "Codes and links news whose events people told apart (Giveme5W1H), news of which pairs were read and",
            "called copies or not (the list ships with the command, the news does not), and texts in which people",
            "marked which words tell one event (ECB+). What is not there is not measured: the command says so."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval linking                            all figures; takes some minutes",
            "  saksi eval linking --out docs/linking.md      writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalLinkingCommand implements Callable<Integer> {
    private static final String CLUSTERS = "giveme5w1h/Giveme5W1H/examples/datasets/news_cluster/data";
    private static final String ECB = "ecbplus_xml/ECB+_LREC2014";
    private static final String PAIRS = "near-duplicates.tsv";
    private static final List<Integer> DEVELOPMENT = List.of(2, 5, 12, 18, 21, 23, 34, 35);
    private static final List<Integer> TEST =
            IntStream.rangeClosed(36, 45).boxed().toList();
    private static final int DAY = 10;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with giveme5w1h and ecbplus_xml (default: data/incidents beside the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Folder with id.jsonl (default: data/articles beside the checkout).")
    private @Nullable Path articles;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the measured block into this page.")
    private @Nullable Path page;

    private final Console console;

    EvalLinkingCommand(Console console) {
        this.console = console;
    }

    /** What a linker found, by the ids of articles and events. */
    private static final class Found implements LinkSink {
        private final Map<String, String> storyOf = new HashMap<>();
        private final Map<String, String> incidentOf = new HashMap<>();
        private final Map<String, String> groupOf = new HashMap<>();

        @Override
        public void copies(CopyGroup group) {
            group.copies().forEach(copy -> groupOf.put(copy.article(), group.id()));
        }

        @Override
        public void incident(Incident incident) {
            incident.mentions().forEach(told -> incidentOf.put(told.event(), incident.id()));
        }

        @Override
        public void story(Story story) {
            story.articles().forEach(article -> storyOf.put(article, story.id()));
        }

        @Override
        public void change(IncidentChange change) {
            // Merges are part of the incidents that are counted.
        }

        static Found in(List<CodedArticle> coded) {
            Found found = new Found();
            try (Linker linker = new Linker(LinkOptions.defaults(), found)) {
                coded.stream()
                        .sorted(Comparator.comparing(
                                article -> article.article().published(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .forEach(linker::add);
            }
            return found;
        }
    }

    @Override
    public Integer call() {
        Path folder = data != null ? data : beside("incidents");
        Path news = (articles != null ? articles : beside("articles")).resolve("id.jsonl");
        Saksi saksi = Saksi.load();
        StringBuilder table = new StringBuilder();
        try {
            if (there(folder.resolve(CLUSTERS))) {
                clusters(folder.resolve(CLUSTERS), saksi, table);
            }
            if (there(news)) {
                pairs(news, saksi, table);
            }
            if (there(folder.resolve(ECB))) {
                table.append("\n| events of ECB+ | mentions | MUC | B-cubed | CEAF-e | CoNLL F1 |\n")
                        .append("|---|---|---|---|---|---|\n");
                coreference("development topics", EcbText.readAll(folder.resolve(ECB), DEVELOPMENT), saksi, table);
                coreference("test topics", EcbText.readAll(folder.resolve(ECB), TEST), saksi, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!table.isEmpty()) {
            MeasuredBlock.publish(table.toString(), "linking", page, console);
        }
        return ExitCode.OK;
    }

    private Path beside(String name) {
        return console.home().resolve("../data").resolve(name).normalize();
    }

    private boolean there(Path path) {
        if (Files.exists(path)) {
            return true;
        }
        console.say("no " + path + ": not measured (--data and --articles name other folders)");
        return false;
    }

    private static void clusters(Path folder, Saksi saksi, StringBuilder table) throws IOException {
        Map<String, Integer> gold = new LinkedHashMap<>();
        List<CodedArticle> coded = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            JsonNode row = JsonMapper.shared().readTree(Files.readString(file));
            String id = row.path("dId").asString();
            gold.put(id, row.path("newsCluster").path("EventId").asInt());
            coded.add(saksi.code(NewsArticle.of(
                    id,
                    "en",
                    row.path("source_domain").asString(""),
                    day(row.path("date_publish").asString("")),
                    row.path("title").asString(""),
                    row.path("text").asString(""))));
        }
        Found found = Found.in(coded);
        List<Integer> events = gold.values().stream().distinct().sorted().toList();
        table.append("| | of | precision | recall | F1 |\n|---|---|---|---|---|\n");
        for (int half = 0; half < 2; half++) {
            Map<String, String> right = new LinkedHashMap<>();
            Map<String, String> stories = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> entry : gold.entrySet()) {
                if (events.indexOf(entry.getValue()) % 2 == half) {
                    right.put(entry.getKey(), entry.getValue().toString());
                    stories.put(entry.getKey(), found.storyOf.getOrDefault(entry.getKey(), entry.getKey()));
                }
            }
            CoreferenceScore.Rates rates = CoreferenceScore.bCubed(right, stories);
            row(
                    table,
                    "stories, B-cubed: Giveme5W1H, events with an " + (half == 0 ? "even" : "odd") + " rank",
                    right.size() + " articles",
                    rates);
        }
        met(coded, gold, found, table);
    }

    /** How many pairs of articles on one event, of those that tell an act of one type, meet in an incident. */
    private static void met(List<CodedArticle> coded, Map<String, Integer> gold, Found found, StringBuilder table) {
        int comparable = 0;
        int met = 0;
        int together = 0;
        for (int i = 0; i < coded.size(); i++) {
            for (int k = i + 1; k < coded.size(); k++) {
                boolean one = Objects.equals(
                        gold.get(coded.get(i).article().id()),
                        gold.get(coded.get(k).article().id()));
                Set<String> types = types(coded.get(i));
                types.retainAll(types(coded.get(k)));
                Set<String> shared = incidents(coded.get(i), found);
                shared.retainAll(incidents(coded.get(k), found));
                comparable += one && !types.isEmpty() ? 1 : 0;
                met += one && !shared.isEmpty() ? 1 : 0;
                together += shared.isEmpty() ? 0 : 1;
            }
        }
        row(
                table,
                "incidents: pairs of articles that share one; recall of pairs on one event with acts of one type",
                comparable + " pairs",
                new CoreferenceScore.Rates(met / (double) together, met / (double) comparable));
    }

    private static Set<String> types(CodedArticle coded) {
        Set<String> types = new HashSet<>();
        coded.events().forEach(event -> types.add(event.event() + "/" + event.mode()));
        return types;
    }

    private static Set<String> incidents(CodedArticle coded, Found found) {
        Set<String> incidents = new HashSet<>();
        coded.events().forEach(event -> incidents.add(found.incidentOf.getOrDefault(event.id(), event.id())));
        return incidents;
    }

    private static void row(StringBuilder table, String what, String of, CoreferenceScore.Rates rates) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f |%n",
                what,
                of,
                rates.precision(),
                rates.recall(),
                rates.f1()));
    }

    private static void pairs(Path news, Saksi saksi, StringBuilder table) throws IOException {
        List<String[]> pairs;
        try (InputStream in = Objects.requireNonNull(EvalLinkingCommand.class.getResourceAsStream(PAIRS), PAIRS)) {
            pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
        Set<String> wanted = new HashSet<>();
        pairs.forEach(pair -> wanted.addAll(List.of(pair[0], pair[1])));
        Map<String, CodedArticle> coded = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(news)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode row = JsonMapper.shared().readTree(line);
                String id = row.path("id").asString("");
                if (wanted.contains(id)) {
                    coded.put(
                            id,
                            saksi.code(NewsArticle.of(
                                    id,
                                    row.path("lang").asString("id"),
                                    row.path("source").asString(""),
                                    day(row.path("date").asString("")),
                                    row.path("title").asString(""),
                                    row.path("text").asString(""))));
                }
            }
        }
        for (String set : pairs.stream().map(pair -> pair[3]).distinct().toList()) {
            int found = 0;
            int right = 0;
            int copies = 0;
            int read = 0;
            for (String[] pair : pairs) {
                CodedArticle left = coded.get(pair[0]);
                CodedArticle other = coded.get(pair[1]);
                if (pair[3].equals(set) && left != null && other != null) {
                    boolean copy = pair[2].equals("copy");
                    boolean linked = !Found.in(List.of(left, other)).groupOf.isEmpty();
                    read++;
                    copies += copy ? 1 : 0;
                    found += linked ? 1 : 0;
                    right += copy && linked ? 1 : 0;
                }
            }
            row(
                    table,
                    "copies: pairs of Indonesian news of June 2025, drawn as \"" + set + "\"",
                    read + " pairs, " + copies + " copies",
                    new CoreferenceScore.Rates(right / (double) found, right / (double) copies));
        }
    }

    private static @Nullable String day(String moment) {
        return moment.length() < DAY ? null : moment.substring(0, DAY);
    }

    /**
     * Three clusterings of the marked actions: all of a story whose main words have one lemma; the same by the topic that people
     * gave, without telling its two events apart; and the first with incidents, which part coded events and put others together.
     */
    private static void coreference(String name, List<EcbText> texts, Saksi saksi, StringBuilder table) {
        List<CodedArticle> all =
                texts.stream().map(text -> saksi.code(text.article())).toList();
        Found found = Found.in(all);
        Map<String, String> gold = new LinkedHashMap<>();
        Map<String, String> byTopic = new HashMap<>();
        Map<String, String> byStory = new HashMap<>();
        Map<String, String> withIncidents = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            EcbText text = texts.get(i);
            List<Event> events = all.get(i).events();
            String id = text.article().id();
            String story = found.storyOf.getOrDefault(id, id);
            List<Sentence> sentences =
                    Analysers.of("en").analyse(text.article()).sentences();
            for (EcbText.Mention mention : text.mentions()) {
                String key = id + mention.span();
                String lemma = lemma(mention.span(), sentences, text.article());
                gold.put(key, mention.chain());
                byTopic.put(key, text.topic() + "\t" + lemma);
                byStory.put(key, story + "\t" + lemma);
                withIncidents.put(key, story + "\t" + lemma);
                events.stream()
                        .filter(event -> event.trigger().span().overlaps(mention.span()))
                        .min(Comparator.comparing(Event::id))
                        .map(event -> found.incidentOf.get(event.id()))
                        .ifPresent(incident -> withIncidents.put(key, incident));
            }
        }
        scores(table, name + ": one lemma in one topic", gold, byTopic);
        scores(table, name + ": one lemma in one story", gold, byStory);
        scores(table, name + ": incidents, else one lemma in one story", gold, joined(withIncidents, byStory));
    }

    /** Coded mentions go by their incident; an incident takes in the other mentions of the words that most of it are told with. */
    private static Map<String, String> joined(Map<String, String> incidents, Map<String, String> words) {
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        incidents.forEach((key, cluster) -> {
            String word = words.getOrDefault(key, "");
            if (!cluster.equals(word)) {
                votes.computeIfAbsent(word, none -> new HashMap<>()).merge(cluster, 1, Integer::sum);
            }
        });
        Map<String, String> joined = new HashMap<>();
        incidents.forEach((key, cluster) -> {
            Map<String, Integer> ofWord = votes.getOrDefault(words.getOrDefault(key, ""), Map.of());
            boolean own = cluster.equals(words.get(key));
            String most = ofWord.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(cluster);
            joined.put(key, own ? most : cluster);
        });
        return joined;
    }

    /** The lemma of the word that the others of a mention hang on: the first whose head stands outside of it. */
    private static String lemma(Span span, List<Sentence> sentences, Article article) {
        for (Sentence sentence : sentences) {
            List<Token> within = sentence.tokens().stream()
                    .filter(token -> token.span().overlaps(span))
                    .toList();
            if (!within.isEmpty()) {
                return within.stream()
                        .filter(token -> sentence.tree() == null
                                || within.stream()
                                        .noneMatch(other ->
                                                other.index() == sentence.tree().head(token.index())))
                        .findFirst()
                        .orElse(within.getFirst())
                        .lemma()
                        .toLowerCase(Locale.ROOT);
            }
        }
        return span.in(article.text()).toLowerCase(Locale.ROOT);
    }

    private static void scores(StringBuilder table, String name, Map<String, String> gold, Map<String, String> found) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                gold.size(),
                100 * CoreferenceScore.muc(gold, found).f1(),
                100 * CoreferenceScore.bCubed(gold, found).f1(),
                100 * CoreferenceScore.ceaf(gold, found).f1(),
                100 * CoreferenceScore.conll(gold, found)));
    }
}
