package org.saksi.language.internal;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the tokens of a stretch of text in one pass from left to right; time grows with the length only.
 *
 * <p>A token never begins or ends inside a surrogate pair, and marks stay with their letters.
 */
final class TokenScanner {
    /** Ends of names on the web that are written inside running text ({@code detik.com}). */
    private static final Set<String> DOMAINS = Set.of(
            "com", "co", "id", "org", "net", "go", "ac", "gov", "edu", "tv", "news", "io", "uk", "info", "my", "us",
            "me", "or", "mil", "au", "sg", "ai");

    private static final int LONGEST_ABBREVIATION = 12;
    private static final int LONGEST_GLUED = 40;
    private static final String REPEATABLE = ".-!?*=_~·…–—'`";

    private final Orthography orthography;

    TokenScanner(Orthography orthography) {
        this.orthography = orthography;
    }

    /** Adds the tokens of {@code text[from, to)} to {@code tokens}. */
    void scan(String text, int from, int to, Spans tokens) {
        int at = from;
        while (at < to) {
            int glyph = glyph(text, at, to);
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
        int address = address(text, start, to);
        if (address > start) {
            tokens.add(start, address);
            return address;
        }
        int end = run(text, start, to);
        int stop = abbreviation(text, start, end, to);
        if (stop > end) {
            tokens.add(start, stop);
            return stop;
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
                if (orthography.starters().contains(second) || (name && known(text, start, i))) {
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

    /** End of a web address that starts here, or the start when none does. */
    private static int address(String text, int start, int to) {
        boolean web = text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start);
        if (!web) {
            return start;
        }
        int end = start;
        while (end < to && !Glyphs.blank(text.charAt(end)) && "<>\"“”’{}|\\^`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?)]'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Math.min(end, to);
    }

    /** End of the run of word characters and of the signs that join them. */
    private int run(String text, int start, int to) {
        int end = start;
        int segment = start;
        while (end < to) {
            int glyph = glyph(text, end, to);
            if (Glyphs.word(glyph)) {
                end += Character.charCount(glyph);
            } else if (end > start && end + 1 < to && joins(text, segment, end, to)) {
                end++;
                segment = end;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether the sign at {@code at} joins the characters around it into one run. */
    private boolean joins(String text, int segment, int at, int to) {
        int before = text.codePointBefore(at);
        int after = glyph(text, at + 1, to);
        if (!Glyphs.word(after)) {
            return false;
        }
        boolean digits = Glyphs.digit(before) && Glyphs.digit(after);
        return switch (text.charAt(at)) {
            case '\'', '’', 'ʼ', '‘' -> !Glyphs.digit(after);
            case '-', '‐', '‑', '_', '@' -> true;
            case ',', ':', '/' -> digits;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '.' -> digits || (!Glyphs.digit(after) && dotted(text, segment, at, to));
            default -> false;
        };
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
        return DOMAINS.contains(text.substring(after, end).toLowerCase(Locale.ROOT));
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
                || (orthography.numbering().contains(word) && next < to && Glyphs.digit(text.charAt(next)))
                || (initial && next < to)
                || acronym(word);
        return known ? end + 1 : end;
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
        int glyph = glyph(text, start, to);
        int end = start + Character.charCount(glyph);
        if (REPEATABLE.indexOf(glyph) >= 0) {
            while (end < to && text.charAt(end) == glyph) {
                end++;
            }
        } else if ((glyph == '#' || glyph == '@') && end < to && Glyphs.word(glyph(text, end, to))) {
            end = run(text, end, to);
        } else if (glyph > 0x2000) {
            end = picture(text, end, to);
        }
        tokens.add(start, end);
        return end;
    }

    /** Keeps an emoji with its variation selectors, skin tones and joiners. */
    private static int picture(String text, int from, int to) {
        int end = from;
        while (end < to) {
            int glyph = glyph(text, end, to);
            boolean joined = glyph == 0x200D && end + 1 < to && !Glyphs.blank(glyph(text, end + 1, to));
            if (joined) {
                end += 1 + Character.charCount(glyph(text, end + 1, to));
            } else if (Glyphs.mark(glyph) || (glyph >= 0x1F3FB && glyph <= 0x1F3FF)) {
                end += Character.charCount(glyph);
            } else {
                break;
            }
        }
        return end;
    }

    private static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && Glyphs.blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The code point here, never reading over the end of the stretch. */
    private static int glyph(String text, int at, int to) {
        char unit = text.charAt(at);
        return Character.isHighSurrogate(unit) && at + 1 < to ? text.codePointAt(at) : unit;
    }
}
