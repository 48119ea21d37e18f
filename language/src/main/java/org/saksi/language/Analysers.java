package org.saksi.language;

import java.util.List;
import java.util.Map;
import org.saksi.language.en.English;
import org.saksi.language.id.Indonesian;
import org.saksi.model.ResourceDigest;

/** Where the analysers of the languages are to be had; safe for use by many threads. */
public final class Analysers {
    private static final List<String> LANGUAGES = List.of("en", "id");

    /** The resources of each language; a test holds the lists to the folders. */
    static final Map<String, List<String>> FILES = Map.of(
            "en",
                    List.of(
                            "bodies.txt",
                            "closed.txt",
                            "features.txt",
                            "groups.txt",
                            "lemmas.txt",
                            "names.txt.gz",
                            "nouns.txt",
                            "numbering.txt",
                            "parser.bin.gz",
                            "sayings.txt",
                            "shorts.txt",
                            "starters.txt",
                            "states.txt",
                            "tagger.bin.gz",
                            "titles.txt",
                            "verbs.txt",
                            "words.txt.gz"),
            "id",
                    List.of(
                            "closed.txt",
                            "datelines.txt",
                            "features.txt",
                            "groups.txt",
                            "lemmas.txt",
                            "numbering.txt",
                            "parser.bin.gz",
                            "readings.txt",
                            "roots.txt.gz",
                            "sayings.txt",
                            "shorts.txt",
                            "starters.txt",
                            "tagger.bin.gz",
                            "titles.txt",
                            "whole.txt"));

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

    /**
     * Twelve digits that say which models and word lists a language is read with; equal digits, equal reading.
     *
     * @param language one of {@link #languages()}
     */
    public static String version(String language) {
        List<String> names = FILES.get(language);
        if (names == null) {
            throw new IllegalArgumentException(
                    "language must be one of " + LANGUAGES + " but was \"" + language + "\"");
        }
        return ResourceDigest.of(
                Analysers.class,
                names.stream().map(name -> language + "/" + name).toList());
    }

    /** The codes of the languages that can be analysed, in the order of the alphabet. */
    public static List<String> languages() {
        return LANGUAGES;
    }
}
