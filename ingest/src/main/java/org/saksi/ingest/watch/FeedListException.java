package org.saksi.ingest.watch;

/** Says what is wrong with a list of feeds, and in which line. */
public final class FeedListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FeedListException(String message) {
        super(message);
    }
}
