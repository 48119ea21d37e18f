package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.language.Analysers;
import org.saksi.language.Upos;
import org.saksi.language.en.EnglishFeatures;
import org.saksi.language.id.IndonesianFeatures;
import org.saksi.language.internal.Features;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.corpora.TreebankPart;
import org.saksi.training.score.UniversalFeatures;

/** Learns the lists of features and measures them by part of speech, with gold tags; Indonesian in five folds. */
final class FeatureMeasure {
    private static final int NEWS_WEIGHT = 2;

    private final String name;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    private FeatureMeasure(String name) {
        this.name = name;
    }

    /** Writes the lists that ship and prints the measures. */
    static void run(Path data, Path resources) throws IOException {
        TextAnalyser indonesian = (TextAnalyser) Analysers.of("id");
        List<Conllu.Sentence> csui = TreebankPart.CSUI.read(data).toTrain();
        List<Conllu.Sentence> gsd = TreebankPart.gsd(data).toTrain();
        FeatureMeasure news = new FeatureMeasure("CSUI, five folds");
        FeatureMeasure web = new FeatureMeasure("GSD, five folds");
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            FeatureTraining training = new FeatureTraining(indonesian, IndonesianFeatures::formClass);
            training.add(Folds.rest(csui, fold), NEWS_WEIGHT);
            training.add(Folds.rest(gsd, fold), 1);
            Features features = IndonesianFeatures.of(training.list());
            news.add(indonesian, features, Folds.heldOut(csui, fold));
            web.add(indonesian, features, Folds.heldOut(gsd, fold));
        }
        news.print();
        web.print();
        FeatureTraining all = new FeatureTraining(indonesian, IndonesianFeatures::formClass);
        all.add(csui, NEWS_WEIGHT);
        all.add(gsd, 1);
        all.write(resources.resolve("id/features.txt"), "UD Indonesian-CSUI and -GSD (CC BY-SA 4.0)");
        english(data, resources);
    }

    private static void english(Path data, Path resources) throws IOException {
        TextAnalyser english = (TextAnalyser) Analysers.of("en");
        FeatureTraining training = new FeatureTraining(english, EnglishFeatures::formClass);
        training.add(TreebankPart.EWT_TRAIN.read(data).toTrain(), 1);
        training.write(resources.resolve("en/features.txt"), "UD English-EWT (CC BY-SA 4.0)");
        Features features = EnglishFeatures.of(training.list());
        for (TreebankPart part : List.of(TreebankPart.EWT_DEV, TreebankPart.EWT_TEST, TreebankPart.GUM_TEST)) {
            FeatureMeasure measure = new FeatureMeasure(part.name());
            measure.add(english, features, part.read(data).toMeasure());
            measure.print();
        }
    }

    private void add(TextAnalyser analyser, Features features, List<Conllu.Sentence> sentences) {
        for (Conllu.Sentence sentence : sentences) {
            FeatureTraining.words(analyser, sentence, (word, token, clitic) -> {
                String lower = Glyphs.lower(word.form());
                Upos upos = Upos.valueOf(word.upos());
                String own = clitic ? features.ofClitic(lower, upos) : features.of(token, lower, upos);
                add(word, UniversalFeatures.of(own));
            });
        }
    }

    private void add(Conllu.Word word, String own) {
        String gold = UniversalFeatures.of(word.feats());
        for (String key : List.of(" all", word.upos())) {
            int[] count = counts.computeIfAbsent(key, upos -> new int[2]);
            count[0]++;
            count[1] += gold.equals(own) ? 1 : 0;
        }
        if (!gold.equals(own)) {
            faults.merge(word.upos() + " " + gold + " but " + own, 1, Integer::sum);
        }
    }

    private void print() {
        System.out.println(name + ":");
        counts.forEach((upos, count) -> System.out.printf(
                Locale.ROOT, "  %-6s %6d words  %6.2f %%%n", upos.strip(), count[0], 100.0 * count[1] / count[0]));
        if (Boolean.getBoolean("show")) {
            faults.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(60)
                    .forEach(fault -> System.out.println("    " + fault.getValue() + " " + fault.getKey()));
        }
    }
}
