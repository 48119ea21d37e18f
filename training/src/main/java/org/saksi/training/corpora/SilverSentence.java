package org.saksi.training.corpora;

import java.util.List;
import org.saksi.language.Token;

/**
 * A sentence of raw text that a teacher may label.
 *
 * @param id its article and its number there
 * @param text its words as written
 * @param tokens our own tokens; their spans count into {@code text}
 */
public record SilverSentence(String id, String text, List<Token> tokens) {
    public SilverSentence {
        tokens = List.copyOf(tokens);
    }
}
