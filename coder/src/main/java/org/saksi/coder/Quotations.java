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

    private static final String QUOTE_MARKS = "\"“”„«»";

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
            boolean opening =
                    c == '“' || c == '„' || c == '«' || (open < 0 && (c == '"' || (c == '”' && opens(text, i, paragraph))));
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

    /** Some papers set a closing mark at both ends: it opens before a word and behind a blank. */
    private static boolean opens(String text, int at, Span paragraph) {
        boolean before = at == paragraph.start() || Character.isWhitespace(text.charAt(at - 1));
        boolean behind = at + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(at + 1));
        return before && behind;
    }

    private static void add(Span span, List<Span> found) {
        if (span.length() >= SHORTEST && span.length() <= LONGEST) {
            found.add(span);
        }
    }

    /** A quote without its marks. */
    static Span inside(String text, Span quote) {
        boolean closed = QUOTE_MARKS.indexOf(text.charAt(quote.end() - 1)) >= 0;
        return new Span(quote.start() + 1, closed ? quote.end() - 1 : quote.end());
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
