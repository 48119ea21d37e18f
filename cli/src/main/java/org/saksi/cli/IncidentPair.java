package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.saksi.Saksi;
import org.saksi.linker.LinkEvidence;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;

/**
 * A pair of events that people called one act or two.
 *
 * @param signs what speaks for and against it, in the order of the weights
 * @param score how sure the shipped weights are that it is one act
 * @param same whether it is one
 * @param weight how much it counts when weights are fitted
 */
record IncidentPair(List<Double> signs, double score, boolean same, double weight)
        implements LogisticRegression.Example {
    private static final String PAIRS = "incident-pairs.tsv";
    private static final List<Integer> TRAINING =
            IntStream.rangeClosed(1, 35).boxed().toList();
    /** ECB+ has no days and few politics; a pair of it says less about news. */
    private static final double OF_ECB = 0.1;

    IncidentPair {
        signs = List.copyOf(signs);
    }

    @Override
    public double feature(int feature) {
        return signs.get(feature);
    }

    @Override
    public boolean holds() {
        return same;
    }

    /**
     * Pairs of news that were read. A pair of which an event is coded otherwise since then is left out.
     *
     * @param folder with id.jsonl and en.jsonl
     * @param set {@code fit} or {@code held}
     */
    static List<IncidentPair> read(Path folder, String set, Saksi saksi) throws IOException {
        List<List<String>> lines = ReadList.of(PAIRS).stream()
                .filter(line -> line.get(5).equals(set))
                .toList();
        Set<String> wanted = new HashSet<>();
        lines.forEach(line -> wanted.addAll(List.of(line.get(0), line.get(2))));
        Map<String, CodedArticle> coded = new HashMap<>();
        for (String language : List.of("id", "en")) {
            Path news = folder.resolve(language + ".jsonl");
            if (Files.exists(news)) {
                coded.putAll(NewsPack.coded(news, wanted, saksi));
            }
        }
        List<IncidentPair> pairs = new ArrayList<>();
        for (List<String> line : lines) {
            Set<CodedArticle> both = new HashSet<>();
            for (String article : List.of(line.get(0), line.get(2))) {
                if (coded.containsKey(article)) {
                    both.add(coded.get(article));
                }
            }
            LinkEvidence evidence = new LinkEvidence(List.copyOf(both));
            if (evidence.knows(line.get(1)) && evidence.knows(line.get(3))) {
                boolean same = line.get(4).equals("same");
                pairs.add(of(evidence.between(line.get(1), line.get(3)), same, 1));
            }
        }
        return pairs;
    }

    /** The pairs of coded events of ECB+, all topics but those of the test, that would be compared. */
    static List<IncidentPair> ofEcb(Path folder, Saksi saksi) throws IOException {
        List<CodedArticle> coded = new ArrayList<>();
        SequencedMap<String, String> chains = new LinkedHashMap<>();
        for (EcbText text : EcbText.readAll(folder, TRAINING)) {
            CodedArticle article = saksi.code(text.article());
            coded.add(article);
            for (Event event : article.events()) {
                text.mentions().stream()
                        .filter(mention -> event.trigger().span().overlaps(mention.span()))
                        .findFirst()
                        .ifPresent(mention -> chains.putIfAbsent(event.id(), mention.chain()));
            }
        }
        LinkEvidence evidence = new LinkEvidence(coded);
        List<String> events = List.copyOf(chains.keySet());
        List<IncidentPair> pairs = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (int k = i + 1; k < events.size(); k++) {
                LinkEvidence.Pair pair = evidence.between(events.get(i), events.get(k));
                if (pair.possible()) {
                    pairs.add(of(pair, Objects.equals(chains.get(events.get(i)), chains.get(events.get(k))), OF_ECB));
                }
            }
        }
        return pairs;
    }

    private static IncidentPair of(LinkEvidence.Pair pair, boolean same, double weight) {
        return new IncidentPair(List.copyOf(pair.signs().values()), pair.score(), same, weight);
    }
}
