package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Analyser;
import org.saksi.language.DependencyTree;
import org.saksi.language.Morphology;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Voice;
import org.saksi.model.EventType;

/**
 * Mends tags by what the lexicon knows: an Indonesian form of a verb that the rules name is a verb even where the tagger
 * has not met it ("diretas"), and a word for people is a noun whatever its prefix ("terdakwa").
 */
final class KnownVerbs {
    private final Grammar grammar;
    private final Analyser analyser;
    private final TriggerIndex index;
    private final Set<String> stems;

    KnownVerbs(Grammar grammar, Analyser analyser, TriggerIndex index) {
        this.grammar = grammar;
        this.analyser = analyser;
        this.index = index;
        this.stems = Set.copyOf(index.verbStems());
    }

    /** Whether the rules name the verb at a token as an act in words. */
    boolean wordAct(List<Token> tokens, int at) {
        return index.verbTypes(tokens, at).stream().anyMatch(KnownVerbs::inWords);
    }

    private static boolean inWords(EventType type) {
        return switch (type) {
            case REQUEST, REJECT, THREATEN, AGREE, ACCUSE -> true;
            case CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT ->
                false;
        };
    }

    List<Token> mend(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        DependencyTree tree = sentence.tree();
        if (!grammar.indonesian()) {
            return tree == null ? tokens : TreeTags.mend(tokens, tree);
        }
        boolean headline = headline(tokens);
        List<Token> mended = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean spokesman = token.lower().equals("bicara")
                    && !mended.isEmpty()
                    && mended.getLast().lower().equals("juru");
            mended.add(spokesman ? with(token, Upos.NOUN, Morphology.plain("bicara")) : mend(token, headline));
        }
        return mended;
    }

    /** Whether nearly every word is capitalised, so that a capital says nothing. */
    private static boolean headline(List<Token> tokens) {
        long words = tokens.stream()
                .filter(t -> !t.is(Upos.PUNCT, Upos.NUM) && t.form().length() > 3)
                .count();
        long capitals = tokens.stream()
                .filter(t -> !t.is(Upos.PUNCT, Upos.NUM) && t.form().length() > 3 && t.capitalised())
                .count();
        return words >= 4 && capitals * 10 >= words * 8;
    }

    private Token mend(Token token, boolean headline) {
        if (grammar.has(Words.PEOPLE, token.lower())) {
            return token.is(Upos.VERB, Upos.ADP, Upos.ADV, Upos.X)
                    ? with(token, Upos.NOUN, Morphology.plain(token.lower()))
                    : token;
        }
        boolean open = token.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.ADV, Upos.ADP, Upos.X, Upos.VERB);
        boolean read = token.is(Upos.VERB) && token.morphology().voice() != Voice.NONE;
        boolean name = token.is(Upos.PROPN) && token.capitalised() && token.index() > 0 && !headline;
        if (!open || read || name || token.lower().length() < 5) {
            return token;
        }
        if (headline && token.index() > 0 && stems.contains(token.lower()) && !token.is(Upos.ADJ)) {
            // "Iran Serang Israel": headlines drop the prefix of the active verb
            return with(
                    token,
                    Upos.VERB,
                    new Morphology(token.lower(), token.lower(), null, null, null, Voice.ACTIVE, false, null));
        }
        Morphology morphology = morphology(token.lower());
        return morphology.voice() == Voice.NONE ? token : with(token, Upos.VERB, morphology);
    }

    private Morphology morphology(String lower) {
        if (lower.startsWith("di") && stems.contains(lower.substring(2))) {
            String stem = lower.substring(2);
            return new Morphology(stem, stem, "di", null, null, Voice.PASSIVE, false, null);
        }
        boolean prefixed = lower.startsWith("me") || lower.startsWith("di") || lower.startsWith("ter");
        if (prefixed) {
            Morphology read = analyser.word(lower, true);
            boolean voiced =
                    read.voice() == Voice.ACTIVE || read.voice() == Voice.PASSIVE || read.voice() == Voice.ACCIDENTAL;
            if (voiced && stems.contains(read.stem())) {
                return read;
            }
        }
        return Morphology.plain(lower);
    }

    private static Token with(Token token, Upos upos, Morphology morphology) {
        return new Token(token.index(), token.span(), token.form(), token.lower(), morphology.stem(), upos, morphology);
    }
}
