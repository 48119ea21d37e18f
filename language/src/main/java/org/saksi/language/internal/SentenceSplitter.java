package org.saksi.language.internal;

import java.util.Arrays;

/**
 * Decides after which tokens of a paragraph a sentence ends.
 *
 * <p>A stop, question or exclamation mark ends a sentence when what follows looks like a beginning; the quotes and
 * brackets that close behind it still belong to it. A quote of several sentences gives several sentences; the words of
 * saying around a quote stay with the part they are attached to. A dateline is a sentence of its own.
 */
final class SentenceSplitter {
    /** More tokens than this are cut at the last comma or the like, so that no later step meets an endless sentence. */
    static final int MOST_TOKENS = 400;

    private static final int LONGEST_ASIDE = 40;
    private static final int SAYING_REACH = 6;
    private static final int DATELINE_REACH = 12;

    private final Orthography orthography;

    SentenceSplitter(Orthography orthography) {
        this.orthography = orthography;
    }

    /** Numbers of the tokens after which a sentence ends, in order; the last token is always among them. */
    int[] ends(String text, Spans tokens) {
        int size = tokens.size();
        int[] ends = new int[16];
        int count = 0;
        int start = 0;
        int[] asideEnd = asides(text, tokens);
        boolean[] opening = openingQuotes(text, tokens);
        int dateline = dateline(text, tokens);
        boolean worded = false;
        int i = 0;
        while (i < size) {
            worded = worded || Glyphs.word(text.codePointAt(tokens.start(i)));
            int last = i == dateline
                    ? i
                    : boundary(text, tokens, i, opening, worded && !itemNumber(text, tokens, start, i));
            if (last < 0 && i + 1 - start >= MOST_TOKENS) {
                last = cut(text, tokens, start, i);
            }
            if (last < 0 && i + 1 < size) {
                i = asideEnd[i] > i ? asideEnd[i] : i + 1;
                continue;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = last < 0 ? i : last;
            start = ends[count - 1] + 1;
            worded = false;
            i = start;
        }
        return Arrays.copyOf(ends, count);
    }

    /** Whether a stop belongs to the number of an item: one that opens the sentence or stands behind a colon. */
    private static boolean itemNumber(String text, Spans tokens, int start, int i) {
        boolean first = i == start + 1 || (i > start + 1 && text.charAt(tokens.start(i - 2)) == ':');
        return first && tokens.end(i - 1) == tokens.start(i) && item(text, tokens.start(i - 1), tokens.start(i));
    }

    /** Whether this stretch is the number or letter of an item of a list. */
    private static boolean item(String text, int from, int to) {
        char unit = text.charAt(from);
        return to - from == 1
                ? Glyphs.digit(unit) || Character.isLowerCase(unit)
                : to - from == 2 && Glyphs.digit(unit) && Glyphs.digit(text.charAt(from + 1));
    }

    /** Last token of the sentence that ends at this token, or -1 when none ends here. */
    private int boundary(String text, Spans tokens, int i, boolean[] opening, boolean mayEnd) {
        if (i + 1 >= tokens.size()) {
            return i;
        }
        if (lineBreaks(text, tokens.end(i), tokens.start(i + 1))) {
            return i;
        }
        if (gluedStart(text, tokens, i)) {
            return i;
        }
        char first = text.charAt(tokens.start(i));
        boolean mark = ".!?…".indexOf(first) >= 0;
        boolean shortened = !mark && abbreviation(text, tokens, i);
        if (!mayEnd || (!mark && !shortened)) {
            return -1;
        }
        int last = closers(text, tokens, i, opening);
        if (last + 1 >= tokens.size()) {
            return last;
        }
        boolean quoted = last > i && Glyphs.doubleQuote(text.charAt(tokens.start(last)));
        if (!begins(text, tokens, last + 1, opening)) {
            return mark && last == i && smallStart(text, tokens, i) ? last : -1;
        }
        if (shortened) {
            return startsAnew(text, tokens, last + 1) ? last : -1;
        }
        return quoted && first != '.' && sayingFollows(text, tokens, last + 1) ? -1 : last;
    }

    /** Whether a writer without capitals begins anew behind a mark: after a common word, with a word that opens. */
    private boolean smallStart(String text, Spans tokens, int i) {
        int start = tokens.start(i + 1);
        int end = tokens.end(i + 1);
        boolean ellipsis = tokens.end(i) - tokens.start(i) > 1 && text.charAt(tokens.start(i)) == '.';
        if (i == 0 || ellipsis || tokens.end(i) == start || end - start > 20) {
            return false;
        }
        String before = text.substring(tokens.start(i - 1), Math.min(tokens.end(i - 1), tokens.start(i - 1) + 21));
        return before.length() > 2
                && before.length() < 21
                && before.chars().allMatch(Character::isLowerCase)
                && orthography.known().test(before)
                && orthography.starters().contains(text.substring(start, end));
    }

    /** Whether a token is an abbreviation that may end a sentence. */
    private boolean abbreviation(String text, Spans tokens, int i) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        if (end - start < 2 || end - start > 14 || text.charAt(end - 1) != '.' || text.charAt(start) == '.') {
            return false;
        }
        return !orthography.titles().contains(Glyphs.lower(text.substring(start, end - 1)));
    }

