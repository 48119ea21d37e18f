package org.saksi.language.internal;

import org.saksi.language.Token;
import org.saksi.language.Upos;

/**
 * The dictionary forms that a tree's words get, as the treebanks of the language have them: in Indonesian the root
 * ({@code menyetujui} is {@code setuju}). Not the key of a lexicon: that is {@link Token#lemma()}.
 *
 * <p>Clitics are their own lemma and need not be asked for. Implementations are safe for use by many threads.
 */
@FunctionalInterface
public interface Lemmas {
    /**
     * The lemma of a syntactic word.
     *
     * @param token the token that the word is, or is the host of
     * @param form the word as written, without clitics
     * @param lower the word in lower case
     * @param upos its part of speech in the tree, which need not be that of the token
     */
    String lemma(Token token, String form, String lower, Upos upos);
}
