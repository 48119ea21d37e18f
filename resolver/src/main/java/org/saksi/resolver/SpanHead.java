package org.saksi.resolver;

import java.util.List;
import org.saksi.language.DependencyTree;
import org.saksi.language.Token;
import org.saksi.model.Span;

/** Finds the word by which a stretch of a sentence hangs in its tree. Stateless. */
final class SpanHead {
    private SpanHead() {}

    /** The token of a stretch that hangs on a token outside, -1 when it holds none. */
    static int of(Span span, List<Token> tokens, DependencyTree tree) {
        for (int i = 0; i < tokens.size(); i++) {
            if (span.overlaps(tokens.get(i).span())) {
                int head = tree.head(i);
                if (head < 0 || !span.overlaps(tokens.get(head).span())) {
                    return i;
                }
            }
        }
        return -1;
    }
}
