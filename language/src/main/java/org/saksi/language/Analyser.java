package org.saksi.language;

import org.saksi.model.Article;

/** Turns an article of one language into sentences and tokens; implementations are safe for use by many threads. */
public interface Analyser {
    /** ISO 639-1 code of the language it reads. */
    String language();

    /** The analysis of an article; never fails on any text. */
    Analysis analyse(Article article);

    /** The analysis of a single word out of context, as the lexicon needs it to find its key. */
    Morphology word(String form, boolean verb);
}
