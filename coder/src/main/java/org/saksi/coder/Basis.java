package org.saksi.coder;

import java.util.Locale;

/** What the roles of a frame were read from. */
enum Basis {
    /** The dependency tree of the sentence, which order does not contradict. */
    TREE,
    /** Noun chunks and word order: there is no tree, or it is broken for this frame. */
    ORDER;

    /** The word in the event. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
