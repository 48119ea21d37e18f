package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saksi.Saksi;
import org.saksi.model.CodedArticle;

/**
 * Pairs of news that were read and called copies or not; those on which two readers differed are left out.
 *
 * @param earlier id of an article
 * @param later id of the other
 * @param copy whether one text was made from the other, or both from a third, by the rule of docs/linking.md
 * @param set the sample that the pair belongs to
 * @param weight for how many pairs of the news of June 2025 it stands
 */
record CopyPair(String earlier, String later, boolean copy, String set, double weight) {
    private static final String PAIRS = "near-duplicates.tsv";
    /** On which two readers did not agree: measured neither way. */
    private static final String DISPUTED = "disputed";

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private static List<CopyPair> all() throws IOException {
        return ReadList.of(PAIRS).stream()
                .filter(cells -> !cells.get(2).equals(DISPUTED))
                .map(cells -> new CopyPair(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2).equals("copy"),
                        cells.get(3),
                        Double.parseDouble(cells.get(4))))
                .toList();
    }

    /**
     * Links the two articles of each pair alone: a row for each sample, and one for all pairs of June 2025, of which the samples
     * are parts.
     */
    static void measure(Path news, Saksi saksi, RatesTable table) throws IOException {
        List<CopyPair> pairs = all();
        Set<String> wanted = new HashSet<>();
        pairs.forEach(pair -> wanted.addAll(List.of(pair.earlier, pair.later)));
        Map<String, CodedArticle> coded = NewsPack.coded(news, wanted, saksi);
        List<CopyPair> there = pairs.stream()
                .filter(pair -> coded.containsKey(pair.earlier) && coded.containsKey(pair.later))
                .toList();
        for (String set : pairs.stream().map(CopyPair::set).distinct().toList()) {
            row(
                    "copies: pairs of Indonesian news, drawn as \"" + set + "\"",
                    there,
                    pair -> pair.set.equals(set),
                    coded,
                    table);
        }
        row(
                "copies: all pairs of Indonesian news of June 2025",
                there,
                pair -> Stream.of(pair.earlier, pair.later).map(coded::get).allMatch(CopyPair::june),
                coded,
                table);
    }

    private static void row(
            String what,
            List<CopyPair> pairs,
            Predicate<CopyPair> counted,
            Map<String, CodedArticle> coded,
            RatesTable table) {
        double found = 0;
        double right = 0;
        double copies = 0;
        int read = 0;
        for (CopyPair pair : pairs) {
            if (counted.test(pair)) {
                boolean linked = LinkedNews.of(List.of(coded.get(pair.earlier), coded.get(pair.later)))
                        .copies();
                read++;
                copies += pair.copy ? pair.weight : 0;
                found += linked ? pair.weight : 0;
                right += pair.copy && linked ? pair.weight : 0;
            }
        }
        table.add(
                what,
                read + " pairs, " + Math.round(copies) + " copies",
                new CoreferenceScore.Rates(right / found, right / copies));
    }

    private static boolean june(CodedArticle coded) {
        LocalDate published = coded.article().published();
        return published != null && !published.isBefore(FIRST) && !published.isAfter(LAST);
    }
}
