package org.saksi.language.internal;

import java.util.ArrayList;
import java.util.List;
import org.saksi.language.DependencyTree;
import org.saksi.language.Name;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Word;

/** Reads trees and names of sentences with the network of one language; safe for use by many threads. */
public final class TreeReader implements SentenceParser {
    /** Longer sentences are lists and tables, not sentences; reading them would cost the square of their length. */
    public static final int MOST_WORDS = 250;

    /** With so many words sentences are read before more are taken, 5 kB a word with the models that ship. */
    private static final int MANY_WORDS = 384;

    private static final Upos[] TAGS = Upos.values();

    private final WordKnowledge knowledge;
    private final ParserModel model;
    private final ThreadLocal<Reader> readers;

    /** A reader with a model and what is known of words. */
    public TreeReader(ParserModel model, WordKnowledge knowledge) {
        this(model, knowledge, WordInputs.MOST_KEPT);
    }

    TreeReader(ParserModel model, WordKnowledge knowledge, int mostKept) {
        this.model = model;
        this.knowledge = knowledge;
        this.readers = ThreadLocal.withInitial(() -> new Reader(
                new ParserNetwork(model, new WordInputs(model, knowledge.lexicon(), knowledge.style(), mostKept))));
    }

    /** What one thread reads with: the network, and the words of the sentences it was given. */
    private static final class Reader {
        private final ParserNetwork network;
        private final List<SyntacticWords> words = new ArrayList<>();

        Reader(ParserNetwork network) {
            this.network = network;
        }

        /** The words of the sentence with a number, to be filled anew. */
        SyntacticWords words(int sentence) {
            while (words.size() <= sentence) {
                words.add(new SyntacticWords());
            }
            return words.get(sentence);
        }
    }

    @Override
    public Result read(List<Token> tokens) {
        return readAll(List.of(tokens)).getFirst();
    }

    @Override
    public List<Result> readAll(List<List<Token>> sentences) {
        Reader reader = readers.get();
        List<Result> results = new ArrayList<>(sentences.size());
        int taken = 0;
        int size = 0;
        reader.network.clear();
        for (int i = 0; i < sentences.size(); i++) {
            SyntacticWords words = reader.words(i - taken);
            words.fill(sentences.get(i), knowledge.clitics());
            take(words, reader);
            size += words.size();
            if (size >= MANY_WORDS || i + 1 == sentences.size()) {
                read(sentences.subList(taken, i + 1), reader, results);
                taken = i + 1;
                size = 0;
                reader.network.clear();
            }
        }
        return results;
    }

    /**
     * Reads a sentence whose syntactic words are given, as a treebank has them.
     *
     * @param given the words
     * @param tokenOfWord for each word the number of its token
     */
    public Result read(List<Token> tokens, List<String> given, int[] tokenOfWord) {
        Reader reader = readers.get();
        reader.network.clear();
        reader.words(0).fill(given, tokenOfWord);
        take(reader.words(0), reader);
        List<Result> results = new ArrayList<>(1);
        read(List.of(tokens), reader, results);
        return results.getFirst();
    }

    private static void take(SyntacticWords words, Reader reader) {
        if (words.size() <= MOST_WORDS) {
            reader.network.add(words);
        }
    }

    private void read(List<List<Token>> sentences, Reader reader, List<Result> results) {
        reader.network.read();
        int taken = 0;
        for (int i = 0; i < sentences.size(); i++) {
            SyntacticWords words = reader.words(i);
            if (words.size() <= MOST_WORDS) {
                results.add(result(sentences.get(i), words, reader.network, taken++));
            } else {
                results.add(new Result(null, "more than " + MOST_WORDS + " words", List.of()));
            }
        }
    }

    private Result result(List<Token> tokens, SyntacticWords words, ParserNetwork network, int sentence) {
        int n = words.size();
        int[] heads = network.heads(sentence);
        int[] relations = network.relations(sentence, heads);
        int[] tags = network.tags(sentence);
        List<Word> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            String relation = heads[i] == 0 ? "root" : model.relations().get(relations[i]);
            all.add(word(tokens.get(words.token(i)), words, i, TAGS[tags[i]], heads[i] - 1, relation));
        }
        List<Name> read = names(NameMarks.names(network.names(sentence)), words);
        List<Name> settled = knowledge.known().settle(read, tokens, tags(tokens.size(), words, tags));
        return new Result(new DependencyTree(all), null, knowledge.groups().with(settled, tokens));
    }

    /** The part of speech of each token: that of its first word. */
    private static List<Upos> tags(int tokens, SyntacticWords words, int[] tags) {
        Upos[] all = new Upos[tokens];
        for (int i = words.size() - 1; i >= 0; i--) {
            all[words.token(i)] = TAGS[tags[i]];
        }
        return List.of(all);
    }

    /** Its part of speech is the network's, which saw the whole sentence; the token keeps that of the tagger. */
    private Word word(Token token, SyntacticWords words, int at, Upos upos, int head, String relation) {
        String form = words.form(at);
        String lower = words.lower(at);
        if (words.clitic(at)) {
            String features = knowledge.features().ofClitic(lower, upos);
            return new Word(words.token(at), form, lower, upos, features, head, relation);
        }
        String lemma = knowledge.lemmas().lemma(token, form, lower, upos);
        String features = knowledge.features().of(token, lower, upos);
        return new Word(words.token(at), form, lemma, upos, features, head, relation);
    }

    /** Names over tokens; a clitic at the edge of a name takes its host along. */
    private static List<Name> names(List<Name> found, SyntacticWords words) {
        List<Name> names = new ArrayList<>(found.size());
        int free = 0;
        for (Name name : found) {
            int from = Math.max(free, words.token(name.from()));
            int to = words.token(name.to() - 1) + 1;
            if (to > from) {
                names.add(new Name(name.kind(), from, to));
                free = to;
            }
        }
        return names;
    }
}
