package org.saksi.language.id;

import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.LemmaList;
import org.saksi.language.internal.Lemmas;
import org.saksi.language.internal.WordList;

/**
 * Indonesian lemmas in the manner of UD Indonesian-CSUI and -GSD: verbs, nouns, adjectives and adverbs have their root,
 * names stay as written, other words as they are in lower case; what the treebanks read otherwise is listed.
 */
public final class IndonesianLemmas implements Lemmas {
    private final IndonesianMorphology morphology;
    private final LemmaList listed;

    /** Lemmas over a morphology and the words that are listed. */
    public IndonesianLemmas(IndonesianMorphology morphology, LemmaList listed) {
        this.morphology = morphology;
        this.listed = listed;
    }

    /** Lemmas with the list that ships. */
    public static IndonesianLemmas load(IndonesianMorphology morphology) {
        return new IndonesianLemmas(morphology, new LemmaList(WordList.lines(IndonesianLemmas.class, "lemmas.txt")));
    }

    @Override
    public String lemma(Token token, String form, String lower, Upos upos) {
        return switch (upos) {
            case PROPN, X, SYM, PUNCT -> form;
            // the treebanks differ: ia and nya are themselves in one, dia in the other
            case NUM, INTJ, PRON -> lower;
            case DET, AUX, ADP, SCONJ, CCONJ, PART -> listed.of(upos, lower, lower);
            case VERB, NOUN, ADJ, ADV -> {
                String own = listed.of(upos, lower, "");
                yield own.isEmpty() ? root(token, lower, upos) : own;
            }
        };
    }

    /** A token that was tagged as a name was not taken apart. */
    private String root(Token token, String lower, Upos upos) {
        return token.upos() == Upos.PROPN
                ? morphology.analyse(lower, upos == Upos.VERB).root()
                : token.morphology().root();
    }
}
