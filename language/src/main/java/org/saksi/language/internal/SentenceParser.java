package org.saksi.language.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.DependencyTree;
import org.saksi.language.Name;
import org.saksi.language.Token;

/** Reads the trees and names of sentences; implementations are safe for use by many threads. */
@FunctionalInterface
public interface SentenceParser {
    /** Reads nothing: for the training of what comes before trees. */
    SentenceParser NONE = tokens -> new Result(null, "not asked for", List.of());

    /** The tree and the names of a sentence. */
    Result read(List<Token> tokens);

    /** The same of several sentences, in their order; each is read as if it stood alone. */
    default List<Result> readAll(List<List<Token>> sentences) {
        return sentences.stream().map(this::read).toList();
    }

    /**
     * What was read.
     *
     * @param tree null when there is a reason
     * @param unparsed why there is no tree, null when there is one
     */
    record Result(@Nullable DependencyTree tree, @Nullable String unparsed, List<Name> names) {}
}
