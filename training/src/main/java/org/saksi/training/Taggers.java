package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.saksi.language.en.EnglishInflection;
import org.saksi.language.en.EnglishWords;
import org.saksi.language.id.IndonesianClasses;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.PerceptronTagger;
import org.saksi.language.internal.TaggerModel;

/** Trains and measures the taggers of both languages. */
final class Taggers {
    private static final long SEED = 20260101;

    private Taggers() {}

    static void english(Path data, Path folder) throws IOException {
        Path ewt = data.resolve("ud/UD_English-EWT");
        EnglishInflection inflection = new EnglishInflection(EnglishWords.load());
        Function<List<String>, int[]> classes =
                lowers -> lowers.stream().mapToInt(inflection::classes).toArray();
        Trainer trainer = new Trainer(classes, word -> word.xpos() + "|" + word.upos());
        List<Treebank.Tree> train = Treebank.read(ewt.resolve("en_ewt-ud-train.conllu"), false);
        trainer.train(train, folder.resolve("tagger.bin.gz"), new PerceptronTrainer.Settings(6, 2, SEED));
        trainer.measure("EWT dev", Treebank.read(ewt.resolve("en_ewt-ud-dev.conllu"), false));
        trainer.measure("EWT test", Treebank.read(ewt.resolve("en_ewt-ud-test.conllu"), false));
    }

    static void indonesian(Path data, Path folder) throws IOException {
        Roots roots = Roots.load();
        IndonesianClasses classes = new IndonesianClasses(roots, new IndonesianMorphology(roots));
        Trainer trainer = new Trainer(classes::of, Treebank.Word::upos);
        List<Treebank.Tree> train = new ArrayList<>();
        List<Treebank.Tree> test = new ArrayList<>();
        List<Treebank.Tree> all = Training.indonesian(data);
        for (int i = 0; i < all.size(); i++) {
            (i % 10 == 9 ? test : train).add(all.get(i));
        }
        trainer.train(train, folder.resolve("tagger.bin.gz"), new PerceptronTrainer.Settings(8, 2, SEED));
        trainer.measure("every tenth sentence", test);
        trainer.measure("of CSUI", test.subList(0, 65));
    }

    /** One language's training. */
    private static final class Trainer {
        private final Function<List<String>, int[]> classes;
        private final Function<Treebank.Word, String> label;
        private Map<String, Integer> numbers = Map.of();
        private List<String> labels = List.of();
        private Path file = Path.of("");

        Trainer(Function<List<String>, int[]> classes, Function<Treebank.Word, String> label) {
            this.classes = classes;
            this.label = label;
        }

        void train(List<Treebank.Tree> trees, Path to, PerceptronTrainer.Settings settings) throws IOException {
            file = to;
            number(trees);
            List<PerceptronTrainer.Example> examples = new ArrayList<>();
            Random random = new Random(SEED);
            for (Treebank.Tree tree : trees) {
                examples.add(example(tree, tree.forms()));
                double draw = random.nextDouble();
                if (draw < 0.10) {
                    examples.add(example(tree, tree.lowers()));
                } else if (draw < 0.30) {
                    examples.add(example(tree, titled(tree.forms())));
                } else if (draw < 0.33) {
                    examples.add(example(
                            tree,
                            tree.forms().stream()
                                    .map(form -> form.toUpperCase(Locale.ROOT))
                                    .toList()));
                }
            }
            PerceptronTrainer trainer = new PerceptronTrainer(labels, settings);
            trainer.train(examples);
            trainer.write(to, 0);
        }

        private void number(List<Treebank.Tree> trees) {
            Map<String, Integer> counts = new TreeMap<>();
            trees.forEach(tree -> tree.words().forEach(word -> counts.merge(label.apply(word), 1, Integer::sum)));
            Map<String, Integer> kept = new LinkedHashMap<>();
            counts.forEach((name, count) -> {
                if (count > 4) {
                    kept.put(name, kept.size());
                }
            });
            numbers = kept;
            labels = List.copyOf(kept.keySet());
        }

        private PerceptronTrainer.Example example(Treebank.Tree tree, List<String> forms) {
            List<String> lowers = forms.stream().map(Glyphs::lower).toList();
            int[] gold = tree.words().stream().mapToInt(this::numberOf).toArray();
            return new PerceptronTrainer.Example(forms, lowers, classes.apply(lowers), gold);
        }

        /** Labels too rare to learn count as the first one of the same part of speech. */
        private int numberOf(Treebank.Word word) {
            Integer number = numbers.get(label.apply(word));
            if (number != null) {
                return number;
            }
            for (String name : labels) {
                if (name.endsWith("|" + word.upos())) {
                    return numbers.getOrDefault(name, 0);
                }
            }
            return 0;
        }

        private static List<String> titled(List<String> forms) {
            List<String> titled = new ArrayList<>();
            for (String form : forms) {
                boolean small = form.length() < 4 && !titled.isEmpty() && form.length() % 2 == 0;
                titled.add(small ? form : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1));
            }
            return titled;
        }

        void measure(String name, List<Treebank.Tree> trees) throws IOException {
            TaggerModel model;
            try (java.io.DataInputStream in = new java.io.DataInputStream(new java.io.BufferedInputStream(
                    new java.util.zip.GZIPInputStream(java.nio.file.Files.newInputStream(file))))) {
                model = TaggerModel.read(in);
            }
            for (String style : List.of("as written", "lower case", "title case")) {
                int all = 0;
                int full = 0;
                int upos = 0;
                PerceptronTagger tagger = new PerceptronTagger(model);
                for (Treebank.Tree tree : trees) {
                    List<String> forms = switch (style) {
                        case "lower case" -> tree.lowers();
                        case "title case" -> titled(tree.forms());
                        default -> tree.forms();
                    };
                    int[] tags = tagger.tag(forms, tree.lowers(), classes.apply(tree.lowers()));
                    for (int i = 0; i < tags.length; i++) {
                        String tag = model.labels().get(tags[i]);
                        Treebank.Word word = tree.words().get(i);
                        all++;
                        full += tag.equals(label.apply(word)) ? 1 : 0;
                        upos += tag.substring(tag.indexOf('|') + 1).equals(word.upos()) ? 1 : 0;
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%s, %s: %d tokens, UPOS %.2f %%, whole label %.2f %%%n",
                        name,
                        style,
                        all,
                        100.0 * upos / all,
                        100.0 * full / all);
            }
        }
    }
}
