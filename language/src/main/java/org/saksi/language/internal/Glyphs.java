package org.saksi.language.internal;

import java.text.Normalizer;
import java.util.Locale;

/** What single characters are to a tokeniser. */
public final class Glyphs {
    private static final String CLOSERS = "\"”’»)]}'";
    private static final String BULLETS = "*•▪‣●■◦○·►▶➢➤✓✔";
    private static final String OPENERS = "\"“‘«([{„‚'";

    private Glyphs() {}

    /** Letters, digits, the powers of units and the marks that sit on them. */
    public static boolean word(int glyph) {
        if (glyph < 128) {
            return (glyph >= 'a' && glyph <= 'z') || (glyph >= 'A' && glyph <= 'Z') || (glyph >= '0' && glyph <= '9');
        }
        return Character.isLetterOrDigit(glyph) || mark(glyph) || glyph == '²' || glyph == '³';
    }

    /** Marks that belong to the character before them, also the variation selectors of emoji. */
    public static boolean mark(int glyph) {
        if (glyph < 0x300) {
            return false;
        }
        int type = Character.getType(glyph);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Blanks, line breaks and characters that nobody sees. */
    public static boolean blank(int glyph) {
        if (glyph <= ' ') {
            return true;
        }
        if (glyph < 0x7f) {
            return false;
        }
        int type = Character.getType(glyph);
        return Character.isSpaceChar(glyph) || type == Character.CONTROL || type == Character.FORMAT;
    }

    /** Characters that nobody sees and that may stand inside a word; a zero-width space parts words. */
    static boolean invisible(int glyph) {
        return glyph >= 0xAD && glyph != 0x200B && Character.getType(glyph) == Character.FORMAT;
    }

    /** The code point at a place, never reading over the end of the stretch. */
    static int at(String text, int at, int to) {
        char unit = text.charAt(at);
        return Character.isHighSurrogate(unit) && at + 1 < to ? text.codePointAt(at) : unit;
    }

    static boolean digit(int glyph) {
        return (glyph >= '0' && glyph <= '9') || (glyph >= 128 && Character.isDigit(glyph));
    }

    static boolean apostrophe(int glyph) {
        return glyph == '\'' || glyph == '’' || glyph == 'ʼ' || glyph == '‘';
    }

    static boolean hyphen(int glyph) {
        return glyph == '-' || glyph == '‐' || glyph == '‑';
    }

    static boolean doubleQuote(int glyph) {
        return glyph == '"' || glyph == '“' || glyph == '”' || glyph == '„' || glyph == '«' || glyph == '»';
    }

    static boolean closer(int glyph) {
        return CLOSERS.indexOf(glyph) >= 0;
    }

    static boolean opener(int glyph) {
        return OPENERS.indexOf(glyph) >= 0;
    }

    /** Signs that open the item of a list. */
    static boolean bullet(int glyph) {
        return BULLETS.indexOf(glyph) >= 0;
    }

    /**
     * The form that words are looked up by: lower case in the root locale, NFC, plain apostrophes and hyphens, nothing
     * invisible.
     */
    public static String lower(String form) {
        boolean ascii = true;
        boolean upper = false;
        for (int i = 0; i < form.length(); i++) {
            char unit = form.charAt(i);
            ascii &= unit < 128;
            upper |= unit >= 'A' && unit <= 'Z';
        }
        if (ascii) {
            return upper ? form.toLowerCase(Locale.ROOT) : form;
        }
        String plain = form.replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('‘', '\'')
                .replace('‐', '-')
                .replace('‑', '-');
        if (plain.chars().anyMatch(Glyphs::invisible)) {
            plain = plain.codePoints()
                    .filter(glyph -> !invisible(glyph))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return Normalizer.normalize(
                Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
