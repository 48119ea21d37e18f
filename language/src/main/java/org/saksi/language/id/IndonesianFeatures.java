package org.saksi.language.id;

import org.saksi.language.Morphology;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.FeatureList;
import org.saksi.language.internal.Features;
import org.saksi.language.internal.WordList;

/** Indonesian features in the manner of UD Indonesian-CSUI and -GSD: voice of verbs, number of nouns, degree, pronouns. */
public final class IndonesianFeatures {
    private IndonesianFeatures() {}

    /** Features with the list that ships. */
    public static Features load() {
        return of(new FeatureList(WordList.lines(IndonesianFeatures.class, "features.txt")));
    }

    /** Features with another list. */
    public static Features of(FeatureList list) {
        return new Features(list, IndonesianFeatures::formClass);
    }

    /** The class of a form; see {@link Features.FormClass}. */
    public static String formClass(Token token, String lower, Upos upos) {
        Morphology morphology = token.morphology();
        return switch (upos) {
            case VERB, AUX ->
                switch (morphology.voice()) {
                    case PASSIVE, ACCIDENTAL -> "pass";
                    case ACTIVE -> "act";
                    case MIDDLE -> "mid";
                    case NONE -> "bare";
                };
            case NOUN -> morphology.reduplicated() ? "doubled" : "once";
            case ADJ -> "ter".equals(morphology.prefix()) ? "ter" : ordinal(lower) ? "ordinal" : "plain";
            default -> "any";
        };
    }

    private static boolean ordinal(String lower) {
        return lower.length() > 3 && lower.startsWith("ke-") && Character.isDigit(lower.charAt(3));
    }
}
