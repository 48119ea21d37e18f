package org.saksi.store;

/** Lines of events beside each other. */
final class EventLine {
    private static final String VERSION = "\"version\":\"";

    private EventLine() {}

    /** Whether two lines say the same, whatever versions of code and rules wrote them. */
    static boolean sameCoding(String one, String other) {
        int start = one.indexOf(VERSION);
        if (start < 0 || !one.regionMatches(0, other, 0, start + VERSION.length())) {
            return one.equals(other);
        }
        int oneEnd = one.indexOf('"', start + VERSION.length());
        int otherEnd = other.indexOf('"', start + VERSION.length());
        int rest = one.length() - oneEnd;
        return rest == other.length() - otherEnd && one.regionMatches(oneEnd, other, otherEnd, rest);
    }
}
