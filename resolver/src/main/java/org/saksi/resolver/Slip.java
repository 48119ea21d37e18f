package org.saksi.resolver;

/** One slip of the pen: a letter too many, too few, another one, or two that changed places (Damerau 1964). */
final class Slip {
    /** Shorter words are too often different names. */
    private static final int SHORTEST = 5;

    private Slip() {}

    /** Whether the words differ by exactly one slip behind a common first letter. */
    static boolean between(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < SHORTEST
                || longer.length() - shorter.length() > 1
                || longer.equals(shorter)
                || longer.charAt(0) != shorter.charAt(0)) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(at + 1).equals(shorter.substring(at));
        }
        boolean another = longer.substring(at + 1).equals(shorter.substring(at + 1));
        boolean changed = at + 1 < longer.length()
                && longer.charAt(at) == shorter.charAt(at + 1)
                && longer.charAt(at + 1) == shorter.charAt(at)
                && longer.substring(at + 2).equals(shorter.substring(at + 2));
        return another || changed;
    }
}
