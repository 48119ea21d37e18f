package org.saksi.cli;

/**
 * Text from input made safe to print: a title must not move the cursor, recolour the terminal or reorder a line.
 *
 * <p>Data files (JSONL, CSV) keep the characters as they are.
 */
final class Printable {
    /** What stands for a neutralised character. */
    static final char STAND_IN = '·';

    private Printable() {}

    /** The text on one line: control, bidirectional and line-breaking characters become {@code ·}. */
    static String line(String text) {
        return clean(text, false);
    }

    /** The text with its line feeds and tabs kept and everything else neutralised. */
    static String text(String text) {
        return clean(text, true);
    }

    private static String clean(String text, boolean keepLines) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = keepLines && (c == '\n' || c == '\t');
            clean.append(kept || !moves(text, i) ? c : STAND_IN);
        }
        return clean.toString();
    }

    private static boolean moves(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return !paired(text, at);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != '\u200D' && c != '\u00AD';
            default -> false;
        };
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
