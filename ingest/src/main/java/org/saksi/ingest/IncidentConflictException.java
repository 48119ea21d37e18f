package org.saksi.ingest;

/** Says in words for people why a decision about incidents cannot be made as they are now. */
public final class IncidentConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** What stands against a decision. */
    public enum Cause {
        /** An incident, an event or a decision that it names is not there. */
        MISSING,
        /** An incident changed since it was looked at. */
        CHANGED,
        /** Something speaks against it, and nobody said that it is meant. */
        DOUBTFUL,
        /** It does not fit, such as an incident that is to be merged with itself. */
        UNFIT
    }

    IncidentConflictException(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    /** What stands against it. */
    public Cause why() {
        return cause;
    }
}
