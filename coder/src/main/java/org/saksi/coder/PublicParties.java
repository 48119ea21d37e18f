package org.saksi.coder;

import org.saksi.coder.Grammar.Words;

/**
 * Tells who makes an act public whatever it is about: officials, public bodies, forces and countries.
 *
 * @param grammar the language's word lists
 */
record PublicParties(Grammar grammar) {
    /** Whether a phrase holds a word for an official, a public body or a force. */
    boolean official(Phrase phrase) {
        for (int i = 0; i < phrase.tokens().size(); i++) {
            if (grammar.lengthAt(Words.PUBLIC_PARTIES, phrase.tokens(), i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A country stands at the head of its phrase: "a Russian bank" is none. */
    boolean nation(Phrase phrase) {
        for (int i = 0; i < phrase.tokens().size(); i++) {
            int length = grammar.lengthAt(Words.NATIONS, phrase.tokens(), i);
            if (length > 0 && i <= phrase.head() && phrase.head() < i + length) {
                return true;
            }
        }
        return false;
    }
}
