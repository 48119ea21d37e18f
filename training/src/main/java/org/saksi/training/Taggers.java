package org.saksi.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.language.en.EnglishInflection;
import org.saksi.language.en.EnglishWords;
import org.saksi.language.id.IndonesianClasses;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;

/** Trains and measures the taggers of both languages. */
final class Taggers {
    private static final long SEED = 20260101;
    private static final int ONE_IN = 10;
    private static final int LEAST_COUNT = 2;
    private static final PerceptronTrainer.Settings ENGLISH = new PerceptronTrainer.Settings(4, 6, LEAST_COUNT, SEED);
    private static final PerceptronTrainer.Settings INDONESIAN =
            new PerceptronTrainer.Settings(8, 8, LEAST_COUNT, SEED);

    private Taggers() {}

    /** Trains on English-EWT, measures on its other parts and, which trains nothing, on the news of GUM. */
    static void english(Path data, Path folder) throws IOException {
        Path ewt = data.resolve("ud/UD_English-EWT");
        Path model = folder.resolve("tagger.bin.gz");
        TaggerTraining training = new TaggerTraining(new English(new EnglishInflection(EnglishWords.load())), ENGLISH);
        training.train(Treebank.read(ewt.resolve("en_ewt-ud-train.conllu"), false), model);
        training.writeClosed(folder.resolve("closed.txt"), "UD English-EWT (CC BY-SA 4.0)");
        training.measure("EWT dev", model, Treebank.read(ewt.resolve("en_ewt-ud-dev.conllu"), false));
        List<Treebank.Tree> news = new ArrayList<>();
        for (String part : List.of("train", "dev", "test")) {
            Path file = data.resolve("ud/UD_English-GUM/en_gum-ud-" + part + ".conllu");
            Treebank.read(file, false).stream()
                    .filter(tree -> tree.id().startsWith("GUM_news"))
                    .forEach(news::add);
        }
        training.measure("GUM news", model, news);
        training.measure("EWT test", model, Treebank.read(ewt.resolve("en_ewt-ud-test.conllu"), false));
    }

    /** Measures a model that lacks every tenth sentence on these, then trains the one to ship on all. */
    static void indonesian(Path data, Path folder) throws IOException {
        IndonesianMorphology morphology = new IndonesianMorphology(Roots.load());
        TaggerTraining training = new TaggerTraining(new Indonesian(morphology), INDONESIAN);
        List<Treebank.Tree> all = Training.indonesian(data);
        List<Treebank.Tree> most = new ArrayList<>();
        List<Treebank.Tree> csui = new ArrayList<>();
        List<Treebank.Tree> gsd = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Treebank.Tree> held = all.get(i).id().startsWith("csui") ? csui : gsd;
            (i % ONE_IN == ONE_IN - 1 ? held : most).add(all.get(i));
        }
        Path trial = Files.createTempFile("tagger", ".bin.gz");
        training.train(most, trial);
        training.measure("held-out tenth of CSUI (news)", trial, csui);
        training.measure("held-out tenth of GSD", trial, gsd);
        Files.delete(trial);
        training.train(all, folder.resolve("tagger.bin.gz"));
        training.writeClosed(folder.resolve("closed.txt"), "UD Indonesian-CSUI and -GSD (CC BY-SA 4.0)");
    }

    private record English(EnglishInflection inflection) implements TaggerLanguage {
        private static final int NOUN = 1 | 16;
        private static final int VERB = 2 | 256;

        @Override
        public String label(Treebank.Word word) {
            return word.xpos() + "|" + word.upos();
        }

        @Override
        public int[] classes(List<String> lowers) {
            return lowers.stream().mapToInt(inflection::classes).toArray();
        }

        @Override
        public boolean open(int known) {
            return (known & NOUN) != 0 && (known & VERB) != 0;
        }

        @Override
        public String closedList() {
            return "closed-en.txt";
        }

        @Override
        public List<Treebank.Word> headline(List<Treebank.Word> words) {
            return Headlines.english(words, inflection);
        }
    }

    private static final class Indonesian implements TaggerLanguage {
        private final IndonesianMorphology morphology;
        private final IndonesianClasses classes;

        Indonesian(IndonesianMorphology morphology) {
            this.morphology = morphology;
            this.classes = new IndonesianClasses(Roots.load(), morphology);
        }

        @Override
        public String label(Treebank.Word word) {
            return word.upos();
        }

        @Override
        public int[] classes(List<String> lowers) {
            return classes.of(lowers);
        }

        @Override
        public boolean open(int known) {
            return (known & 1) != 0 && (known & 2) != 0;
        }

        @Override
        public String closedList() {
            return "closed-id.txt";
        }

        @Override
        public List<Treebank.Word> headline(List<Treebank.Word> words) {
            return Headlines.indonesian(words, morphology);
        }
    }
}
