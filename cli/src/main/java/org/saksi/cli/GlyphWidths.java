package org.saksi.cli;

/** How wide characters are drawn, by their class; nothing measures fonts, so that output is the same everywhere. */
final class GlyphWidths {
    private static final String NARROW = "iljtfrI.,:;'!|()[]{}/\\’‘· ";
    private static final String BROAD = "mwMW@%&—";

    /** First and last of the ranges that take two cells: East Asian characters and pictures. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0x9FFF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE4F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F1E6, 0x1F1FF, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private GlyphWidths() {}

    /** The cells of a terminal that a text takes: none for marks, two for pictures and East Asian characters. */
    static int cells(String text) {
        return text.codePoints().map(GlyphWidths::cells).sum();
    }

    private static int cells(int glyph) {
        if (unseen(glyph)) {
            return 0;
        }
        return wide(glyph) ? 2 : 1;
    }

    /** The width of a text in a sans-serif face, in parts of its size; rather too wide than too narrow. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(GlyphWidths::ems).sum();
    }

    private static double ems(int glyph) {
        if (unseen(glyph)) {
            return 0;
        }
        if (wide(glyph)) {
            return 1.2;
        }
        if (NARROW.indexOf(glyph) >= 0) {
            return 0.36;
        }
        if (BROAD.indexOf(glyph) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(glyph) ? 0.72 : 0.58;
    }

    private static boolean unseen(int glyph) {
        int type = Character.getType(glyph);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (glyph >= 0x1F3FB && glyph <= 0x1F3FF); // skin tones sit on the picture before them
    }

    private static boolean wide(int glyph) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (glyph >= WIDE[i] && glyph <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
