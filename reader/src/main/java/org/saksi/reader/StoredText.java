package org.saksi.reader;

/**
 * Turns decoded characters into the text that is stored and that every span counts into.
 *
 * <p>Line breaks (CR LF, CR, NEL, U+2028, U+2029, vertical tab, form feed) become one line feed; NUL and the other
 * control characters except tab are removed, since they mean nothing in prose and break terminals and databases;
 * a lone surrogate becomes U+FFFD, since no output could carry it. Nothing else is rewritten: no Unicode
 * normalisation, no change to zero-width or bidirectional marks, no folding of blanks.
 */
final class StoredText {
    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private StoredText() {}

    /** The text to store; the same string when nothing in it needs a change. */
    static String of(String decoded) {
        int clean = 0;
        while (clean < decoded.length() && isClean(decoded, clean)) {
            clean++;
        }
        return clean == decoded.length() ? decoded : rewrite(decoded, clean);
    }

    /** The text on one line: runs of blanks and line breaks become one blank, blanks at the ends go. */
    static String line(String decoded) {
        String text = of(decoded);
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.append(c);
        }
        return line.toString();
    }

    /** White space in the wider sense, with no-break blanks and the zero-width no-break blank. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean isClean(String text, int at) {
        char c = text.charAt(at);
        return !isBreak(c) && !isRemoved(c) && !isLoneSurrogate(text, at);
    }

    private static String rewrite(String decoded, int clean) {
        StringBuilder text = new StringBuilder(decoded.length()).append(decoded, 0, clean);
        for (int i = clean; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c == '\r' && i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n') {
                continue;
            }
            if (isBreak(c)) {
                text.append('\n');
            } else if (isLoneSurrogate(decoded, i)) {
                text.append('\uFFFD');
            } else if (!isRemoved(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isBreak(char c) {
        return c == '\r'
                || c == '\u000B'
                || c == '\f'
                || c == NEXT_LINE
                || c == LINE_SEPARATOR
                || c == PARAGRAPH_SEPARATOR;
    }

    private static boolean isRemoved(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' && !isBreak(c);
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
