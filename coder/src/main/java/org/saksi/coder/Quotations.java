package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** The direct quotes of an article, over sentence borders, never over paragraph borders. */
final class Quotations {
    /** Shorter ones are words in scare quotes or names. */
    private static final int SHORTEST = 20;

    /** Nobody is quoted for pages: such a mark was left open, and every event behind it would carry all of the text. */
    private static final int LONGEST = 10_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words of a title, and those in it that may be written small. */
    private static final int LONGEST_TITLE = 12;

    private static final int LONGEST_SMALL_WORD = 3;

    private static final String QUOTE_MARKS = "\"“”„«»";

    private final List<Span> spans;

    /** Ends of the quotes without a closing mark. */
    private final Set<Integer> open;

    private Quotations(List<Span> spans, Set<Integer> open) {
        this.spans = spans;
        this.open = open;
    }

    static Quotations read(String text, List<Paragraph> paragraphs) {
        List<Span> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            read(text, paragraph.span(), found);
        }
        Set<Integer> open = found.stream()
                .filter(q -> inside(text, q).end() == q.end())
                .map(Span::end)
                .collect(Collectors.toSet());
        return new Quotations(List.copyOf(found), open);
    }

    private static void read(String text, Span paragraph, List<Span> found) {
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            boolean either = c == '"' || c == '”';
            if (c == '“'
                    || c == '„'
                    || c == '«'
                    || (either && (open < 0 ? c == '"' || opens(text, i, paragraph) : reopens(text, i, paragraph)))) {
                leftOpen(text, open, i, found);
                open = i;
            } else if (open >= 0 && (either || c == '»')) {
                add(text, new Span(open, i + 1), found);
                open = -1;
            }
        }
        if (open >= 0) {
            // a quote that goes on in the next paragraph has no closing mark
            add(text, new Span(open, paragraph.end()), found);
        }
    }

    /** A quote that another one follows goes on in it when a sentence ends between; else its mark stood alone. */
    private static void leftOpen(String text, int open, int next, List<Span> found) {
        if (open < 0) {
            return;
        }
        int end = next;
        while (end > open && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (".!?".indexOf(text.charAt(end - 1)) >= 0) {
            add(text, new Span(open, end), found);
        }
    }

    /** Some papers set a closing mark at both ends: it opens before a word and behind a blank. */
    private static boolean opens(String text, int at, Span paragraph) {
        boolean before = at == paragraph.start() || Character.isWhitespace(text.charAt(at - 1));
        boolean behind = at + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(at + 1));
        return before && behind;
    }

    /** A mark that cannot close: behind a blank and right before a word. */
    private static boolean reopens(String text, int at, Span paragraph) {
        return opens(text, at, paragraph)
                && at > paragraph.start()
                && Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    /** "the author of "The Last Train to Samarkand"": capitals throughout and nothing that ends a sentence. */
    private static boolean title(String quote) {
        boolean ended = quote.chars().anyMatch(c -> c == '.' || c == '!' || c == '?')
                || quote.indexOf(',') > quote.length() - 3;
        if (ended) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (String word : BETWEEN_WORDS.split(quote, -1)) {
            boolean longer = word.length() > LONGEST_SMALL_WORD;
            words += longer ? 1 : 0;
            capitals += longer && !Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
        }
        return words <= LONGEST_TITLE && capitals * 10 >= words * 8;
    }

    private static void add(String text, Span span, List<Span> found) {
        if (span.length() >= SHORTEST && span.length() <= LONGEST && !title(span.in(text))) {
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

    /** Whether a quote runs to this place, the end of a paragraph, without a closing mark. */
    boolean openAt(int end) {
        return open.contains(end);
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
