package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.score.TreeScore;

/** The table of the folds, from made-up sentences. */
class FoldsReportTest {
    private static final Baselines BASELINES = Baselines.of(List.of(
            "CSUI fold 0\tMaltParser, gold tags\t40.0\tcommand",
            "CSUI fold 1\tMaltParser, gold tags\t70.5\tcommand",
            "GSD fold 0\tMaltParser, gold tags\t60.0\tcommand",
            "GSD fold 1\tMaltParser, gold tags\t50.0\tcommand"));

    private static Conllu.Sentence sentence(int headOfLast) {
        return Conllu.Sentence.of(
                "s",
                "Warga pulang",
                List.of(
                        Conllu.Word.of("Warga", "warga", "NOUN", "_", headOfLast == 0 ? 2 : 0, "nsubj"),
                        Conllu.Word.of("pulang", "pulang", "VERB", "_", headOfLast, "root")),
                List.of());
    }

    /** Two words, both right or both wrong. */
    private static TreeScore score(boolean right) {
        TreeScore score = new TreeScore();
        score.add(sentence(0), sentence(right ? 0 : 1));
        return score;
    }

    @Test
    void each_fold_stands_beside_its_baseline_and_the_mean_has_its_spread() {
        FoldsReport report = new FoldsReport(BASELINES);
        report.add(0, score(true), score(false));
        report.add(1, score(true), score(true));
        assertThat(report.markdown()).contains("; 2 of 5 folds are measured.\n").endsWith("""
            | | words | MaltParser, gold tags | ours | above it | UPOS |
            |---|---|---|---|---|---|
            | CSUI fold 0 | 2 | 40.0 | 100.0 | 60.0 | 100.0 |
            | CSUI fold 1 | 2 | 70.5 | 100.0 | 29.5 | 100.0 |
            | CSUI, mean | 4 | 55.3 (40.0 to 70.5) | 100.0 (100.0 to 100.0) | 44.8 (29.5 to 60.0) | 100.0 (100.0 to 100.0) |
            | GSD fold 0 | 2 | 60.0 | 0.0 | -60.0 | 100.0 |
            | GSD fold 1 | 2 | 50.0 | 100.0 | 50.0 | 100.0 |
            | GSD, mean | 4 | 55.0 (50.0 to 60.0) | 50.0 (0.0 to 100.0) | -5.0 (-60.0 to 50.0) | 100.0 (100.0 to 100.0) |
            """);
    }

    @Test
    void every_fold_has_its_baseline() {
        assertThat(List.of("CSUI", "GSD"))
                .allSatisfy(treebank -> assertThat(List.of(0, 1, 2, 3, 4))
                        .allSatisfy(fold -> assertThat(
                                        Baselines.load().of(treebank + " fold " + fold, Baselines.MALT_PARSER))
                                .matches("[0-9]+\\.[0-9]")));
    }
}
