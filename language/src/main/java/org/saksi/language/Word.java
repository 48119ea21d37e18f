package org.saksi.language;

/**
 * One syntactic word of a dependency tree: a token, or a part of one where Universal Dependencies splits it
 * ({@code menyetujuinya} is {@code menyetujui} and {@code nya}).
 *
 * @param token number of the token it belongs to; the first word of a token is its host, the others are clitics
 * @param form its letters
 * @param lemma its dictionary form
 * @param upos its part of speech
 * @param features morphological features as {@code Name=Value|Name=Value} in the order of the alphabet, empty for none
 * @param head number of its head among the words of the sentence, from 0; -1 for the root
 * @param relation its relation to the head, subtype included ({@code nsubj:pass})
 */
public record Word(int token, String form, String lemma, Upos upos, String features, int head, String relation) {}
