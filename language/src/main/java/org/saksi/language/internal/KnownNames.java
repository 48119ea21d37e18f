package org.saksi.language.internal;

import java.util.List;
import org.saksi.language.Name;
import org.saksi.language.Token;
import org.saksi.language.Upos;

/** What lists know of names beyond the network; implementations are safe for use by many threads. */
@FunctionalInterface
public interface KnownNames {
    /** Knows nothing. */
    KnownNames NONE = (names, tokens, tags) -> names;

    /**
     * The names of a sentence, mended by what the lists know.
     *
     * @param names those of the network, in the order of the tokens, not overlapping
     * @param tags the network's part of speech of each token
     * @return names in the order of the tokens, not overlapping
     */
    List<Name> settle(List<Name> names, List<Token> tokens, List<Upos> tags);
}
