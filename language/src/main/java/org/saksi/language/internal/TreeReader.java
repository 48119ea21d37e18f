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

    private static final Upos[] TAGS = Upos.values();

    private final WordKnowledge knowledge;
    private final ParserModel model;
    private final ThreadLocal<Reader> readers;

    /** A reader with a model and what is known of words. */
    public TreeReader(ParserModel model, WordKnowledge knowledge) {
        this.model = model;
        this.knowledge = knowledge;
        this.readers = ThreadLocal.withInitial(() ->
                new Reader(new SyntacticWords(), new ParserNetwork(model, knowledge.lexicon(), knowledge.style())));
    }

    private record Reader(SyntacticWords words, ParserNetwork network) {}

    @Override
    public Result read(List<Token> tokens) {
        Reader reader = readers.get();
        reader.words().fill(tokens, knowledge.clitics());
        return read(tokens, reader);
    }

    /**
     * Reads a sentence whose syntactic words are given, as a treebank has them.
     *
     * @param given the words
     * @param tokenOfWord for each word the number of its token
     */
    public Result read(List<Token> tokens, List<String> given, int[] tokenOfWord) {
        Reader reader = readers.get();
        reader.words().fill(given, tokenOfWord);
        return read(tokens, reader);
    }

    private Result read(List<Token> tokens, Reader reader) {
        SyntacticWords words = reader.words();
        int n = words.size();
        if (n > MOST_WORDS) {
            return new Result(null, "more than " + MOST_WORDS + " words", List.of());
        }
        ParserNetwork network = reader.network();
        network.read(words);
        int[] heads = network.heads(n);
        int[] relations = network.relations(heads, n);
        int[] tags = network.tags(n);
        List<Word> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            String relation = heads[i] == 0 ? "root" : model.relations().get(relations[i]);
            all.add(word(tokens.get(words.token(i)), words, i, TAGS[tags[i]], heads[i] - 1, relation));
        }
        List<Name> names = names(NameMarks.names(network.names(n)), words);
        return new Result(new DependencyTree(all), null, names);
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
