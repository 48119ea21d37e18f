package org.saksi.coder;

import java.util.List;
import org.saksi.language.Token;
import org.saksi.model.Span;

/**
 * A noun phrase of a sentence that fills a slot.
 *
 * @param span where it stands
 * @param text its words
 * @param tokens its tokens, at least one
 * @param head number of its head word in {@code tokens}
 */
public record Phrase(Span span, String text, List<Token> tokens, int head) {
    public Phrase {
        tokens = List.copyOf(tokens);
    }

    /** The head word. */
    public Token headToken() {
        return tokens.get(head);
    }
}
