package org.saksi.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;

/** Settles the origin of every block of one text; what the markup said stands. */
final class OriginMarker {
    private static final int MAX_TITLE_CHARS = 160;
    /** A list of key points longer than this is body text. */
    private static final int MAX_KEY_POINTS = 10;

    private final OriginCues cues = OriginCues.shipped();
    private final String text;
    private final List<Block> blocks;
    private final @Nullable Origin[] origins;

    private OriginMarker(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = blocks;
        this.origins = new Origin[blocks.size()];
    }

    /** The paragraphs of the blocks, one each, in order; {@code title} is the given one, null when none was given. */
    static List<Paragraph> mark(String text, List<Block> blocks, @Nullable String title) {
        OriginMarker marker = new OriginMarker(text, blocks);
        marker.markByCues();
        marker.markTitle(title);
        marker.markKeyPoints();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Origin origin = Objects.requireNonNullElse(marker.origins[i], Origin.BODY);
            paragraphs.add(new Paragraph(blocks.get(i).span(), origin));
        }
        return paragraphs;
    }

    /** Whether the text's first block reads like a headline: short, no full stop, a blank line behind it. */
    static boolean startsWithHeadline(String text, List<Block> blocks) {
        if (blocks.size() < 2 || !blocks.get(1).gapBefore()) {
            return false;
        }
        Block first = blocks.get(0);
        String line = first.span().in(text);
        boolean plain = !first.bullet() && first.known() == null && line.length() <= MAX_TITLE_CHARS;
        boolean sentence = ".;,:…".indexOf(line.charAt(line.length() - 1)) >= 0;
        OriginCues cues = OriginCues.shipped();
        return plain
                && !sentence
                && line.chars().anyMatch(Character::isLetter)
                && line.indexOf('\n') < 0
                && cues.originOf(line) == null
                && !cues.isKeyPointHeading(line);
    }

    private void markByCues() {
        for (int i = 0; i < origins.length; i++) {
            Block block = blocks.get(i);
            origins[i] = block.known() != null ? block.known() : cues.originOf(words(i));
        }
    }

    private void markTitle(@Nullable String title) {
        if (title == null || blocks.isEmpty()) {
            return;
        }
        if (Wording.bare(Wording.of(words(0))).equals(Wording.bare(Wording.of(title)))) {
            origins[0] = Origin.TITLE;
        }
    }

    private void markKeyPoints() {
        boolean bodySeen = false;
        int i = 0;
        while (i < origins.length) {
            if (origins[i] == null && cues.isKeyPointHeading(words(i))) {
                origins[i] = Origin.KEY_POINT;
                i = markList(i + 1, true);
            } else if (origins[i] == null && !bodySeen && blocks.get(i).bullet() && listEnd(i) - i >= 2) {
                i = markList(i, false);
            } else {
                bodySeen |= origins[i] == null;
                i++;
            }
        }
    }

    /** Marks the list that begins here and gives the index behind it; under a heading it needs no bullets. */
    private int markList(int from, boolean headed) {
        int end = listEnd(from);
        if (end == from && headed) {
            end = linesEnd(from);
        }
        if (end - from > MAX_KEY_POINTS || end == origins.length) {
            // Too long, or nothing behind it: then the list is the article.
            return Math.max(end, from);
        }
        for (int i = from; i < end; i++) {
            origins[i] = Objects.requireNonNullElse(origins[i], Origin.KEY_POINT);
        }
        return end;
    }

    private int listEnd(int from) {
        int end = from;
        while (end < origins.length && blocks.get(end).bullet()) {
            end++;
        }
        return end;
    }

    /** The end of the lines that follow a heading without a blank line between, if a blank line ends them. */
    private int linesEnd(int from) {
        int end = from;
        while (end < origins.length && !blocks.get(end).gapBefore()) {
            end++;
        }
        return end;
    }

    private String words(int index) {
        return blocks.get(index).span().in(text);
    }
}
