package org.saksi.language.internal;

/** Finds the end of a token that is no word: repeated signs, marks of question and call, emoticons, pictures. */
final class Signs {
    private static final String REPEATABLE = ".-*=_~·…–—'`<>+$\\/";
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Signs() {}

    /** End of the sign that starts here with its marks. */
    static int end(String text, int start, int to) {
        int glyph = Glyphs.at(text, start, to);
        int end = start + Character.charCount(glyph);
        if (glyph == '!' || glyph == '?') {
            while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
                end++;
            }
        } else if (REPEATABLE.indexOf(glyph) >= 0 && end < to && text.charAt(end) == glyph) {
            while (end < to && text.charAt(end) == glyph) {
                end++;
            }
        } else if (regional(glyph) && end < to && regional(Glyphs.at(text, end, to))) {
            end += Character.charCount(glyph);
        } else {
            end = Math.max(end, emoticon(text, start, to));
        }
        return marked(text, end, to);
    }

    /** End of a face made of signs ({@code :-)}) that stands for itself, or the start. */
    private static int emoticon(String text, int start, int to) {
        boolean eyes = ":;=".indexOf(text.charAt(start)) >= 0;
        boolean free =
                start == 0 || Glyphs.blank(text.charAt(start - 1)) || ".!?,".indexOf(text.charAt(start - 1)) >= 0;
        if (!eyes || !free) {
            return start;
        }
        int at = start + 1;
        if (at < to && text.charAt(at) == '-') {
            at++;
        }
        if (at >= to || ")(DPp".indexOf(text.charAt(at)) < 0) {
            return start;
        }
        int end = at + 1;
        while (end < to && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end == to || Glyphs.blank(text.charAt(end)) || ".!?,".indexOf(text.charAt(end)) >= 0 ? end : start;
    }

    /** Keeps a sign with its marks, an emoji with its variation selectors, skin tones and what is joined to it. */
    static int marked(String text, int from, int to) {
        int end = from;
        while (end < to) {
            int glyph = Glyphs.at(text, end, to);
            boolean joined = glyph == ZERO_WIDTH_JOINER && end + 1 < to && pictured(Glyphs.at(text, end + 1, to));
            if (joined) {
                end += 1 + Character.charCount(Glyphs.at(text, end + 1, to));
            } else if (Glyphs.mark(glyph) || (glyph >= 0x1F3FB && glyph <= 0x1F3FF) || tag(glyph)) {
                end += Character.charCount(glyph);
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean pictured(int glyph) {
        return glyph > 0x2000 && !Glyphs.blank(glyph) && !Glyphs.word(glyph);
    }

    /** Half of a flag. */
    private static boolean regional(int glyph) {
        return glyph >= 0x1F1E6 && glyph <= 0x1F1FF;
    }

    /** An invisible letter that tells the flag of a region. */
    private static boolean tag(int glyph) {
        return glyph >= 0xE0020 && glyph <= 0xE007F;
    }
}
