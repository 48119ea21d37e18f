package org.saksi.language.en;

import org.jspecify.annotations.Nullable;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Voice;
import org.saksi.language.internal.FeatureList;
import org.saksi.language.internal.Features;
import org.saksi.language.internal.WordList;

/**
 * English features in the manner of UD English-EWT: number of nouns, tense, form and voice of verbs, degree, pronouns.
 *
 * <p>Person and number of a finite verb are those that are most usual, since they depend on its subject.
 */
public final class EnglishFeatures {
    private EnglishFeatures() {}

    /** Features with the list that ships. */
    public static Features load() {
        return of(new FeatureList(WordList.lines(EnglishFeatures.class, "features.txt")));
    }

    /** Features with another list. */
    public static Features of(FeatureList list) {
        return new Features(list, EnglishFeatures::formClass);
    }

    /** The class of a form; see {@link Features.FormClass}. */
    public static String formClass(Token token, String lower, Upos upos) {
        String form = token.morphology().form();
        return switch (upos) {
            case VERB, AUX -> verb(form, lower, token.morphology().voice());
            case NOUN -> form == null ? lower.endsWith("s") ? "NNS" : "NN" : form;
            case ADJ, ADV -> lower.endsWith("est") ? "est" : lower.endsWith("er") ? "er" : "plain";
            case NUM -> digits(lower) ? "digits" : "word";
            case PROPN -> lower.endsWith("s") ? "s" : "plain";
            default -> "any";
        };
    }

    private static String verb(@Nullable String form, String lower, Voice voice) {
        if (form == null) {
            return lower.endsWith("ing") ? "VBG" : "none";
        }
        return form.equals("VBN") && voice == Voice.PASSIVE ? "VBN-pass" : form;
    }

    private static boolean digits(String lower) {
        return Character.isDigit(lower.charAt(lower.length() - 1)) || Character.isDigit(lower.charAt(0));
    }
}