    /** Number of the last token that closes quotes or brackets behind a sentence's mark. */
    private static int closers(String text, Spans tokens, int mark, boolean[] opening) {
        int last = mark;
        while (last + 1 < tokens.size()) {
            int start = tokens.start(last + 1);
            char sign = text.charAt(start);
            boolean stop = ".!?…".indexOf(sign) >= 0;
            boolean attached = start == tokens.end(last);
            boolean closes = (Glyphs.closer(sign) || sign == '“')
                    && !opening[last + 1]
                    && (attached || Glyphs.doubleQuote(sign));
            if (!stop && !closes) {
                break;
            }
            last++;
        }
        return last;
    }

    /** Whether a sentence can begin with this token. */
    private static boolean begins(String text, Spans tokens, int i, boolean[] opening) {
        int at = i;
        while (at < tokens.size() && at < i + 3) {
            int glyph = text.codePointAt(tokens.start(at));
            if (Character.isUpperCase(glyph) || Character.isTitleCase(glyph) || Glyphs.digit(glyph)) {
                return true;
            }
            if (Character.isLetter(glyph)) {
                return !Character.isLowerCase(glyph);
            }
            boolean opens = Glyphs.opener(glyph) || opening[at] || Glyphs.bullet(glyph) || glyph == '-' || glyph == '–';
            if (!opens) {
                return glyph > 0x2190 || glyph == '@' || glyph == '#' || glyph == '$' || glyph == '¿' || glyph == '¡';
            }
            at++;
        }
        return true;
    }

    /** After an abbreviation only a quote or a word that rarely stands inside a name shows a new sentence. */
    private boolean startsAnew(String text, Spans tokens, int i) {
        int at = i;
        while (at + 1 < tokens.size() && Glyphs.opener(text.charAt(tokens.start(at)))) {
            at++;
        }
        return (at > i && Glyphs.doubleQuote(text.charAt(tokens.start(i)))) || starter(text, tokens, at);
    }

