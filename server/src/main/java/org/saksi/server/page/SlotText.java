package org.saksi.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.Excerpt;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;

/**
 * The text of an article cut into pieces at every edge of a slot, so that each slot can be shown on exactly its words however
 * slots lie in each other or cross.
 *
 * @param paragraphs the pieces by paragraph, in order
 */
record SlotText(List<Block> paragraphs) {
    private static final Comparator<Slot> WIDEST = Comparator.comparingInt(
                    (Slot slot) -> -slot.span().length())
            .thenComparing(Slot::span)
            // Of the same words the kind that stands first in the list is the innermost: what an act is called, before
            // its context.
            .thenComparing(Slot::kind, Comparator.reverseOrder())
            .thenComparingInt(Slot::number);

    /**
     * A paragraph.
     *
     * @param origin where it stood on the page, null between the paragraphs that the article knows
     * @param pieces its pieces in order; together they are its text
     */
    record Block(@Nullable Origin origin, List<Piece> pieces) {}

    /**
     * Words under the same slots.
     *
     * @param text the words
     * @param slots the slots over them, the widest first; empty for plain text
     * @param begins the slots of which these are the first words
     * @param ends the slots of which these are the last words
     * @param inSentence whether they stand in the sentence of the event
     */
    record Piece(String text, List<Slot> slots, List<Slot> begins, List<Slot> ends, boolean inSentence) {
        /** The narrowest slot, to which the words lead. */
        @Nullable
        Slot innermost() {
            return slots.isEmpty() ? null : slots.getLast();
        }

        /** The ids of all slots over it, for scripts. */
        String ids() {
            return String.join(" ", slots.stream().map(Slot::id).toList());
        }
    }

    /**
     * Cuts the text.
     *
     * @param article the article; text that no paragraph covers is kept
     * @param slots slots on its text; those that reach beyond it are left out
     * @param sentence the sentence of the event, null where no event is shown
     */
    static SlotText of(Article article, List<Slot> slots, @Nullable Span sentence) {
        String text = article.text();
        List<Slot> inside = slots.stream()
                .filter(slot -> slot.span().length() > 0 && slot.span().end() <= text.length())
                .sorted(WIDEST)
                .toList();
        TreeSet<Integer> edges = new TreeSet<>();
        inside.forEach(slot -> edge(edges, slot.span()));
        if (sentence != null && sentence.end() <= text.length()) {
            edge(edges, sentence);
        }
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            gap(blocks, text, new Span(at, paragraph.span().start()), inside, edges, sentence);
            blocks.add(new Block(paragraph.origin(), pieces(text, paragraph.span(), inside, edges, sentence)));
            at = paragraph.span().end();
        }
        gap(blocks, text, new Span(at, text.length()), inside, edges, sentence);
        return new SlotText(List.copyOf(blocks));
    }

    /** Cuts a text that stands alone, such as an example of a rule. */
    static SlotText of(Excerpt alone, List<Slot> slots) {
        TreeSet<Integer> edges = new TreeSet<>();
        slots.forEach(slot -> edge(edges, slot.span()));
        List<Slot> widest = slots.stream().sorted(WIDEST).toList();
        return new SlotText(List.of(new Block(null, pieces(alone.text(), alone.span(), widest, edges, null))));
    }

    /** Cuts one sentence of a text; slots that do not lie in it are left out. */
    static SlotText of(SentenceExcerpt sentence, List<Slot> slots) {
        int start = sentence.span().start();
        List<Slot> inside = slots.stream()
                .filter(slot ->
                        sentence.span().contains(slot.span()) && slot.span().length() > 0)
                .map(slot -> new Slot(
                        slot.kind(),
                        slot.number(),
                        new Span(slot.span().start() - start, slot.span().end() - start),
                        slot.href()))
                .toList();
        return of(new Excerpt(sentence.text(), new Span(0, sentence.text().length())), inside);
    }

    private static void edge(TreeSet<Integer> edges, Span span) {
        edges.add(span.start());
        edges.add(span.end());
    }

    /** Line breaks between paragraphs need no block of their own; words do. */
    private static void gap(
            List<Block> blocks,
            String text,
            Span span,
            List<Slot> slots,
            TreeSet<Integer> edges,
            @Nullable Span sentence) {
        if (!span.in(text).isBlank()) {
            blocks.add(new Block(null, pieces(text, span, slots, edges, sentence)));
        }
    }

    private static List<Piece> pieces(
            String text, Span block, List<Slot> slots, TreeSet<Integer> edges, @Nullable Span sentence) {
        List<Piece> pieces = new ArrayList<>();
        int start = block.start();
        while (start < block.end()) {
            Integer edge = edges.higher(start);
            int end = edge == null ? block.end() : Math.min(edge, block.end());
            Span here = new Span(start, end);
            List<Slot> over =
                    slots.stream().filter(slot -> slot.span().contains(here)).toList();
            pieces.add(new Piece(
                    here.in(text),
                    over,
                    over.stream()
                            .filter(slot -> slot.span().start() == here.start())
                            .toList(),
                    over.stream()
                            .filter(slot -> slot.span().end() == here.end())
                            .toList(),
                    sentence != null && sentence.contains(here)));
            start = end;
        }
        return pieces;
    }
}
