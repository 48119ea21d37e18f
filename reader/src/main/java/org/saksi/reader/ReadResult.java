package org.saksi.reader;

import org.saksi.model.Article;
import org.saksi.model.DeadLetter;

/**
 * What became of one document of the input: exactly one result for each, so that nothing is lost.
 *
 * <p>Immutable, hence safe for use by several threads.
 */
public sealed interface ReadResult {

    /**
     * An article that was read.
     *
     * @param article the article
     * @param provenance where it came from and what was decided on the way
     */
    record Read(Article article, Provenance provenance) implements ReadResult {}

    /**
     * A document that could not be read.
     *
     * @param letter the document's name, place and reason
     */
    record Refused(DeadLetter letter) implements ReadResult {}
}
