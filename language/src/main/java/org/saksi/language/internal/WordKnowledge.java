package org.saksi.language.internal;

/**
 * What a language knows of words beyond its grammar, as a reader of trees needs it.
 *
 * @param lexicon what the network sees of a word
 * @param clitics how clitics come off
 * @param lemmas dictionary forms
 * @param features morphological features
 * @param known what lists know of names
 * @param groups nationalities, peoples and other groups
 * @param style the convention of annotation to read in, as the network was trained
 */
public record WordKnowledge(
        Lexicon lexicon,
        Clitics clitics,
        Lemmas lemmas,
        Features features,
        KnownNames known,
        Groups groups,
        int style) {}
