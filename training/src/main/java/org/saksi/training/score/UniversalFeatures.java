package org.saksi.training.score;

import java.util.Set;

/** The part of a word's features that scores compare: those that the CoNLL 2018 shared task compares. */
public final class UniversalFeatures {
    private static final Set<String> NAMES = Set.of(
            "PronType",
            "NumType",
            "Poss",
            "Reflex",
            "Foreign",
            "Abbr",
            "Gender",
            "Animacy",
            "Number",
            "Case",
            "Definite",
            "Degree",
            "VerbForm",
            "Mood",
            "Tense",
            "Aspect",
            "Voice",
            "Evident",
            "Polarity",
            "Person",
            "Polite");

    private UniversalFeatures() {}

    /** The features that count, in their order; {@code _} for none. */
    public static String of(String features) {
        if (features.equals("_") || features.isEmpty()) {
            return "_";
        }
        StringBuilder kept = new StringBuilder();
        for (String feature : features.split("\\|")) {
            int equals = feature.indexOf('=');
            if (equals > 0 && NAMES.contains(feature.substring(0, equals))) {
                kept.append(kept.isEmpty() ? "" : "|").append(feature);
            }
        }
        return kept.isEmpty() ? "_" : kept.toString();
    }
}
