package org.saksi.language;

import org.jspecify.annotations.Nullable;

/**
 * What a word's form says, with affixes kept as features (design section 1).
 *
 * @param root innermost root, such as {@code serang} for penyerangan; the lemma in English
 * @param stem what the lexicon is keyed by: an Indonesian verb without its voice prefix but with -kan and -i
 *     ({@code tembakkan} for menembakkan, ditembakkan), ber- and ke-an verbs whole ({@code bertemu}), a noun without
 *     clitics and reduplication ({@code serangan} for serangan-serangannya); the lemma in English
 * @param prefix {@code meN}, {@code di}, {@code ter}, {@code ber}, {@code peN}, {@code per}, {@code ke}, {@code se},
 *     {@code ku}, {@code kau} or null
 * @param suffix {@code kan}, {@code i}, {@code an} or null
 * @param enclitic {@code nya}, {@code ku}, {@code mu}, {@code lah}, {@code kah}, {@code pun}, two of them together
 *     ({@code nyalah}), or null; it stays part of the one token its word is
 * @param voice the voice a verb form marks
 * @param reduplicated whether the word is reduplicated ({@code negara-negara})
 * @param form the inflected form: English VB, VBP, VBZ, VBD, VBN, VBG, NN, NNS; null in Indonesian
 */
public record Morphology(
        String root,
        String stem,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String enclitic,
        Voice voice,
        boolean reduplicated,
        @Nullable String form) {
    /** A word without any marking. */
    public static Morphology plain(String lemma) {
        return new Morphology(lemma, lemma, null, null, null, Voice.NONE, false, null);
    }
}
