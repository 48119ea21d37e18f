package org.saksi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.score.TreeScore;

/**
 * MaltParser retrained with gold tags, as a table of attachment scores: five folds of CSUI and GSD, EWT's own split.
 *
 * <p>Every setting is run and shown; the best one per treebank, by its score on the test sentences themselves, is the
 * baseline, so the choice can only favour MaltParser.
 */
final class TreeBaseline {
    private final PrintStream out;

    TreeBaseline(PrintStream out) {
        this.out = out;
    }

    /** One way to train. */
    private record Setting(MaltParser.Tags tags, boolean subtypes) {
        static List<Setting> all() {
            List<Setting> all = new ArrayList<>();
            for (MaltParser.Tags tags : MaltParser.Tags.values()) {
                all.add(new Setting(tags, false));
                all.add(new Setting(tags, true));
            }
            return all;
        }
    }

    /** What one fold held out, and what became of it. */
    private static final class Parsed {
        private final List<Conllu.Sentence> gold = new ArrayList<>();
        private final List<Conllu.Sentence> predicted = new ArrayList<>();

        void add(Conllu.Sentence right, Conllu.Sentence found) {
            gold.add(right);
            predicted.add(found);
        }
    }

    /** Prints the table, row by row as the runs end. */
    void run(Treebanks treebanks) throws IOException {
        out.println("| treebank | trained on | tags | trained with subtypes | UAS | LAS | LAS by fold | words |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (Setting setting : Setting.all()) {
            indonesian(treebanks, setting);
        }
        for (Setting setting : Setting.all()) {
            Parsed test = new Parsed();
            measure(treebanks.ewtTrain(), setting, List.of(treebanks.ewtTest()), List.of(test));
            row("EWT test", "EWT train", setting, List.of(test));
        }
    }

    private void indonesian(Treebanks treebanks, Setting setting) throws IOException {
        List<Parsed> csuiAlone = new ArrayList<>();
        List<Parsed> gsdAlone = new ArrayList<>();
        List<Parsed> csuiBoth = new ArrayList<>();
        List<Parsed> gsdBoth = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Conllu.Sentence> csui = Folds.rest(treebanks.csui(), fold);
            List<Conllu.Sentence> gsd = Folds.rest(treebanks.gsd(), fold);
            List<Conllu.Sentence> csuiTest = Folds.heldOut(treebanks.csui(), fold);
            List<Conllu.Sentence> gsdTest = Folds.heldOut(treebanks.gsd(), fold);
            measure(csui, setting, List.of(csuiTest), List.of(next(csuiAlone)));
            measure(gsd, setting, List.of(gsdTest), List.of(next(gsdAlone)));
            List<Conllu.Sentence> both = new ArrayList<>(csui);
            both.addAll(gsd);
            measure(both, setting, List.of(csuiTest, gsdTest), List.of(next(csuiBoth), next(gsdBoth)));
        }
        row("CSUI, 5 folds", "CSUI", setting, csuiAlone);
        row("CSUI, 5 folds", "both", setting, csuiBoth);
        row("GSD, 5 folds", "GSD", setting, gsdAlone);
        row("GSD, 5 folds", "both", setting, gsdBoth);
    }

    private static Parsed next(List<Parsed> folds) {
        folds.add(new Parsed());
        return folds.getLast();
    }

    private static void measure(
            List<Conllu.Sentence> train, Setting setting, List<List<Conllu.Sentence>> tests, List<Parsed> parsed)
            throws IOException {
        Path folder = Files.createTempDirectory("saksi-malt");
        try {
            Path model = MaltParser.train(train, setting.tags(), setting.subtypes(), folder);
            MaltParser parser = MaltParser.load(model, setting.tags());
            for (int i = 0; i < tests.size(); i++) {
                for (Conllu.Sentence sentence : tests.get(i)) {
                    parsed.get(i).add(sentence, parser.parse(sentence));
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void row(String treebank, String trainedOn, Setting setting, List<Parsed> folds) {
        TreeScore all = new TreeScore();
        StringBuilder each = new StringBuilder();
        int words = 0;
        for (Parsed fold : folds) {
            TreeScore score = new TreeScore();
            score.addAll(fold.gold, fold.predicted);
            all.addAll(fold.gold, fold.predicted);
            each.append(String.format(Locale.ROOT, " %.1f", score.las()));
            words += fold.gold.stream().mapToInt(gold -> gold.words().size()).sum();
        }
        out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f | %.2f |%s | %d |",
                treebank,
                trainedOn,
                setting.tags(),
                setting.subtypes() ? "yes" : "no",
                all.uas(),
                all.las(),
                each,
                words));
        out.flush();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
