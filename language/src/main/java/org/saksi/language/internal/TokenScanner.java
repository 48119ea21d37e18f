package org.saksi.language.internal;

/**
 * Finds the tokens of a stretch of text in one pass from left to right; time grows with the length only.
 *
 * <p>A token never begins or ends inside a surrogate pair, and marks stay with their letters.
 */
final class TokenScanner {
    private static final int LONGEST_ABBREVIATION = 12;
    private static final int LONGEST_GLUED = 40;
    private static final int MOST_INVISIBLE = 4;
    /** Letters and hyphen before the number of a document ("Kep-176/MK"). */
    private static final int LONGEST_PREFIX = 4;

    private final Orthography orthography;

    TokenScanner(Orthography orthography) {
        this.orthography = orthography;
    }

    /** Adds the tokens of {@code text[from, to)} to {@code tokens}. */
    void scan(String text, int from, int to, Spans tokens) {
        int at = from;
        while (at < to) {
            int glyph = Glyphs.at(text, at, to);
            if (Glyphs.blank(glyph)) {
                at += Character.charCount(glyph);
            } else if (Glyphs.word(glyph)) {
                at = word(text, at, to, tokens);
            } else {
                at = sign(text, at, to, tokens);
            }
        }
    }

    private int word(String text, int start, int to, Spans tokens) {
        int address = Addresses.end(text, start, to);
        if (address > start) {
            int marked = Signs.marked(text, address, to);
            tokens.add(start, marked);
            return marked;
        }
        int end = run(text, start, to);
        int stop = abbreviation(text, start, end, to);
        if (stop > end) {
            int marked = Signs.marked(text, stop, to);
            tokens.add(start, marked);
            int owner = possessive(text, marked, to);
            if (owner > marked) {
                tokens.add(marked, owner);
            }
            return owner;
        }
        int from = start;
        for (int glue = glue(text, from, end); glue < end; glue = glue(text, from, end)) {
            orthography.cutter().cut(text, from, glue, tokens);
            from = glue;
        }
        orthography.cutter().cut(text, from, end, tokens);
        return end;
    }

    /** Where a second word begins whose blank was lost with a line or link ("JakartaSaat"), or the end. */
    private int glue(String text, int start, int end) {
        for (int i = start + 3; i + 1 < end && i < start + LONGEST_GLUED; i++) {
            char left = text.charAt(i - 1);
            char right = text.charAt(i);
            if (Character.isUpperCase(right) && Character.isLowerCase(left)) {
                String second = Glyphs.lower(text.substring(i, letters(text, i, end)));
                boolean name = second.length() > 3 && small(text, start, i);
                if (orthography.starters().contains(second)
                        || (name && known(text, start, i))
                        || (dateline(text, start, i) && orthography.known().test(second))) {
                    return i;
                }
            } else if (Character.isLowerCase(right) && Character.isUpperCase(left) && capitals(text, start, i)) {
                int until = letters(text, i, end);
                if (until - i > 3 && known(text, i, until)) {
                    return i;
                }
            }
        }
        return end;
    }

    private boolean dateline(String text, int start, int end) {
        return orthography.datelines().contains(Glyphs.lower(text.substring(start, end)));
    }

    private boolean known(String text, int start, int end) {
        return orthography.known().test(Glyphs.lower(text.substring(start, end)));
    }

    private static boolean small(String text, int start, int end) {
        return text.chars().skip(start).limit(end - start).allMatch(Character::isLowerCase);
    }

    private static boolean capitals(String text, int start, int end) {
        return text.chars().skip(start).limit(end - start).allMatch(Character::isUpperCase);
    }

