package org.saksi.training.corpora;

import java.util.List;
import org.saksi.language.Name;

/**
 * A sentence whose names are marked.
 *
 * @param tokens its tokens as the corpus has them
 * @param names its names in order, not overlapping
 */
public record NamedSentence(List<String> tokens, List<Name> names) {
    public NamedSentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }
}
