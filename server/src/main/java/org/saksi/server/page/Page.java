package org.saksi.server.page;

/** One of the pages. Safe for use by many threads. */
@FunctionalInterface
interface Page {
    /**
     * Answers.
     *
     * @throws MissingException when the page is about something that is not there
     */
    View answer(Asked asked);

    /** Says that there is no such thing. */
    final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String id) {
            super(id);
        }
    }
}
