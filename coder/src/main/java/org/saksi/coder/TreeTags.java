package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import org.saksi.language.DependencyTree;
import org.saksi.language.Morphology;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Word;

/**
 * Mends English tags by the tree: where the tagger reads a verb and the parser a noun, or the other way about, and the
 * word's relation fits what the parser reads, the parser is right more often (docs/language.md, UPOS on GUM). So
 * "mounted <b>strikes</b> Monday" holds a noun and "miners in Peru <b>call</b> off" a verb.
 */
final class TreeTags {
    private TreeTags() {}

    /** The tokens of a sentence with the tags mended; the same list where nothing differs. */
    static List<Token> mend(List<Token> tokens, DependencyTree tree) {
        List<Token> mended = new ArrayList<>(tokens);
        for (Word word : tree.words()) {
            Token token = tokens.get(word.token());
            if (token.is(Upos.VERB) && word.upos() == Upos.NOUN && argument(tree, tokens, token.index())) {
                mended.set(token.index(), with(token, word, token.lower().endsWith("s") ? "NNS" : "NN"));
            } else if (token.is(Upos.NOUN) && word.upos() == Upos.VERB && clausal(tree, tokens, token.index())) {
                mended.set(token.index(), with(token, word, form(token)));
            }
        }
        return mended;
    }

    /** Whether a token is subject, object or oblique of what the tagger, too, takes for a verb. */
    private static boolean argument(DependencyTree tree, List<Token> tokens, int token) {
        boolean relation = tree.is(token, "nsubj")
                || tree.is(token, "obj")
                || tree.is(token, "obl")
                || (tree.is(token, "advcl") && governed(tree, token));
        return relation && tokens.get(tree.head(token)).is(Upos.VERB);
    }

    private static boolean governed(DependencyTree tree, int token) {
        for (int child : tree.children(token)) {
            if (tree.is(child, "case")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token carries a clause: it has a subject of its own, or is an infinitive behind "to". */
    private static boolean clausal(DependencyTree tree, List<Token> tokens, int token) {
        boolean carries = tree.is(token, "root")
                || tree.is(token, "ccomp")
                || tree.is(token, "xcomp")
                || tree.is(token, "advcl")
                || tree.is(token, "parataxis");
        boolean base = tokens.get(token).lower().equals(tokens.get(token).lemma());
        for (int child : tree.children(token)) {
            boolean to = tree.is(child, "mark") && tokens.get(child).lower().equals("to");
            if (carries && child < token && (tree.is(child, "nsubj") || (base && to))) {
                return true;
            }
        }
        return false;
    }

    private static String form(Token token) {
        String word = token.lower();
        if (word.endsWith("ing")) {
            return "VBG";
        }
        if (word.endsWith("ed")) {
            return "VBD";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? "VBZ" : "VBP";
    }

    private static Token with(Token token, Word word, String form) {
        Morphology read = token.morphology();
        String lemma = word.lemma();
        Morphology morphology = new Morphology(
                lemma, lemma, read.prefix(), read.suffix(), read.enclitic(), read.voice(), read.reduplicated(), form);
        return new Token(token.index(), token.span(), token.form(), token.lower(), lemma, word.upos(), morphology);
    }
}
