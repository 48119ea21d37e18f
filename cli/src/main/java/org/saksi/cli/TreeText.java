package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import org.saksi.language.Sentence;
import org.saksi.language.Word;

/**
 * The tree of a sentence for a terminal: a line a word in text order, branches drawn to its left.
 *
 * <p>Every head has a stem in a column of its own; where arcs cross, the branch passes behind the stem.
 */
final class TreeText {
    private static final int UP = 1;
    private static final int DOWN = 2;
    private static final int LEFT = 4;
    private static final int RIGHT = 8;
    /** A box character for each sum of the four. */
    private static final String BOXES = " ╵╷│╴┘┐┤╶└┌├─┴┬┼";

    private static final int LONGEST_FORM = 32;

    private final SyntacticView view;
    private final List<Word> words;
    /** First and last word that a head or its dependents stand on. */
    private final int[] from;

    private final int[] to;
    private final int[] columns;

    private TreeText(SyntacticView view) {
        this.view = view;
        this.words = view.words();
        this.from = new int[words.size()];
        this.to = new int[words.size()];
        this.columns = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            from[i] = i;
            to[i] = i;
            columns[i] = -1;
        }
        for (int i = 0; i < words.size(); i++) {
            int head = words.get(i).head();
            if (head >= 0) {
                from[head] = Math.min(from[head], i);
                to[head] = Math.max(to[head], i);
            }
        }
    }

    /**
     * The picture of a sentence, with an empty line behind it.
     *
     * @param number how the sentence is called, from 1
     */
    static String of(Sentence sentence, int number) {
        SyntacticView view = new SyntacticView(sentence);
        StringBuilder out = new StringBuilder();
        out.append('[')
                .append(number)
                .append("] ")
                .append(Printable.line(view.line()))
                .append('\n');
        if (!view.parsed()) {
            out.append("no tree: ").append(Printable.line(view.reason())).append('\n');
        }
        new TreeText(view).draw(out);
        return out.append('\n').toString();
    }

    private void draw(StringBuilder out) {
        for (int head : fromRoot()) {
            if (from[head] < to[head]) {
                columns[head] = free(head);
            }
        }
        int[][] boxes = boxes();
        int formWidth = 0;
        int relationWidth = 0;
        for (int i = 0; i < words.size(); i++) {
            formWidth = Math.max(formWidth, GlyphWidths.cells(form(i)));
            relationWidth = Math.max(relationWidth, words.get(i).relation().length());
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            StringBuilder line = new StringBuilder(view.parsed() && word.head() < 0 ? "──" : "  ");
            for (int box : boxes[i]) {
                line.append(BOXES.charAt(box));
            }
            String form = form(i);
            String relation = Printable.line(word.relation());
            String name = view.name(word.token());
            line.append(' ').append(form).append(" ".repeat(formWidth - GlyphWidths.cells(form) + 2));
            line.append(word.upos()).append(" ".repeat(7 - word.upos().name().length()));
            line.append(relation).append(" ".repeat(relationWidth - relation.length() + 2));
            line.append(name == null || view.clitic(i) ? "" : name);
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private String form(int word) {
        String form = view.shown(word);
        return form.codePointCount(0, form.length()) <= LONGEST_FORM
                ? form
                : form.substring(0, form.offsetByCodePoints(0, LONGEST_FORM - 1)) + "…";
    }

    /** All words, each behind its head. */
    private List<Integer> fromRoot() {
        List<List<Integer>> below = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            below.add(new ArrayList<>());
        }
        for (int i = 0; i < words.size(); i++) {
            (words.get(i).head() < 0 ? order : below.get(words.get(i).head())).add(i);
        }
        for (int at = 0; at < order.size(); at++) {
            order.addAll(below.get(order.get(at)));
        }
        return order;
    }

    /** The first column right of the head's own head in which no other stem stands beside this one. */
    private int free(int head) {
        int above = words.get(head).head();
        int column = above < 0 ? 0 : columns[above] + 1;
        for (int other = 0; other < columns.length; other++) {
            boolean taken = columns[other] == column && from[other] <= to[head] && from[head] <= to[other];
            if (taken) {
                column++;
                other = -1;
            }
        }
        return column;
    }

    private int[][] boxes() {
        int last = 0;
        for (int column : columns) {
            last = Math.max(last, column);
        }
        int width = view.parsed() ? 2 * last + 3 : 0;
        int[][] boxes = new int[words.size()][width];
        for (int i = 0; i < words.size() && width > 0; i++) {
            int head = words.get(i).head();
            int start = 2 * columns[head < 0 ? i : head];
            for (int x = Math.max(0, start); x < width; x++) {
                boxes[i][x] |= (x > start || head < 0 ? LEFT : 0) | RIGHT;
            }
        }
        for (int head = 0; head < words.size(); head++) {
            if (columns[head] >= 0) {
                stem(head, boxes);
            }
        }
        return boxes;
    }

    private void stem(int head, int[][] boxes) {
        int x = 2 * columns[head];
        for (int row = from[head]; row <= to[head]; row++) {
            boolean joined = row == head || words.get(row).head() == head;
            int sides = (row > from[head] ? UP : 0) | (row < to[head] ? DOWN : 0);
            boxes[row][x] = joined ? boxes[row][x] | sides : sides;
        }
    }
}
