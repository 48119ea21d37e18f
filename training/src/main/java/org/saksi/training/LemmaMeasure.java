package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.language.Morphology;
import org.saksi.language.en.EnglishInflection;
import org.saksi.language.en.EnglishLemmas;
import org.saksi.language.en.EnglishWords;
import org.saksi.language.id.IndonesianLemmas;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;
import org.saksi.language.internal.LemmaList;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.corpora.TreebankPart;

/**
 * Learns the lists of lemmas and measures lemmas by part of speech, with gold tags.
 *
 * <p>Indonesian is measured in five folds: roots and list are built without the lemmas of the fold that is held out.
 */
final class LemmaMeasure {
    private static final int LEAST_COUNT = 3;

    private final String name;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    private LemmaMeasure(String name) {
        this.name = name;
    }

    /** Writes the lists that ship, learnt from everything that may train, and prints the measures. */
    static void run(Path data, Path resources) throws IOException {
        List<Conllu.Sentence> csui = TreebankPart.CSUI.read(data).toTrain();
        List<Conllu.Sentence> gsd = TreebankPart.gsd(data).toTrain();
        folds("CSUI, five folds", data, csui, gsd, true).print();
        folds("GSD, five folds", data, gsd, csui, false).print();
        english(data, resources);
        IndonesianMorphology morphology = new IndonesianMorphology(Roots.load());
        LemmaTraining.write(
                resources.resolve("id/lemmas.txt"),
                "UD Indonesian-CSUI and -GSD (CC BY-SA 4.0)",
                indonesian(morphology, List.of(csui, gsd)));
    }

    private static LemmaMeasure folds(
            String name, Path data, List<Conllu.Sentence> measured, List<Conllu.Sentence> others, boolean leads)
            throws IOException {
        LemmaMeasure measure = new LemmaMeasure(name);
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<Conllu.Sentence> rest = Folds.rest(measured, fold);
            List<List<Conllu.Sentence>> known = leads ? List.of(rest, others) : List.of(others, rest);
            IndonesianMorphology morphology = new IndonesianMorphology(
                    Training.roots(data, true, trees(known)).roots());
            LemmaList list = new LemmaList(indonesian(morphology, known));
            GoldWords words = new GoldWords(new IndonesianLemmas(morphology, list), morphology::analyse);
            Folds.heldOut(measured, fold).forEach(sentence -> words.each(sentence, measure::add));
        }
        return measure;
    }

    private static List<Treebank.Tree> trees(List<List<Conllu.Sentence>> treebanks) {
        return treebanks.stream()
                .flatMap(List::stream)
                .map(sentence -> Treebank.tree(sentence, true))
                .toList();
    }

    private static List<String> indonesian(IndonesianMorphology morphology, List<List<Conllu.Sentence>> treebanks) {
        GoldWords rules =
                new GoldWords(new IndonesianLemmas(morphology, new LemmaList(List.of())), morphology::analyse);
        return new LemmaTraining(rules, LEAST_COUNT).lines(treebanks);
    }

    private static void english(Path data, Path resources) throws IOException {
        EnglishInflection inflection = new EnglishInflection(EnglishWords.load());
        GoldWords.MorphologyOf plain = (lower, verb) -> Morphology.plain(lower);
        GoldWords rules = new GoldWords(new EnglishLemmas(inflection, new LemmaList(List.of())), plain);
        List<String> lines = new LemmaTraining(rules, LEAST_COUNT)
                .lines(List.of(TreebankPart.EWT_TRAIN.read(data).toTrain()));
        LemmaTraining.write(resources.resolve("en/lemmas.txt"), "UD English-EWT (CC BY-SA 4.0)", lines);
        GoldWords words = new GoldWords(new EnglishLemmas(inflection, new LemmaList(lines)), plain);
        for (TreebankPart part : List.of(TreebankPart.EWT_DEV, TreebankPart.EWT_TEST, TreebankPart.GUM_TEST)) {
            LemmaMeasure measure = new LemmaMeasure(part.name());
            part.read(data).toMeasure().forEach(sentence -> words.each(sentence, measure::add));
            measure.print();
        }
    }

    private void add(Conllu.Word word, String lemma) {
        if (word.lemma().equals("_") && !word.form().equals("_")) {
            return;
        }
        for (String key : List.of(" all", word.upos())) {
            int[] count = counts.computeIfAbsent(key, upos -> new int[3]);
            count[0]++;
            count[1] += word.lemma().equals(lemma) ? 1 : 0;
            count[2] += word.lemma().equalsIgnoreCase(lemma) ? 1 : 0;
        }
        if (!word.lemma().equalsIgnoreCase(lemma)) {
            faults.merge(word.upos() + " " + word.form() + " " + word.lemma() + " but " + lemma, 1, Integer::sum);
        }
    }

    private void print() {
        System.out.println(name + " (exact, then whatever the case):");
        counts.forEach((upos, count) -> System.out.printf(
                Locale.ROOT,
                "  %-6s %6d words  %6.2f %%  %6.2f %%%n",
                upos.strip(),
                count[0],
                100.0 * count[1] / count[0],
                100.0 * count[2] / count[0]));
        if (Boolean.getBoolean("show")) {
            faults.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(150)
                    .forEach(fault -> System.out.println("    " + fault.getValue() + " " + fault.getKey()));
        }
    }
}
