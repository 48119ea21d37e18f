package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.Saksi;
import org.saksi.model.CodedArticle;

/**
 * Pairs of news that were read and called copies or not.
 *
 * @param earlier id of an article
 * @param later id of the other
 * @param copy whether one text was made from the other, or both from a third
 * @param set the sample that the pair belongs to
 */
record CopyPair(String earlier, String later, boolean copy, String set) {
    private static final String PAIRS = "near-duplicates.tsv";

    private static List<CopyPair> all() throws IOException {
        return ReadList.of(PAIRS).stream()
                .map(cells ->
                        new CopyPair(cells.get(0), cells.get(1), cells.get(2).equals("copy"), cells.get(3)))
                .toList();
    }

    /** Links the two articles of each pair alone, a row for each sample. */
    static void measure(Path news, Saksi saksi, RatesTable table) throws IOException {
        List<CopyPair> pairs = all();
        Set<String> wanted = new HashSet<>();
        pairs.forEach(pair -> wanted.addAll(List.of(pair.earlier, pair.later)));
        Map<String, CodedArticle> coded = NewsPack.coded(news, wanted, saksi);
        for (String set : pairs.stream().map(CopyPair::set).distinct().toList()) {
            int found = 0;
            int right = 0;
            int copies = 0;
            int read = 0;
            for (CopyPair pair : pairs) {
                CodedArticle left = coded.get(pair.earlier);
                CodedArticle other = coded.get(pair.later);
                if (pair.set.equals(set) && left != null && other != null) {
                    boolean linked = LinkedNews.of(List.of(left, other)).copies();
                    read++;
                    copies += pair.copy ? 1 : 0;
                    found += linked ? 1 : 0;
                    right += pair.copy && linked ? 1 : 0;
                }
            }
            table.add(
                    "copies: pairs of Indonesian news, drawn as \"" + set + "\"",
                    read + " pairs, " + copies + " copies",
                    new CoreferenceScore.Rates(right / (double) found, right / (double) copies));
        }
    }
}
