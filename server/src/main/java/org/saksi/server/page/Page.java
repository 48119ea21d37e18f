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
    class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String id) {
            super(id);
        }
    }

    /** What was asked for stands at another address now. */
    final class MovedException extends MissingException {
        private static final long serialVersionUID = 1L;

        private final String to;

        MovedException(String id, Address to) {
            super(id);
            this.to = to.toString();
        }

        /** The address. */
        String to() {
            return to;
        }
    }
}
