package org.saksi.server.access;

/** A request that is answered by an error, with the words that its sender reads. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rule;

    /**
     * @param status HTTP status
     * @param rule what was broken, in one word
     * @param message what had to be and what was, for people
     */
    public RefusedException(int status, String rule, String message) {
        super(message);
        this.status = status;
        this.rule = rule;
    }

    /** A request that cannot be understood. */
    public static RefusedException bad(String rule, String message) {
        return new RefusedException(400, rule, message);
    }

    /** Something that is not there. */
    public static RefusedException missing(String thing, String id) {
        return new RefusedException(
                404, "missing", "[" + thing + "] must be the id of one in force but was \"" + id + "\"");
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What was broken, in one word. */
    public String rule() {
        return rule;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
