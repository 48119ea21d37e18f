package org.saksi.language.en;

import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.LemmaList;
import org.saksi.language.internal.Lemmas;
import org.saksi.language.internal.WordList;

/** English lemmas in the manner of UD English-EWT: inflection undone by rule, irregular words listed. */
public final class EnglishLemmas implements Lemmas {
    private final EnglishInflection inflection;
    private final LemmaList listed;

    /** Lemmas over inflection rules and the words that are listed. */
    public EnglishLemmas(EnglishInflection inflection, LemmaList listed) {
        this.inflection = inflection;
        this.listed = listed;
    }

    /** Lemmas with the list that ships. */
    public static EnglishLemmas load(EnglishInflection inflection) {
        return new EnglishLemmas(inflection, new LemmaList(WordList.lines(EnglishLemmas.class, "lemmas.txt")));
    }

    @Override
    public String lemma(Token token, String form, String lower, Upos upos) {
        String own = listed.of(upos, lower, "");
        if (!own.isEmpty()) {
            return own;
        }
        return switch (upos) {
            case PROPN, X, SYM, PUNCT -> form;
            case VERB, AUX -> inflection.verb(lower);
            case NOUN -> inflection.noun(lower);
            // Iraqi, American: the capital is part of the word
            case ADJ -> token.index() > 0 && proud(form) ? form : inflection.positive(lower);
            case ADV -> inflection.positive(lower);
            case NUM -> lower.indexOf(',') > 0 ? lower.replace(",", "") : lower;
            case INTJ, PRON, DET, ADP, SCONJ, CCONJ, PART -> lower;
        };
    }

    private static boolean proud(String form) {
        return form.length() > 1 && Character.isUpperCase(form.charAt(0)) && Character.isLowerCase(form.charAt(1));
    }
}
