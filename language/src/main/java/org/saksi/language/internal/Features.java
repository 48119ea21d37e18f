package org.saksi.language.internal;

import org.saksi.language.Token;
import org.saksi.language.Upos;

/**
 * The morphological features of words as the treebanks of a language have them; the strings are shared, nothing is
 * made. Implementations are immutable and safe for use by many threads.
 */
public final class Features {
    /** The class that a language gives the form of a word; one of few constants. */
    @FunctionalInterface
    public interface FormClass {
        /** The class of a token's host word in lower case with its part of speech. */
        String of(Token token, String lower, Upos upos);
    }

    /** The class of clitics. */
    public static final String CLITIC = "clitic";

    private final FeatureList list;
    private final FormClass formClass;

    /** Features after a list whose classes the given function names. */
    public Features(FeatureList list, FormClass formClass) {
        this.list = list;
        this.formClass = formClass;
    }

    /**
     * The features of a token or of its host word, as {@code Name=Value|Name=Value}; empty for none.
     *
     * @param token the token that was read
     * @param lower the word without clitics in lower case
     * @param upos its part of speech in the tree
     */
    public String of(Token token, String lower, Upos upos) {
        return list.of(upos, formClass.of(token, lower, upos), lower);
    }

    /** The features of a clitic in lower case. */
    public String ofClitic(String lower, Upos upos) {
        return list.of(upos, CLITIC, lower);
    }
}
