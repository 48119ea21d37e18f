package org.saksi.language;

import org.saksi.model.Span;

/**
 * One token of a sentence.
 *
 * @param index its number in the sentence, from 0
 * @param span where it stands in the article's text
 * @param form its words as written
 * @param lower its form in lower case (root locale), NFC, with typographic apostrophes made plain
 * @param lemma {@code morphology.stem()}, the key of the lexicon
 * @param upos part of speech in its context
 * @param morphology what the form says
 */
public record Token(int index, Span span, String form, String lower, String lemma, Upos upos, Morphology morphology) {
    /** Whether the word starts with an upper-case letter. */
    public boolean capitalised() {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether it is one of the given parts of speech. */
    public boolean is(Upos... any) {
        for (Upos one : any) {
            if (upos == one) {
                return true;
            }
        }
        return false;
    }
}
