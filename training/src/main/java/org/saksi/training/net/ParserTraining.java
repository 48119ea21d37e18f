package org.saksi.training.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.saksi.language.en.EnglishLexicon;
import org.saksi.language.id.IndonesianLexicon;
import org.saksi.language.internal.Glyphs;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.corpora.TreebankPart;
import org.saksi.training.score.NameScore;
import org.saksi.training.score.TreeScore;
import org.saksi.training.teacher.BertVectors;
import org.saksi.training.teacher.RememberedVectors;
import org.saksi.training.teacher.SentenceVectors;
import org.saksi.training.teacher.WordVectors;

/**
 * Trains the teacher's heads, has it label sentences, and trains the students that ship; measures each on what it has
 * not seen.
 *
 * <p>With a fold from 0 to 4 a fifth of each Indonesian treebank is held out of everything, the teacher's training too;
 * with {@link Folds#COUNT} nothing is. The cache keeps the vectors of BERT, what the teacher learnt and what it labelled.
 */
public final class ParserTraining {
    private static final int INDONESIAN_SILVER = 40_000;
    private static final int ENGLISH_SILVER = 12_000;

    private static final int SILVER_AN_EPOCH = 20_000;
    private static final int INDONESIAN_EPOCHS = 16;
    private static final int IDNER_TIMES = 3;
    private static final int ENGLISH_EPOCHS = 10;
    private static final int ENGLISH_NEWS_AN_EPOCH = 6000;

    private final Path data;
    private final Path cache;
    private final int fold;

    /** Training with the data packs, a cache and the fold that is held out. */
    public ParserTraining(Path data, Path cache, int fold) {
        this.data = data;
        this.cache = cache;
        this.fold = fold;
    }

    /**
     * Trains the teacher, measures it and has it label news: English, and Indonesian in both Indonesian styles. A teacher
     * that is in the cache already is not trained again.
     */
    public void teach() throws IOException {
        try (BertVectors bert = BertVectors.load(cache)) {
            Teacher teacher = taught(bert);
            label(teacher, Corpora.bare(Silver.english(data, ENGLISH_SILVER), Style.EWT), List.of(Style.EWT));
            labelIndonesian(teacher);
        }
    }

    /** Does as {@link #teach} but has the teacher label no English. */
    public void teachIndonesian() throws IOException {
        try (BertVectors bert = BertVectors.load(cache)) {
            labelIndonesian(taught(bert));
        }
    }

    private void labelIndonesian(Teacher teacher) throws IOException {
        List<Labelled> news = Corpora.bare(Silver.indonesian(data, INDONESIAN_SILVER), Style.CSUI);
        label(teacher, news, List.of(Style.CSUI, Style.GSD));
    }

    /** The teacher of the fold, measured. */
    private Teacher taught(BertVectors bert) throws IOException {
        Corpora corpora = new Corpora(data);
        List<Labelled> gold = gold(corpora);
        List<Labelled> english = corpora.trees(TreebankPart.EWT_TRAIN, Style.EWT);
        List<Labelled> names = indonesianNames(corpora);
        names.addAll(corpora.names(NameCorpus.UNER_DEV, Style.EWT));
        SentenceVectors vectors = new RememberedVectors(bert, cache.resolve("vectors"));
        Teacher teacher = new Teacher(vectors, gold, english, names);
        Path learnt = cache.resolve("teacher-" + fold + ".bin");
        if (Files.exists(learnt)) {
            teacher.read(learnt);
        } else {
            teacher.train(gold, english, names);
            teacher.write(learnt);
        }
        measure(teacher);
        return teacher;
    }

    private void label(Teacher teacher, List<Labelled> sentences, List<Style> styles) throws IOException {
        List<List<Labelled>> silver = teacher.label(sentences, styles);
        for (int k = 0; k < styles.size(); k++) {
            SilverFile.write(silverFile(styles.get(k)), silver.get(k));
        }
    }

    private Path silverFile(Style style) {
        return cache.resolve("silver-" + fold + "-" + style + ".conllu");
    }

    /** The hand-made Indonesian trees that are not held out. */
    private List<Labelled> gold(Corpora corpora) throws IOException {
        List<Labelled> gold = new ArrayList<>(rest(corpora.trees(TreebankPart.CSUI, Style.CSUI)));
        gold.addAll(rest(corpora.gsd()));
        return gold;
    }

    private List<Labelled> rest(List<Labelled> all) {
        return fold == Folds.COUNT ? all : Folds.rest(all, fold);
    }

    private static List<Labelled> indonesianNames(Corpora corpora) throws IOException {
        List<Labelled> names = new ArrayList<>(corpora.names(NameCorpus.IDNER_TRAIN, Style.CSUI));
        names.addAll(corpora.names(NameCorpus.NERGRIT_TRAIN, Style.NERGRIT));
        names.addAll(corpora.names(NameCorpus.NERGRIT_DEV, Style.NERGRIT));
        names.addAll(corpora.names(NameCorpus.NERGRIT_TEST, Style.NERGRIT));
        return names;
    }

