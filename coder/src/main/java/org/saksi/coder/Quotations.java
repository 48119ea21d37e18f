package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** The direct quotes of an article, over sentence borders, never over paragraph borders. */
final class Quotations {
    /** Shorter ones are words in scare quotes or names. */
    private static final int SHORTEST = 20;

    /** Nobody is quoted for pages: such a mark was left open, and every event behind it would carry all of the text. */
    private static final int LONGEST = 10_000;

    private final List<Span> spans;

    private Quotations(List<Span> spans) {
        this.spans = spans;
    }

    static Quotations read(String text, List<Paragraph> paragraphs) {
        List<Span> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            read(text, paragraph.span(), found);
        }
        return new Quotations(List.copyOf(found));
    }

    private static void read(String text, Span paragraph, List<Span> found) {
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            boolean opening = c == '“' || c == '„' || c == '«' || (c == '"' && open < 0);
            boolean closing = c == '”' || c == '»' || (c == '"' && open >= 0);
            if (opening) {
                open = i;
            } else if (closing && open >= 0) {
                add(new Span(open, i + 1), found);
                open = -1;
            }
        }
        if (open >= 0) {
            // a quote that goes on in the next paragraph has no closing mark
            add(new Span(open, paragraph.end()), found);
        }
    }

    private static void add(Span span, List<Span> found) {
        if (span.length() >= SHORTEST && span.length() <= LONGEST) {
            found.add(span);
        }
    }

    List<Span> spans() {
        return spans;
    }

    /** The quote that holds a stretch. */
    Optional<Span> around(Span stretch) {
        return spans.stream().filter(s -> s.contains(stretch)).findFirst();
    }

    /** The quote that runs over the border of a sentence or fills it. */
    Optional<Span> overlapping(Span sentence) {
        return spans.stream().filter(s -> s.overlaps(sentence)).findFirst();
    }
}
