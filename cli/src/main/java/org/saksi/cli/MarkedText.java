package org.saksi.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.saksi.model.Span;

/**
 * A stretch of text with its slots made visible: coloured on a terminal, in labelled brackets elsewhere.
 *
 * <p>Slots may stand inside one another; of two that cross, the later one is left out.
 */
final class MarkedText {
    private static final String RESET = "\u001B[0m";

    private final String text;
    private final Span within;
    private final boolean colours;
    private final List<Mark> marks = new ArrayList<>();

    MarkedText(String text, Span within, boolean colours) {
        this.text = text;
        this.within = within;
        this.colours = colours;
    }

    private record Mark(Span span, Slot slot) {}

    /** Marks a slot; one that stands in another sentence is not shown here. */
    MarkedText mark(Slot slot, Span span) {
        if (within.contains(span) && span.length() > 0) {
            marks.add(new Mark(span, slot));
        }
        return this;
    }

    /** The text with its marks, control characters neutralised. */
    String render() {
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().start())
                .thenComparingInt(mark -> -mark.span().end()));
        StringBuilder rendered = new StringBuilder();
        Deque<Mark> open = new ArrayDeque<>();
        int at = within.start();
        for (Mark mark : marks) {
            while (!open.isEmpty() && open.element().span().end() <= mark.span().start()) {
                at = close(open, rendered, at);
            }
            if (open.isEmpty() || open.element().span().contains(mark.span())) {
                at = copy(rendered, at, mark.span().start());
                rendered.append(
                        colours
                                ? "\u001B[" + mark.slot().colour() + "m"
                                : "[" + mark.slot().label() + " ");
                open.push(mark);
            }
        }
        while (!open.isEmpty()) {
            at = close(open, rendered, at);
        }
        copy(rendered, at, within.end());
        return rendered.toString();
    }

    private int close(Deque<Mark> open, StringBuilder rendered, int from) {
        int end = copy(rendered, from, open.pop().span().end());
        if (!colours) {
            rendered.append(']');
            return end;
        }
        rendered.append(RESET);
        if (!open.isEmpty()) {
            rendered.append("\u001B[").append(open.element().slot().colour()).append('m');
        }
        return end;
    }

    private int copy(StringBuilder rendered, int from, int to) {
        rendered.append(Printable.line(text.substring(from, to)));
        return to;
    }

    /** What the colours mean, on one line. */
    static String legend() {
        StringBuilder legend = new StringBuilder();
        for (Slot slot : Slot.values()) {
            legend.append("\u001B[")
                    .append(slot.colour())
                    .append('m')
                    .append(slot.label())
                    .append(RESET)
                    .append(' ');
        }
        return legend.toString().stripTrailing();
    }
}
