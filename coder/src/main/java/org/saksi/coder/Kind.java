package org.saksi.coder;

/** What a token does in its sentence, as far as closed classes and tags tell. */
enum Kind {
    /** Part of a noun phrase. */
    NOMINAL,
    VERB,
    AUXILIARY,
    ADVERB,
    /** Negator, future marker and modal belong to the verb group like adverbs. */
    PREPOSITION,
    COORDINATOR,
    COMPLEMENTIZER,
    /** English "to" and Indonesian "untuk" before a verb. */
    INFINITIVE,
    RELATIVIZER,
    CONDITIONAL,
    SUBORDINATOR,
    COMMA,
    /** Semicolon, colon, dash, full stop, bracket. */
    STOP,
    QUOTE,
    OTHER
}
