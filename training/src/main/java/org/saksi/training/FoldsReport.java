package org.saksi.training;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.saksi.training.corpora.Folds;
import org.saksi.training.score.MarkdownTable;
import org.saksi.training.score.TreeScore;

/** The table of the folds of {@code docs/language.md}; a mutable collection of scores for one thread. */
final class FoldsReport {
    private final Baselines baselines;
    private final List<Fold> csui = new ArrayList<>();
    private final List<Fold> gsd = new ArrayList<>();

    /** A report without scores. */
    FoldsReport(Baselines baselines) {
        this.baselines = baselines;
    }

    /** What a parser reaches on a fold that it has not seen, and what MaltParser does. */
    private record Fold(String set, double malt, TreeScore own) {
        double above() {
            return own.las() - malt;
        }
    }

    void add(int fold, TreeScore ofCsui, TreeScore ofGsd) {
        csui.add(fold("CSUI fold " + fold, ofCsui));
        gsd.add(fold("GSD fold " + fold, ofGsd));
    }

    private Fold fold(String set, TreeScore own) {
        return new Fold(set, Double.parseDouble(baselines.of(set, Baselines.MALT_PARSER)), own);
    }

    /** Everything as Markdown. */
    String markdown() {
        MarkdownTable table = new MarkdownTable("", "words", Baselines.MALT_PARSER, "ours", "above it", "UPOS");
        rows(table, "CSUI", csui);
        rows(table, "GSD", gsd);
        return "Written by `Training folds DATA CACHE docs/language.md`; do not edit between the marks. LAS without"
                + " subtypes, and the\nmean of the folds with the lowest and the highest; " + csui.size() + " of "
                + Folds.COUNT + " folds are measured.\n\n" + table;
    }

    private static void rows(MarkdownTable table, String treebank, List<Fold> folds) {
        for (Fold fold : folds) {
            table.add(
                    fold.set(),
                    count(fold.own().words()),
                    figure(fold.malt()),
                    figure(fold.own().las()),
                    figure(fold.above()),
                    figure(fold.own().upos()));
        }
        table.add(
                treebank + ", mean",
                count(folds.stream().mapToLong(fold -> fold.own().words()).sum()),
                spread(folds, Fold::malt),
                spread(folds, fold -> fold.own().las()),
                spread(folds, Fold::above),
                spread(folds, fold -> fold.own().upos()));
    }

    private static String spread(List<Fold> folds, ToDoubleFunction<Fold> of) {
        DoubleSummaryStatistics all = folds.stream().mapToDouble(of).summaryStatistics();
        return figure(all.getAverage()) + " (" + figure(all.getMin()) + " to " + figure(all.getMax()) + ")";
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
