package org.saksi.training;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.saksi.language.Upos;
import org.saksi.language.internal.ClosedClasses;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.PerceptronTagger;
import org.saksi.language.internal.TaggerModel;
import org.saksi.language.internal.WordList;

/** Trains and measures the tagger of one language. */
final class TaggerTraining {
    private static final int RAREST_LABEL = 5;
    private static final int LEAST_CLOSED = 2;
    private static final Set<Upos> CLOSED =
            EnumSet.of(Upos.ADP, Upos.AUX, Upos.CCONJ, Upos.DET, Upos.INTJ, Upos.PART, Upos.PRON, Upos.SCONJ);

    private final TaggerLanguage language;
    private final PerceptronTrainer.Settings settings;
    private Map<String, Integer> numbers = Map.of();
    private Map<Upos, Set<String>> closed = Map.of();

    TaggerTraining(TaggerLanguage language, PerceptronTrainer.Settings settings) {
        this.language = language;
        this.settings = settings;
    }

    /** Trains on the sentences and on copies of some of them in other cases and as headlines. */
    void train(List<Treebank.Tree> trees, Path to) throws IOException {
        numbers = number(trees);
        closed = closed(trees);
        List<PerceptronTrainer.Example> examples = new ArrayList<>();
        Random random = new Random(settings.seed());
        for (Treebank.Tree tree : trees) {
            examples.add(example(tree.words()));
            double draw = random.nextDouble();
            if (draw < 0.10) {
                examples.add(example(changed(tree.words(), form -> form.toLowerCase(Locale.ROOT))));
            } else if (draw < 0.13) {
                examples.add(example(changed(tree.words(), form -> form.toUpperCase(Locale.ROOT))));
            } else if (draw < 0.40) {
                examples.add(example(language.headline(tree.words())));
            }
        }
        PerceptronTrainer trainer = new PerceptronTrainer(List.copyOf(numbers.keySet()), settings);
        trainer.train(examples);
        trainer.write(to);
    }

    /** Writes the words of the closed classes as the training sentences have them. */
    void writeClosed(Path file, String source) throws IOException {
        StringBuilder text = new StringBuilder("# Words of the closed classes, from " + source + "; see NOTICE.\n");
        closed.forEach((upos, words) ->
                text.append(upos).append(' ').append(String.join(" ", words)).append('\n'));
        Files.writeString(file, text.toString());
    }

    /** The words that the closed classes hold more than once, and those of our own list. */
    private Map<Upos, Set<String>> closed(List<Treebank.Tree> trees) {
        Map<Upos, Map<String, Integer>> counts = new EnumMap<>(Upos.class);
        for (Treebank.Tree tree : trees) {
            for (Treebank.Word word : tree.words()) {
                Upos upos = Upos.valueOf(word.upos());
                if (CLOSED.contains(upos)) {
                    counts.computeIfAbsent(upos, key -> new TreeMap<>())
                            .merge(Glyphs.lower(word.form()), 1, Integer::sum);
                }
            }
        }
        Map<Upos, Set<String>> closed = new EnumMap<>(Upos.class);
        counts.forEach((upos, words) -> {
            words.values().removeIf(count -> count < LEAST_CLOSED);
            closed.put(upos, new TreeSet<>(words.keySet()));
        });
        for (String line : WordList.lines(TaggerTraining.class, language.closedList())) {
            List<String> cells = List.of(line.split(" +"));
            closed.computeIfAbsent(Upos.valueOf(cells.getFirst()), upos -> new TreeSet<>())
                    .addAll(cells.subList(1, cells.size()));
        }
        return closed;
    }

    /** The labels that occur often enough to be learnt, numbered in the order of the alphabet. */
    private Map<String, Integer> number(List<Treebank.Tree> trees) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Treebank.Tree tree : trees) {
            tree.words().forEach(word -> counts.merge(language.label(word), 1, Integer::sum));
        }
        Map<String, Integer> kept = new LinkedHashMap<>();
        counts.forEach((name, count) -> {
            if (count >= RAREST_LABEL) {
                kept.put(name, kept.size());
            }
        });
        return kept;
    }

    private PerceptronTrainer.Example example(List<Treebank.Word> words) {
        List<String> forms = words.stream().map(Treebank.Word::form).toList();
        List<String> lowers = forms.stream().map(Glyphs::lower).toList();
        int[] gold = words.stream().mapToInt(this::numberOf).toArray();
        return new PerceptronTrainer.Example(forms, lowers, language.classes(lowers), gold);
    }

    private static List<Treebank.Word> changed(List<Treebank.Word> words, UnaryOperator<String> change) {
        return words.stream()
                .map(word -> new Treebank.Word(change.apply(word.form()), word.lemma(), word.upos(), word.xpos()))
                .toList();
    }

    /** Labels too rare to learn count as the first one of the same part of speech. */
    private int numberOf(Treebank.Word word) {
        Integer number = numbers.get(language.label(word));
        if (number != null) {
            return number;
        }
        for (Map.Entry<String, Integer> label : numbers.entrySet()) {
            if (label.getKey().endsWith("|" + word.upos())) {
                return label.getValue();
            }
        }
        return 0;
    }

    /** Prints how well a model tags sentences as written, in lower case and as headlines. */
    void measure(String name, Path file, List<Treebank.Tree> trees) throws IOException {
        TaggerModel model;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            model = TaggerModel.read(in);
        }
        System.out.println(name + ", as written: " + score(model, trees, words -> words));
        System.out.println(name + ", lower case: " + score(model, trees, words -> changed(words, Glyphs::lower)));
        System.out.println(name + ", as headlines: " + score(model, trees, language::headline));
    }

    private TagScore score(TaggerModel model, List<Treebank.Tree> trees, UnaryOperator<List<Treebank.Word>> style) {
        PerceptronTagger tagger = new PerceptronTagger(model, new ClosedClasses(closed));
        TagScore score = new TagScore();
        for (Treebank.Tree tree : trees) {
            List<Treebank.Word> words = style.apply(tree.words());
            PerceptronTrainer.Example example = example(words);
            int[] tags = tagger.tag(example.forms(), example.lowers(), example.classes());
            for (int i = 0; i < tags.length; i++) {
                boolean open = language.open(example.classes()[i]);
                score.add(
                        words.get(i),
                        language.label(words.get(i)),
                        model.labels().get(tags[i]),
                        open);
            }
        }
        return score;
    }
}
