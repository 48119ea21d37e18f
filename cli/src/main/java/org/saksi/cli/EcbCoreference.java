package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.saksi.Saksi;
import org.saksi.language.Analysers;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Span;

/** Measures which marked actions of ECB+ are put together. */
final class EcbCoreference {
    private static final List<Integer> DEVELOPMENT = List.of(2, 5, 12, 18, 21, 23, 34, 35);
    private static final List<Integer> TEST =
            IntStream.rangeClosed(36, 45).boxed().toList();

    private final Saksi saksi;
    private final StringBuilder table = new StringBuilder(
            "\n| events of ECB+ | mentions | MUC | B-cubed | CEAF-e | CoNLL F1 |\n|---|---|---|---|---|---|\n");

    private EcbCoreference(Saksi saksi) {
        this.saksi = saksi;
    }

    /** The table of the development and test topics of a folder. */
    static String table(Path folder, Saksi saksi) throws IOException {
        EcbCoreference measured = new EcbCoreference(saksi);
        measured.add("development topics", EcbText.readAll(folder, DEVELOPMENT));
        measured.add("test topics", EcbText.readAll(folder, TEST));
        return measured.table.toString();
    }

    /**
     * Three clusterings of the marked actions: all of a story whose main words have one lemma; the same by the topic that people
     * gave, without telling its two events apart; and the first with incidents, which part coded events and put others together.
     */
    private void add(String name, List<EcbText> texts) {
        List<CodedArticle> all =
                texts.stream().map(text -> saksi.code(text.article())).toList();
        LinkedNews found = LinkedNews.of(all);
        Map<String, String> gold = new LinkedHashMap<>();
        Map<String, String> byTopic = new HashMap<>();
        Map<String, String> byStory = new HashMap<>();
        Map<String, String> withIncidents = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            EcbText text = texts.get(i);
            List<Event> events = all.get(i).events();
            String id = text.article().id();
            String story = found.story(id);
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
                        .ifPresent(event -> withIncidents.put(key, found.incident(event.id())));
            }
        }
        scores(name + ": one lemma in one topic", gold, byTopic);
        scores(name + ": one lemma in one story", gold, byStory);
        scores(name + ": incidents, else one lemma in one story", gold, joined(withIncidents, byStory));
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

    private void scores(String name, Map<String, String> gold, Map<String, String> found) {
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
