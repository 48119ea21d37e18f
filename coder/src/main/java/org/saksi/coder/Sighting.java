package org.saksi.coder;

import java.util.List;
import org.saksi.model.Span;

/**
 * A verb or noun met in a text, and who knows it.
 *
 * @param kind verb or noun
 * @param word its key in the lexicon: the stem; of an English phrasal verb with its particle
 * @param knowledge who knows the word in this place
 * @param verbs what it has in common with the verbs that it may come from: roots in Indonesian, base forms in English;
 *     of a verb its own
 * @param derived whether it carries an affix that makes nouns of verbs
 * @param carried whether it stands as the object of a light verb
 * @param sentence number of its sentence in the article, from 0
 * @param clause the words around it
 */
public record Sighting(
        WordKind kind,
        String word,
        Knowledge knowledge,
        List<String> verbs,
        boolean derived,
        boolean carried,
        int sentence,
        Span clause) {
    public Sighting {
        verbs = List.copyOf(verbs);
    }

    /** Who knows a word. */
    public enum Knowledge {
        /** A rule names it, alone or with the words beside it. */
        RULE,
        /** The grammar lists it: a verb of saying, a light verb, a verb of happening and the like. */
        GRAMMAR,
        /** It was decided to be relevant to no type. */
        DECIDED,
        /** Nobody. */
        NONE
    }
}
