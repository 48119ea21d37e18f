package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Span;

/** One sentence prepared for frames: what each token does, and the noun phrases. Confined to one thread. */
final class Scene {
    private final Grammar grammar;
    private final KnownVerbs verbs;
    private final Sentence sentence;
    private final String text;
    private final List<Token> tokens;
    private final Kind[] kinds;
    private final boolean[] finite;
    private final boolean[] passive;
    private final List<Chunk> chunks;
    private final @Nullable Chunk[] chunkAt;

    Scene(Grammar grammar, KnownVerbs verbs, Sentence sentence, String text) {
        this.grammar = grammar;
        this.verbs = verbs;
        this.sentence = sentence;
        this.text = text;
        this.tokens = verbs.mend(sentence);
        this.kinds = KindReader.read(grammar, tokens);
        VerbReader reader = new VerbReader(grammar, tokens, kinds);
        this.finite = reader.finite();
        this.passive = reader.passive();
        this.chunks = new ChunkReader(grammar, tokens, kinds).read();
        this.chunkAt = new Chunk[tokens.size()];
        for (Chunk chunk : chunks) {
            for (int i = chunk.from(); i < chunk.to(); i++) {
                chunkAt[i] = chunk;
                // "returned a stolen mask to Benin": a participle inside a noun phrase carries no clause
                finite[i] &= grammar.indonesian() || kinds[i] != Kind.VERB;
            }
        }
    }

    Grammar grammar() {
        return grammar;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The kind of a token; STOP beyond both ends. */
    Kind kind(int i) {
        return i < 0 || i >= kinds.length ? Kind.STOP : kinds[i];
    }

    boolean is(Words words, int i) {
        return i >= 0 && i < tokens.size() && grammar.is(words, tokens.get(i));
    }

    /** Whether the rules know a verb as an act in words: to demand, accuse, refuse, threaten, promise, say. */
    boolean wordAct(int i) {
        return is(Words.SAY, i) || verbs.wordAct(tokens, i);
    }

    boolean lower(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).lower().equals(word);
    }

    List<Chunk> chunks() {
        return chunks;
    }

    Optional<Chunk> chunkAt(int i) {
        return i < 0 || i >= chunkAt.length ? Optional.empty() : Optional.ofNullable(chunkAt[i]);
    }

    /** The words from one token up to another, exclusive. */
    Span span(int from, int to) {
        return tokens.get(from).span().to(tokens.get(to - 1).span());
    }

    String words(int from, int to) {
        return span(from, to).in(text);
    }

    /** A phrase of the tokens {@code from} to {@code to}, exclusive, with its head. */
    Phrase phrase(int from, int to, int head) {
        Span span = span(from, to);
        return new Phrase(span, span.in(text), tokens.subList(from, to), Math.max(0, Math.min(head, to - 1) - from));
    }

    /** First token that starts at or after a place of the text; {@link #size()} if none does. */
    int tokenFrom(int offset) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().start() >= offset) {
                return i;
            }
        }
        return tokens.size();
    }

    /** "Called the president to thank him": who calls somebody up does what follows; who calls on somebody asks for it. */
    boolean telephones(int verb) {
        return is(Words.CALLS, verb) && kind(verb + 1) != Kind.PREPOSITION;
    }

    /** A verb that can carry a clause: no bare participle, no infinitive. */
    boolean finite(int i) {
        return i >= 0 && i < finite.length && finite[i];
    }

    /** Whether the verb is passive in its place. */
    boolean passive(int i) {
        return passive[i];
    }

    /** Whether a passive verb follows over adverbs and auxiliaries. */
    boolean passiveFollows(int from) {
        int at = from;
        while (kind(at) == Kind.ADVERB || kind(at) == Kind.AUXILIARY) {
            at++;
        }
        return kind(at) == Kind.VERB && passive(at);
    }

    /** First token of the verb group that ends at {@code verb}: auxiliaries, adverbs, negators before it. */
    int groupStart(int verb) {
        int i = verb;
        while (i > 0 && (kind(i - 1) == Kind.ADVERB || kind(i - 1) == Kind.AUXILIARY || groupWord(i - 1))) {
            i--;
        }
        return i;
    }

    /** Words that the tagger may call verbs or adjectives but that only qualify the verb behind them. */
    private boolean groupWord(int i) {
        return is(Words.NEGATORS, i)
                || is(Words.HINDERED, i)
                || is(Words.FUTURES, i)
                || is(Words.MODALS, i)
                || is(Words.HEARSAY, i)
                || (grammar.indonesian() && is(Words.DEONTICS, i));
    }

    boolean pronoun(Chunk chunk) {
        return chunk.to() - chunk.from() == 1 && tokens.get(chunk.from()).is(Upos.PRON);
    }

    /** Tokens of the half-open range, for reading their words. */
    List<Token> range(int from, int to) {
        return new ArrayList<>(tokens.subList(Math.max(0, from), Math.min(tokens.size(), to)));
    }
}
