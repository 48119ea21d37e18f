package org.saksi.language.internal;

/** What a word looks like, as bits that the tagger and the parser see; a change here needs new models. */
final class WordShape {
    /** The first bit that is not used here. */
    static final int FREE = 512;

    private WordShape() {}

    /**
     * Kinds of letters and signs and whether the word opens the sentence.
     *
     * @param seen how much of the word is looked at
     */
    static int of(String form, int seen, boolean first, boolean headline) {
        boolean digit = false;
        boolean letter = false;
        boolean lower = false;
        int uppers = 0;
        int length = Math.min(form.length(), seen);
        for (int i = 0; i < length; i++) {
            char unit = form.charAt(i);
            digit |= Glyphs.digit(unit);
            letter |= Character.isLetter(unit);
            lower |= Character.isLowerCase(unit);
            uppers += Character.isUpperCase(unit) ? 1 : 0;
        }
        boolean initial = length > 0 && Character.isUpperCase(form.codePointAt(0));
        int shape = (digit ? 1 : 0) | (letter ? 2 : 0) | (lower ? 4 : 0) | (initial ? 8 : 0);
        shape |= (uppers > 1 ? 16 : 0) | (form.indexOf('-') > 0 ? 32 : 0) | (first ? 64 : 0) | (headline ? 128 : 0);
        return shape | (length == 1 ? 256 : 0);
    }
}
