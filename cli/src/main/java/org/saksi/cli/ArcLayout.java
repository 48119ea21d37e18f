package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saksi.language.Word;

/**
 * Where the words and arcs of a sentence are drawn, in pixels from the left edge and in levels above the words.
 *
 * <p>An arc lies above all shorter ones that share ground with it. Where several arcs meet a word, the longer one stands
 * nearer to the word's middle, so that only arcs that cross in the tree cross in the picture. Words stand as far apart as
 * the labels between them need.
 */
final class ArcLayout {
    /** Size of words and of the smaller letters of labels. */
    static final int WORD_SIZE = 15;

    static final int SMALL_SIZE = 11;
    private static final double MARGIN = 20;
    private static final double GAP = 14;
    private static final double SLOT = 9;
    private static final double LABEL_ROOM = 24;
    private static final double LABEL_EDGE = 4;

    private final List<Word> words;
    private final List<Arc> arcs = new ArrayList<>();
    private final double[] widths;
    private final double[] middles;
    private int root = -1;
    private int levels;
    private double rootOffset;

    /** An arc from a head to the word that hangs on it; the ends and the label's middle are set by the layout. */
    static final class Arc {
        final int head;
        final int word;
        final String label;
        private int level;
        private double headOffset;
        private double wordOffset;
        private double labelMiddle;

        private Arc(int head, int word, String label) {
            this.head = head;
            this.word = word;
            this.label = label;
        }

        /** Its level above the words, from 1. */
        int level() {
            return level;
        }

        private int left() {
            return Math.min(head, word);
        }

        private int right() {
            return Math.max(head, word);
        }

        private boolean shares(Arc other) {
            return Math.max(left(), other.left()) < Math.min(right(), other.right());
        }

        private double offset(int at) {
            return at == head ? headOffset : wordOffset;
        }

        private void moveTo(int at, double offset) {
            if (at == head) {
                headOffset = offset;
            } else {
                wordOffset = offset;
            }
        }
    }

    ArcLayout(SyntacticView view) {
        this.words = view.words();
        this.widths = new double[words.size()];
        this.middles = new double[words.size()];
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.head() >= 0) {
                arcs.add(new Arc(word.head(), i, Printable.line(word.relation())));
            } else if (view.parsed()) {
                root = i;
            }
            double form = WORD_SIZE * GlyphWidths.ems(view.shown(i));
            widths[i] = Math.max(form, SMALL_SIZE * GlyphWidths.ems(word.upos().name()));
        }
        arcs.sort(Comparator.comparingInt((Arc arc) -> arc.right() - arc.left()).thenComparingInt(Arc::left));
        level();
        for (int i = 0; i < words.size(); i++) {
            slots(i);
        }
        place();
        arcs.forEach(this::placeLabel);
    }

    private void level() {
        for (int i = 0; i < arcs.size(); i++) {
            int below = 0;
            for (int j = 0; j < i; j++) {
                if (arcs.get(i).shares(arcs.get(j))) {
                    below = Math.max(below, arcs.get(j).level);
                }
            }
            arcs.get(i).level = below + 1;
            levels = Math.max(levels, below + 1);
        }
    }

    /** Gives each arc at a word its place: to the left from short to long, the root's line, to the right from long to short. */
    private void slots(int word) {
        List<Arc> own = new ArrayList<>();
        int toLeft = 0;
        for (Arc arc : arcs) {
            if (arc.right() == word) {
                own.add(toLeft++, arc);
            } else if (arc.left() == word) {
                own.add(toLeft, arc);
            }
        }
        int count = own.size() + (root == word ? 1 : 0);
        double first = -(count - 1) * SLOT / 2;
        for (int i = 0; i < own.size(); i++) {
            int slot = i + (root == word && i >= toLeft ? 1 : 0);
            own.get(i).moveTo(word, first + slot * SLOT);
        }
        if (root == word) {
            rootOffset = first + toLeft * SLOT;
        }
        widths[word] = Math.max(widths[word], count * SLOT);
    }

    private void place() {
        double at = MARGIN;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = at + widths[i] / 2;
            at += widths[i] + GAP;
        }
        for (Arc arc : arcs) {
            double missing = labelWidth(arc) + LABEL_ROOM - (end(arc, arc.right()) - end(arc, arc.left()));
            for (int i = arc.right(); missing > 0 && i < middles.length; i++) {
                middles[i] += missing;
            }
        }
    }

    /** Puts a label on the middle of its arc, or beside it where a crossing arc or the root's line goes through. */
    private void placeLabel(Arc arc) {
        double left = end(arc, arc.left());
        double right = end(arc, arc.right());
        double half = labelWidth(arc) / 2 + LABEL_EDGE;
        double middle = (left + right) / 2;
        List<Double> walls = walls(arc);
        List<Double> places = new ArrayList<>(List.of(middle));
        for (double wall : walls) {
            places.add(wall - half);
            places.add(wall + half);
        }
        arc.labelMiddle = places.stream()
                .filter(place -> place - half >= left && place + half <= right)
                .filter(place -> walls.stream().allMatch(wall -> Math.abs(wall - place) >= half))
                .min(Comparator.comparingDouble(place -> Math.abs(place - middle)))
                .orElse(middle);
    }

    /** Where higher arcs and the root's line go down through the line of an arc. */
    private List<Double> walls(Arc arc) {
        List<Double> walls = new ArrayList<>();
        for (Arc other : arcs) {
            if (other.level > arc.level) {
                walls.add(end(other, other.left()));
                walls.add(end(other, other.right()));
            }
        }
        if (root >= 0) {
            walls.add(rootX());
        }
        walls.removeIf(wall -> wall <= end(arc, arc.left()) || wall >= end(arc, arc.right()));
        return walls;
    }

    private double end(Arc arc, int word) {
        return middles[word] + arc.offset(word);
    }

    static double labelWidth(Arc arc) {
        return SMALL_SIZE * GlyphWidths.ems(arc.label);
    }

    /** The arcs, shorter ones first. */
    List<Arc> arcs() {
        return arcs;
    }

    /** Number of the root among the words, -1 without a tree. */
    int root() {
        return root;
    }

    /** Where the line of the root goes down. */
    double rootX() {
        return middles[root] + rootOffset;
    }

    /** How many levels of arcs there are. */
    int levels() {
        return levels;
    }

    double headX(Arc arc) {
        return end(arc, arc.head);
    }

    double wordX(Arc arc) {
        return end(arc, arc.word);
    }

    double labelX(Arc arc) {
        return arc.labelMiddle;
    }

    double middle(int word) {
        return middles[word];
    }

    double leftOf(int word) {
        return middles[word] - widths[word] / 2;
    }

    double rightOf(int word) {
        return middles[word] + widths[word] / 2;
    }

    /** Width of the whole picture. */
    double width() {
        return (middles.length == 0 ? MARGIN : rightOf(middles.length - 1)) + MARGIN;
    }
}
