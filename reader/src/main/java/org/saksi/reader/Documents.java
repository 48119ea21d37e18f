package org.saksi.reader;

import org.jspecify.annotations.Nullable;

/** The documents of one opened input, in order. */
interface Documents extends AutoCloseable {

    /** The next result, or null at the end; never throws for content or for a failing device. */
    @Nullable
    ReadResult next();

    /** Releases the input; never throws, since nothing of the content can be lost any more. */
    @Override
    void close();
}