    private boolean starter(String text, Spans tokens, int i) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        return end - start <= 20
                && Character.isUpperCase(text.charAt(start))
                && orthography.starters().contains(Glyphs.lower(text.substring(start, end)));
    }

    /** Whether two words stand together without a blank where a line or link was lost ("JakartaSaat ini"). */
    private boolean gluedStart(String text, Spans tokens, int i) {
        return tokens.end(i) == tokens.start(i + 1)
                && tokens.end(i) - tokens.start(i) > 2
                && Character.isLowerCase(text.charAt(tokens.end(i) - 1))
                && (starter(text, tokens, i + 1) || dateline(text, tokens, i));
    }

    /** Whether a token opens a paragraph as a dateline and the next one is written against it. */
    private boolean dateline(String text, Spans tokens, int i) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        boolean opens = i == 0 || (i < DATELINE_REACH && text.charAt(tokens.start(i - 1)) == ',');
        return opens
                && end - start <= 20
                && Character.isUpperCase(text.charAt(tokens.start(i + 1)))
                && orthography.datelines().contains(Glyphs.lower(text.substring(start, end)));
    }

    /** Whether a verb of saying follows before anything closes, so that the quote is not yet the whole sentence. */
    private boolean sayingFollows(String text, Spans tokens, int from) {
        int to = Math.min(tokens.size(), from + SAYING_REACH);
        for (int i = from; i < to; i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            if (".,;:!?\"“".indexOf(text.charAt(start)) >= 0) {
                return false;
            }
            if (end - start <= 20 && orthography.sayings().contains(Glyphs.lower(text.substring(start, end)))) {
                return true;
            }
        }
        return false;
    }

    /** An empty line, or a line that opens as an item of a list, always ends what stood before it. */
    private static boolean lineBreaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\u2029') {
                breaks++;
            }
        }
        return breaks > 1 || (breaks == 1 && opensItem(text, to));
    }

    private static boolean opensItem(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 3 && !Glyphs.blank(text.charAt(end))) {
            end++;
        }
        if (end == text.length() || !Glyphs.blank(text.charAt(end))) {
            return Glyphs.bullet(text.codePointAt(at));
        }
        char last = text.charAt(end - 1);
        boolean dash = end == at + 1 && (last == '-' || last == '–');
        return dash || Glyphs.bullet(text.codePointAt(at)) || ((last == '.' || last == ')') && item(text, at, end - 1));
    }

    /** For each opening bracket the token that closes it, when that is near enough to be an aside; else 0. */
    private static int[] asides(String text, Spans tokens) {
        int[] ends = new int[tokens.size()];
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            char sign = text.charAt(tokens.start(i));
            if (sign == '(' || sign == '[') {
                open = i;
            } else if ((sign == ')' || sign == ']') && open >= 0) {
                boolean begins = open == 0 || ".!?".indexOf(text.charAt(tokens.start(open - 1))) >= 0;
                ends[open] = i - open <= LONGEST_ASIDE && !begins ? i : 0;
                open = -1;
            }
        }
        return ends;
    }

    /** Which quotes open: as their shape says unless the blanks around them speak against it, straight ones in turn. */
    private static boolean[] openingQuotes(String text, Spans tokens) {
        boolean[] opening = new boolean[tokens.size()];
        boolean inside = false;
        for (int i = 0; i < tokens.size(); i++) {
            char sign = text.charAt(tokens.start(i));
            boolean before = i == 0 || tokens.end(i - 1) < tokens.start(i);
            boolean after = i + 1 == tokens.size() || tokens.end(i) < tokens.start(i + 1);
            if (sign == '„' || sign == '«') {
                opening[i] = true;
            } else if (sign == '“') {
                opening[i] = before || !after; // many write it at both ends
            } else if (sign == '”' || sign == '»') {
                opening[i] = before && !after;
            } else if (sign == '"') {
                inside = before == after ? !inside : before;
                opening[i] = inside;
            } else if (sign == '\'' || sign == '‘') {
                opening[i] = before && !after;
            }
        }
        return opening;
    }

    /** Number of the dash that ends a dateline ("Jakarta, CNN Indonesia --", "LONDON (Reuters) -"), or -1. */
    private static int dateline(String text, Spans tokens) {
        int reach = Math.min(tokens.size() - 1, DATELINE_REACH);
        for (int i = 0; i < reach; i++) {
            int start = tokens.start(i);
            int glyph = text.codePointAt(start);
            boolean dash = glyph == '-' || glyph == '–' || glyph == '—';
            if (dash) {
                boolean before = i > 0 && (tokens.end(i - 1) < start || text.charAt(start - 1) == ')');
                boolean spaced = tokens.end(i) - start > 1 || (before && tokens.end(i) < tokens.start(i + 1));
                boolean place = i > 0 && (i > 1 || allUpper(text, tokens.start(0), tokens.end(0)));
                boolean small = Character.isLowerCase(text.codePointAt(tokens.start(i + 1)));
                return spaced && place && !small ? i : -1;
            }
            boolean fits = Character.isUpperCase(glyph)
                    || Glyphs.digit(glyph)
                    || ",()/|.".indexOf(glyph) >= 0
                    || spokenInDatelines(text, tokens, i);
            if (!fits || (glyph == '.' && i == 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean spokenInDatelines(String text, Spans tokens, int i) {
        String word = text.substring(tokens.start(i), Math.min(tokens.end(i), tokens.start(i) + 12));
        return word.equals("detikcom")
                || word.equals("detiknews")
                || word.equals("kompas.com")
                || word.equals("suara.com");
    }

    private static boolean allUpper(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return end - start > 2;
    }

    /** The last comma or the like in the second half of an overlong sentence, else its last token. */
    private static int cut(String text, Spans tokens, int start, int last) {
        for (int i = last; i > start + MOST_TOKENS / 2; i--) {
            if (",;:—–)".indexOf(text.charAt(tokens.start(i))) >= 0) {
                return i;
            }
        }
        return last;
    }
}
