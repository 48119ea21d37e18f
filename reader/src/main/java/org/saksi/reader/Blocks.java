package org.saksi.reader;

import java.util.ArrayList;
import java.util.List;
import org.saksi.model.Span;

/**
 * Cuts plain text into paragraphs: a line each, or, in text that was broken into lines of a fixed width, the lines
 * between blank lines, indented lines and bullets.
 */
final class Blocks {
    private static final String BULLETS = "-*•·▪●‣◦–—■►";
    private static final String FINAL_MARKS = ".!?:;\"'”’)]";
    /** Nobody breaks lines by hand much further out than this. */
    private static final int MAX_WRAPPED_WIDTH = 120;
    /** In wrapped prose well over half of the lines begin in the midst of a sentence; in lines that are paragraphs none. */
    private static final double WRAPPED_SHARE = 0.35;

    /** A line that is not blank: its span without blanks at the ends, and what stood before it. */
    private record Line(Span span, int indent, boolean bullet, boolean gapBefore) {}

    private Blocks() {}

    /** The paragraphs of a text in order. */
    static List<Block> of(String text) {
        List<Line> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<Block> blocks = new ArrayList<>();
        Line previous = null;
        for (Line line : lines) {
            boolean runsOn = wrapped && previous != null && continues(previous, line);
            if (runsOn) {
                Block last = blocks.removeLast();
                blocks.add(last.over(last.span().to(line.span())));
            } else {
                blocks.add(new Block(line.span(), line.bullet(), line.gapBefore(), null));
            }
            previous = line;
        }
        return blocks;
    }

    private static boolean continues(Line previous, Line line) {
        boolean indented = line.indent() > previous.indent() + 1 && !previous.bullet();
        return !line.gapBefore() && !line.bullet() && !indented;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int from = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            int start = skipBlanks(text, from, end);
            if (start == end) {
                gap = true;
            } else {
                lines.add(line(text, from, start, end, gap));
                gap = false;
            }
            from = end + 1;
        }
        return lines;
    }

    private static Line line(String text, int from, int start, int end, boolean gap) {
        int stop = end;
        while (StoredText.isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        int words = skipBullet(text, start, stop);
        return new Line(new Span(words, stop), start - from, words > start, gap);
    }

    /** Where the words begin behind a bullet, or the start itself when there is no bullet. */
    private static int skipBullet(String text, int start, int stop) {
        boolean bullet = start + 1 < stop
                && BULLETS.indexOf(text.charAt(start)) >= 0
                && StoredText.isBlank(text.charAt(start + 1));
        if (!bullet) {
            return start;
        }
        int words = skipBlanks(text, start + 1, stop);
        return words < stop ? words : start;
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && StoredText.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWrapped(String text, List<Line> lines) {
        int pairs = 0;
        int broken = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.span().length() > MAX_WRAPPED_WIDTH) {
                return false;
            }
            if (i > 0 && !line.gapBefore() && !line.bullet()) {
                pairs++;
                broken += breaksSentence(text, lines.get(i - 1), line) ? 1 : 0;
            }
        }
        return pairs > 0 && broken >= WRAPPED_SHARE * pairs;
    }

    private static boolean breaksSentence(String text, Line before, Line after) {
        char last = text.charAt(before.span().end() - 1);
        return FINAL_MARKS.indexOf(last) < 0
                && Character.isLowerCase(text.codePointAt(after.span().start()));
    }
}
