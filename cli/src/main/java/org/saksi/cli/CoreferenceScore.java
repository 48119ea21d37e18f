package org.saksi.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a clustering of things agrees with another of the same things: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin
 * 1998), CEAF-e (Luo 2005, with its fourth similarity), and their mean as in the CoNLL tasks.
 */
final class CoreferenceScore {
    private CoreferenceScore() {}

    /**
     * Precision and recall, from 0 to 1.
     *
     * @param precision of the clusters that were found
     * @param recall of those that should be
     */
    record Rates(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** The mean F1 of the three. */
    static double conll(Map<String, String> gold, Map<String, String> found) {
        return (muc(gold, found).f1()
                        + bCubed(gold, found).f1()
                        + ceaf(gold, found).f1())
                / 3;
    }

    /** Links that would have to be added. */
    static Rates muc(Map<String, String> gold, Map<String, String> found) {
        return new Rates(links(found, gold), links(gold, found));
    }

    private static double links(Map<String, String> whole, Map<String, String> parts) {
        int kept = 0;
        int all = 0;
        for (Set<String> cluster : clusters(whole).values()) {
            Set<String> pieces = new HashSet<>();
            cluster.forEach(thing -> pieces.add(parts.get(thing)));
            kept += cluster.size() - pieces.size();
            all += cluster.size() - 1;
        }
        return all == 0 ? 0 : kept / (double) all;
    }

    /** The mean over all things of what is common to their clusters. */
    static Rates bCubed(Map<String, String> gold, Map<String, String> found) {
        Map<String, Set<String>> right = clusters(gold);
        double precision = 0;
        double recall = 0;
        for (Set<String> cluster : clusters(found).values()) {
            Map<String, Integer> common = new HashMap<>();
            cluster.forEach(thing -> common.merge(gold.getOrDefault(thing, ""), 1, Integer::sum));
            for (Map.Entry<String, Integer> part : common.entrySet()) {
                double both = part.getValue();
                precision += both * both / cluster.size();
                recall += both
                        * both
                        / right.getOrDefault(part.getKey(), Set.of()).size();
            }
        }
        return new Rates(precision / gold.size(), recall / gold.size());
    }

    /** The best alignment of clusters, each with one of the other side at most. */
    static Rates ceaf(Map<String, String> gold, Map<String, String> found) {
        Map<String, Set<String>> right = clusters(gold);
        Map<String, Set<String>> others = clusters(found);
        double sum = 0;
        Set<String> done = new HashSet<>();
        for (String start : right.keySet()) {
            if (done.add(start)) {
                sum += component(start, right, others, gold, found, done);
            }
        }
        return new Rates(sum / others.size(), sum / right.size());
    }

    /** The best alignment of the clusters that hang together with one by common things. */
    private static double component(
            String start,
            Map<String, Set<String>> right,
            Map<String, Set<String>> others,
            Map<String, String> gold,
            Map<String, String> found,
            Set<String> done) {
        List<String> rows = new ArrayList<>(List.of(start));
        List<String> columns = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String thing : right.getOrDefault(rows.get(i), Set.of())) {
                String column = found.getOrDefault(thing, "");
                if (met.add(column)) {
                    columns.add(column);
                    for (String other : others.getOrDefault(column, Set.of())) {
                        String row = gold.getOrDefault(other, "");
                        if (done.add(row)) {
                            rows.add(row);
                        }
                    }
                }
            }
        }
        int size = Math.max(rows.size(), columns.size());
        double[][] cost = new double[size][size];
        for (int i = 0; i < rows.size(); i++) {
            Set<String> mine = right.getOrDefault(rows.get(i), Set.of());
            for (int k = 0; k < columns.size(); k++) {
                Set<String> theirs = new HashSet<>(others.getOrDefault(columns.get(k), Set.of()));
                int together = mine.size() + theirs.size();
                theirs.retainAll(mine);
                cost[i][k] = -2.0 * theirs.size() / together;
            }
        }
        return -leastCost(cost);
    }

    /** The least sum of one entry for each row and column (the Hungarian method with potentials). */
    private static double leastCost(double[][] cost) {
        int size = cost.length;
        double[] ofRow = new double[size + 1];
        double[] ofColumn = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] before = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[size + 1];
            do {
                used[column] = true;
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int k = 1; k <= size; k++) {
                    if (!used[k]) {
                        double reduced = cost[rowOf[column] - 1][k - 1] - ofRow[rowOf[column]] - ofColumn[k];
                        if (reduced < least[k]) {
                            least[k] = reduced;
                            before[k] = column;
                        }
                        if (least[k] < delta) {
                            delta = least[k];
                            next = k;
                        }
                    }
                }
                for (int k = 0; k <= size; k++) {
                    if (used[k]) {
                        ofRow[rowOf[k]] += delta;
                        ofColumn[k] -= delta;
                    } else {
                        least[k] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        double sum = 0;
        for (int column = 1; column <= size; column++) {
            sum += cost[rowOf[column] - 1][column - 1];
        }
        return sum;
    }

    private static Map<String, Set<String>> clusters(Map<String, String> of) {
        Map<String, Set<String>> clusters = new LinkedHashMap<>();
        of.forEach((thing, cluster) ->
                clusters.computeIfAbsent(cluster, key -> new HashSet<>()).add(thing));
        return clusters;
    }
}