    /**
     * Trains the Indonesian student on gold and the teacher's silver and writes it. Among the gold names idner's training
     * part counts {@value #IDNER_TIMES} times: its idea of a name is the one that counts, NERGrit's is a style of its own.
     */
    public void indonesian(Path model) throws IOException {
        Corpora corpora = new Corpora(data);
        WordVectors vectors = WordVectors.load(cache);
        List<Labelled> gold = gold(corpora);
        gold.addAll(indonesianNames(corpora));
        for (int i = 1; i < IDNER_TIMES; i++) {
            gold.addAll(corpora.names(NameCorpus.IDNER_TRAIN, Style.CSUI));
        }
        List<Labelled> silver = SilverFile.read(silverFile(Style.CSUI), Style.CSUI);
        silver.addAll(SilverFile.read(silverFile(Style.GSD), Style.GSD));
        Student student = new Student(IndonesianLexicon.load(), vectors, INDONESIAN_EPOCHS);
        NetParser parser = student.train(gold, 2, silver, SILVER_AN_EPOCH);
        List<Labelled> all = new ArrayList<>(gold);
        all.addAll(silver);
        student.write(parser, words(all, vectors), model);
        measureIndonesian((sentences, style) -> parser.label(known(student, sentences), style), corpora);
    }

    /** Trains the English student on EWT, UNER and the teacher's silver of news, and writes it. */
    public void english(Path model) throws IOException {
        Corpora corpora = new Corpora(data);
        WordVectors vectors = WordVectors.load(cache);
        List<Labelled> trees = corpora.trees(TreebankPart.EWT_TRAIN, Style.EWT);
        List<Labelled> gold = new ArrayList<>(trees);
        gold.addAll(corpora.names(NameCorpus.UNER_DEV, Style.EWT));
        List<Labelled> silver = SilverFile.read(silverFile(Style.EWT), Style.EWT);
        Student student = new Student(EnglishLexicon.load(), vectors, ENGLISH_EPOCHS);
        NetParser parser = student.train(gold, 1, silver, ENGLISH_NEWS_AN_EPOCH);
        List<Labelled> all = new ArrayList<>(gold);
        all.addAll(silver);
        student.write(parser, words(all, vectors), model);
        measure("EWT test", parser::label, known(student, corpora.trees(TreebankPart.EWT_TEST, Style.EWT)), Style.EWT);
        measureNames(
                "UNER test", parser::label, known(student, corpora.names(NameCorpus.UNER_TEST, Style.EWT)), Style.EWT);
        measureNames(
                "worldwide",
                parser::label,
                known(student, corpora.measured(NameCorpus.WORLDWIDE, Style.EWT)),
                Style.EWT);
    }

    private static List<Labelled> known(Student student, List<Labelled> sentences) {
        return sentences.stream().map(student::known).toList();
    }

    private static Set<String> words(List<Labelled> sentences, WordVectors vectors) {
        Set<String> words = new TreeSet<>(vectors.words());
        for (Labelled one : sentences) {
            one.sentence().words().forEach(word -> words.add(Glyphs.lower(word.form())));
        }
        return words;
    }

    private void measureIndonesian(Labeller parser, Corpora corpora) throws IOException {
        if (fold < Folds.COUNT) {
            List<Labelled> csui = Folds.heldOut(corpora.trees(TreebankPart.CSUI, Style.CSUI), fold);
            measure("CSUI held out", parser, csui, Style.CSUI);
            measure("GSD held out", parser, Folds.heldOut(corpora.gsd(), fold), Style.GSD);
        }
        measureNames("idner dev", parser, corpora.names(NameCorpus.IDNER_DEV, Style.CSUI), Style.CSUI);
    }

    private void measure(Teacher teacher) throws IOException {
        Corpora corpora = new Corpora(data);
        if (fold < Folds.COUNT) {
            List<Labelled> csui = Folds.heldOut(corpora.trees(TreebankPart.CSUI, Style.CSUI), fold);
            measure("teacher, CSUI held out", teacher::label, csui, Style.CSUI);
            measure("teacher, GSD held out", teacher::label, Folds.heldOut(corpora.gsd(), fold), Style.GSD);
        }
        measure("teacher, EWT test", teacher::label, corpora.trees(TreebankPart.EWT_TEST, Style.EWT), Style.EWT);
        List<Labelled> idner = corpora.names(NameCorpus.IDNER_DEV, Style.CSUI);
        measureNames("teacher, idner dev", teacher::label, idner, Style.CSUI);
        List<Labelled> uner = corpora.names(NameCorpus.UNER_TEST, Style.EWT);
        measureNames("teacher, UNER test", teacher::label, uner, Style.EWT);
    }

    /** Reads sentences in one style. */
    private interface Labeller {
        List<Labelled> label(List<Labelled> sentences, Style style);
    }

    private static void measure(String name, Labeller parser, List<Labelled> gold, Style style) {
        TreeScore score = new TreeScore();
        List<Labelled> read = parser.label(gold, style);
        for (int i = 0; i < gold.size(); i++) {
            score.add(gold.get(i).sentence(), read.get(i).sentence());
        }
        System.out.println(name + ": " + score.summary());
    }

    private static void measureNames(String name, Labeller parser, List<Labelled> gold, Style style) {
        NameScore score = new NameScore(NameScore.TRAINED);
        List<Labelled> read = parser.label(gold, style);
        for (int i = 0; i < gold.size(); i++) {
            score.add(named(gold.get(i)), named(read.get(i)));
        }
        System.out.println(name + ": " + score.all());
    }

    private static NamedSentence named(Labelled one) {
        List<String> tokens =
                one.sentence().words().stream().map(Conllu.Word::form).toList();
        return new NamedSentence(tokens, one.names() == null ? List.of() : one.names());
    }
}
