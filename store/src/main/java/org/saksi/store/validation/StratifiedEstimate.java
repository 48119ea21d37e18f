package org.saksi.store.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A share of the whole dataset from judged events of a stratified sample.
 *
 * <p>The estimate is the mean of the strata's shares weighted by their sizes; its variance is the sum of W² (1 - f) p (1 -
 * p) / (n - 1) with the share W of a stratum and its sampled fraction f (Cochran 1977, section 5). A stratum with one
 * judged event takes the variance of all. The interval is Wilson's by the effective sample size p (1 - p) / variance; where
 * all judged are right, or none, that size is Kish's, (Σw)² / Σw².
 */
final class StratifiedEstimate {
    private StratifiedEstimate() {}

    /**
     * A judged event.
     *
     * @param stratum its stratum
     * @param right whether it is right
     */
    record Judged(String stratum, boolean right) {}

    /**
     * The share that is right, null where nothing was judged.
     *
     * @param judged the judged events
     * @param populations events of the dataset by stratum; strata without a judged event are left out, see
     *     {@link #covered}
     */
    static @Nullable Proportion of(List<Judged> judged, Map<String, Double> populations) {
        Map<String, Cell> cells = cells(judged, populations);
        double total =
                cells.values().stream().mapToDouble(cell -> cell.population).sum();
        if (judged.isEmpty() || total == 0) {
            return null;
        }
        double estimate = 0;
        boolean census = true;
        double squares = 0;
        for (Cell cell : cells.values()) {
            estimate += cell.population / total * cell.share();
            census &= cell.fraction() >= 1;
            squares += cell.population * cell.population / cell.judged;
        }
        // Sums of weights may leave the interval by a rounding.
        estimate = Math.clamp(estimate, 0, 1);
        if (census) {
            return Proportion.of(estimate, Double.POSITIVE_INFINITY, judged.size());
        }
        double variance = 0;
        for (Cell cell : cells.values()) {
            double weight = cell.population / total;
            double spread =
                    cell.judged > 1 ? cell.share() * (1 - cell.share()) / (cell.judged - 1) : estimate * (1 - estimate);
            variance += weight * weight * (1 - Math.min(1, cell.fraction())) * spread;
        }
        double effective = variance > 0 ? estimate * (1 - estimate) / variance : total * total / squares;
        return Proportion.of(estimate, effective, judged.size());
    }

    /** The share of the dataset that lies in strata with a judged event. */
    static double covered(List<Judged> judged, Map<String, Double> populations) {
        double total =
                populations.values().stream().mapToDouble(Double::doubleValue).sum();
        double covered = cells(judged, populations).values().stream()
                .mapToDouble(cell -> cell.population)
                .sum();
        return total == 0 ? 0 : covered / total;
    }

    private static Map<String, Cell> cells(List<Judged> judged, Map<String, Double> populations) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Judged one : judged) {
            Cell cell =
                    cells.computeIfAbsent(one.stratum(), stratum -> new Cell(populations.getOrDefault(stratum, 0.0)));
            cell.judged++;
            cell.right += one.right() ? 1 : 0;
        }
        return cells;
    }

    private static final class Cell {
        private final double population;
        private int judged;
        private int right;

        Cell(double population) {
            this.population = population;
        }

        double share() {
            return (double) right / judged;
        }

        double fraction() {
            return judged / population;
        }
    }
}
