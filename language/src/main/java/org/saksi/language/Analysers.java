package org.saksi.language;

import java.util.List;
import org.saksi.language.en.English;
import org.saksi.language.id.Indonesian;

/** Where the analysers of the languages are to be had; safe for use by many threads. */
public final class Analysers {
    private static final List<String> LANGUAGES = List.of("en", "id");

    private Analysers() {}

    /**
     * The analyser of a language, loaded on first use and kept.
     *
     * @param language ISO 639-1 code, one of {@link #languages()}
     * @throws IllegalArgumentException when the language is another one
     */
    public static Analyser of(String language) {
        return switch (language) {
            case "en" -> English.analyser();
            case "id" -> Indonesian.analyser();
            default ->
                throw new IllegalArgumentException(
                        "language must be one of " + LANGUAGES + " but was \"" + language + "\"");
        };
    }

    /** The codes of the languages that can be analysed, in the order of the alphabet. */
    public static List<String> languages() {
        return LANGUAGES;
    }
}
