package org.saksi.language;

import java.util.List;
import java.util.Optional;

/** Reads the dependency tree of a sentence; implementations are safe for use by many threads. */
@FunctionalInterface
public interface Parser {
    /** The tree over the tokens of one sentence, or empty when the parser gives none. */
    Optional<DependencyTree> parse(List<Token> tokens);

    /** The parser that reads nothing: frames then work on chunks and order. */
    static Parser none() {
        return tokens -> Optional.empty();
    }
}