    private static int letters(String text, int from, int end) {
        int at = from;
        while (at < end && at < from + 20 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** End of the run of word characters and of the signs that join them. */
    private int run(String text, int start, int to) {
        int end = start;
        int segment = start;
        while (end < to) {
            int glyph = Glyphs.at(text, end, to);
            if (Glyphs.word(glyph)) {
                end += Character.charCount(glyph);
            } else if (end > start && end + 1 < to && joins(text, start, segment, end, to)) {
                end++;
                segment = end;
            } else {
                int seen = end > start ? visible(text, end, to) : end;
                if (seen == end || seen >= to || !Glyphs.word(Glyphs.at(text, seen, to))) {
                    break;
                }
                end = seen;
            }
        }
        return end;
    }

    /** The next character that is seen: soft hyphens, joiners and direction marks stand inside words. */
    private static int visible(String text, int from, int to) {
        int at = from;
        while (at < to && at < from + MOST_INVISIBLE && Glyphs.invisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the sign at {@code at} joins the characters around it into one run. */
    private boolean joins(String text, int start, int segment, int at, int to) {
        int before = text.codePointBefore(at);
        int after = Glyphs.at(text, at + 1, to);
        if (!Glyphs.word(after) || Glyphs.mark(after)) {
            return false;
        }
        boolean digits = Glyphs.digit(before) && Glyphs.digit(after);
        return switch (text.charAt(at)) {
            case '\'', '’', 'ʼ', '‘' -> !Glyphs.digit(after);
            case '-', '‐', '‑', '_', '@' -> true;
            case ',', ':' -> digits;
            case '/' -> digits || slashed(text, start, segment, at, to);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '.' -> digits || (Glyphs.digit(after) ? office(text, start, at) : dotted(text, segment, at, to));
            default -> false;
        };
    }

    /** Whether a stop stands behind an office in the number of a document ("34/PMK.03"). */
    private static boolean office(String text, int start, int at) {
        int from = at;
        while (from > start && Character.isUpperCase(text.charAt(from - 1))) {
            from--;
        }
        return from < at && from > start && text.charAt(from - 1) == '/';
    }

    /** Whether a slash stands in an abbreviation ("b/c", "s/d") or in the number of a document ("II/2007", "S-7/MK"). */
    private static boolean slashed(String text, int start, int segment, int at, int to) {
        char after = text.charAt(at + 1);
        boolean one = at + 2 >= to || !Glyphs.word(Glyphs.at(text, at + 2, to));
        if (at - start == 1 && Character.isLetter(text.charAt(start)) && Character.isLetter(after)) {
            return one;
        }
        boolean roman = Glyphs.digit(after);
        boolean number = Character.isUpperCase(after) && !one && Character.isUpperCase(text.charAt(at + 2));
        number &= segment - start <= LONGEST_PREFIX;
        for (int i = segment; i < at && (roman || number); i++) {
            roman &= "IVX".indexOf(text.charAt(i)) >= 0;
            number &= Glyphs.digit(text.charAt(i));
        }
        return roman || number;
    }

    /** Whether a stop between letters belongs to a dotted abbreviation or to a name on the web. */
    private boolean dotted(String text, int segment, int at, int to) {
        int after = at + 1;
        int end = after;
        while (end < to && end - after < 8 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (Glyphs.digit(text.charAt(after))) {
            return false;
        }
        boolean initial = text.offsetByCodePoints(segment, 1) == at;
        if (initial) {
            // "U.S", "a.m", "M.Si"; not the end of a list item as in "a.Kedua"
            return end - after == 1 || orthography.shorts().contains(Glyphs.lower(text.substring(segment, end)));
        }
        if (end - after == 1 && at - segment == 2) {
            return Character.isUpperCase(text.charAt(segment)); // Ph.D, not "di.A"
        }
        return Addresses.ending(text.substring(after, end));
    }

    /** End of the run together with the stop after it, when the stop is part of an abbreviation; else {@code end}. */
    private int abbreviation(String text, int start, int end, int to) {
        if (end >= to || text.charAt(end) != '.' || end - start > LONGEST_ABBREVIATION) {
            return end;
        }
        if (end + 1 < to && text.charAt(end + 1) == '.') {
            return end; // an ellipsis
        }
        int next = skipBlanks(text, end + 1, to);
        String word = Glyphs.lower(text.substring(start, end));
        boolean initial = text.offsetByCodePoints(start, 1) == end && Character.isUpperCase(text.codePointAt(start));
        boolean known = orthography.titles().contains(word)
                || orthography.shorts().contains(word)
                || (orthography.numbering().contains(word) && numeral(text, next, to))
                || (initial && next < to)
                || acronym(word);
        return known ? end + 1 : end;
    }

    /** End of the "'s" right behind an abbreviation ("the U.N.'s envoy"), or {@code at}. */
    private static int possessive(String text, int at, int to) {
        boolean mark = at + 1 < to && (text.charAt(at) == '\'' || text.charAt(at) == '’') && text.charAt(at + 1) == 's';
        boolean ends = at + 2 >= to || !Glyphs.word(Glyphs.at(text, at + 2, to));
        return mark && ends ? at + 2 : at;
    }

    private static boolean numeral(String text, int from, int to) {
        int end = from;
        while (end < to && "IVXL".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean roman = end > from && (end == to || !Glyphs.word(Glyphs.at(text, end, to)));
        return roman || (from < to && Glyphs.digit(text.charAt(from)));
    }

    /** Whether a word is made of single letters and stops only ({@code u.s}, {@code s.h}). */
    private static boolean acronym(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private int sign(String text, int start, int to, Spans tokens) {
        char sign = text.charAt(start);
        boolean tagged =
                (sign == '#' || sign == '@') && start + 1 < to && Character.isLetter(Glyphs.at(text, start + 1, to));
        int end = tagged ? run(text, start + 1, to) : Signs.end(text, start, to);
        tokens.add(start, end);
        return end;
    }

    private static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && Glyphs.blank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
