package org.saksi.store.filter;

/** The characters of a filter one after the other: space, words, quotes. */
final class FilterScanner {
    private static final String STRAIGHT = "\"";
    private static final String OPENING = "\"\u201c\u201e\u201d";
    private static final String CURLY_CLOSING = "\"\u201c\u201d";

    private final String text;
    private int at;

    FilterScanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void go(int to) {
        at = to;
    }

    String text() {
        return text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character here, 0 at the end; a filter holds no null character. */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean isNext(String what) {
        return text.startsWith(what, at);
    }

    boolean take(String what) {
        if (!text.startsWith(what, at)) {
            return false;
        }
        at += what.length();
        return true;
    }

    void skipSpace() {
        while (!isAtEnd() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    /** Space between words, no-break space and line breaks included. */
    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** All characters up to space, the end, or one of those given. */
    String until(String stops) {
        int start = at;
        while (!isAtEnd() && stops.indexOf(text.charAt(at)) < 0 && !isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    boolean isQuote() {
        return !isAtEnd() && OPENING.indexOf(text.charAt(at)) >= 0;
    }

    /** What stands between quotes here, a backslash taken off before a quote or another backslash. */
    String quoted() {
        int start = at;
        String closing = text.charAt(at) == '"' ? STRAIGHT : CURLY_CLOSING;
        StringBuilder inside = new StringBuilder();
        at++;
        while (!isAtEnd()) {
            char next = text.charAt(at);
            boolean escape = next == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1));
            if (escape) {
                inside.append(text.charAt(at + 1));
                at += 2;
            } else if (closing.indexOf(next) >= 0) {
                at++;
                return inside.toString();
            } else {
                inside.append(next);
                at++;
            }
        }
        throw new FilterException(text, start, "the quote that opens here must be closed");
    }

    private static boolean isEscaped(char next) {
        return next == '\\' || next == '"';
    }

    /** A word as messages show it, cut short. */
    static String shown(String word) {
        int most = 40;
        int points = word.codePointCount(0, word.length());
        return points <= most ? word : word.substring(0, word.offsetByCodePoints(0, most)) + "…";
    }
}
