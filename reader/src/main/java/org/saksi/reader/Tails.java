package org.saksi.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saksi.model.Origin;
import org.saksi.model.Span;

/**
 * Cuts off what stands behind the last sentence of a paragraph and is no part of it: a signature, as in
 * {@code ... katanya. (ANTARA/rz)}, or an inserted link, as in {@code ... katanya. Baca juga: ...}.
 */
final class Tails {
    private static final List<String> INSERTED_LINKS =
            List.of("baca juga: ", "baca juga : ", "read also: ", "simak juga: ");
    private static final int MAX_SIGNATURE_CHARS = 40;
    private static final int MAX_LINK_CHARS = 200;
    private static final String FINAL_MARKS = ".!?\"”";

    private Tails() {}

    /** The blocks with such tails as blocks of their own. */
    static List<Block> cutOff(String text, List<Block> blocks) {
        List<Block> cut = new ArrayList<>(blocks.size() + 2);
        for (Block block : blocks) {
            cut.add(split(text, block, linkStart(text, block.span()), Origin.BOILERPLATE, cut));
        }
        List<Block> all = new ArrayList<>(cut.size() + 2);
        for (Block block : cut) {
            all.add(split(text, block, signatureStart(text, block.span()), Origin.CREDIT, all));
        }
        return all;
    }

    /** Adds the block without its tail and returns the tail, or the block itself when nothing is to be cut. */
    private static Block split(String text, Block block, int tail, Origin origin, List<Block> into) {
        Span span = block.span();
        boolean recognised = tail >= 0 && OriginCues.shipped().originOf(span.in(text)) != null;
        if (tail < 0 || block.known() != null || recognised) {
            return block;
        }
        int end = tail;
        while (end > span.start() && StoredText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        into.add(block.over(new Span(span.start(), end)));
        return new Block(new Span(tail, span.end()), false, false, origin);
    }

    private static int signatureStart(String text, Span span) {
        char last = text.charAt(span.end() - 1);
        if (last != ')' && last != ']') {
            return -1;
        }
        int from = Math.max(span.start() + 1, span.end() - MAX_SIGNATURE_CHARS);
        int open = text.lastIndexOf(last == ')' ? '(' : '[', span.end() - 1);
        if (open < from || !endsSentence(text, span.start(), open)) {
            return -1;
        }
        String signature = text.substring(open, span.end());
        boolean hasDigit = signature.chars().anyMatch(Character::isDigit);
        return !hasDigit && OriginCues.isSignature(signature) ? open : -1;
    }

    private static int linkStart(String text, Span span) {
        int from = Math.max(span.start() + 1, span.end() - MAX_LINK_CHARS);
        if (from >= span.end()) {
            return -1;
        }
        String window = text.substring(from, span.end()).toLowerCase(Locale.ROOT);
        if (window.length() != span.end() - from) {
            return -1;
        }
        for (String link : INSERTED_LINKS) {
            int at = window.indexOf(link);
            if (at >= 0 && endsSentence(text, span.start(), from + at)) {
                return from + at;
            }
        }
        return -1;
    }

    /** Whether a sentence ends, and a blank follows, right before the position. */
    private static boolean endsSentence(String text, int start, int at) {
        int end = at;
        while (end > start && StoredText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end < at && end > start && FINAL_MARKS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
