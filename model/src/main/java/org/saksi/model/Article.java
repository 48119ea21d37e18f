package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news article as Saksi stored it; every span of every event counts into {@link #text()}.
 *
 * @param id the given id, or one derived from the content
 * @param url where it was published, if known
 * @param publisher who published it, if known
 * @param title its headline, if known; when it is part of {@code text} a paragraph of origin TITLE covers it
 * @param byline its author line, if known
 * @param published its publication date, if known; relative dates resolve against it (codebook section 6)
 * @param language ISO 639-1 code as given or as decided, {@code und} when it could not be decided
 * @param text the stored text, immutable from here on; an unpaired surrogate is stored as U+FFFD
 * @param paragraphs the paragraphs of the text in order, not overlapping
 */
public record Article(
        String id,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String byline,
        @Nullable LocalDate published,
        String language,
        String text,
        List<Paragraph> paragraphs) {
    private static final char REPLACEMENT = '\uFFFD';

    public Article {
        Require.filled("id", id);
        Require.filled("language", language);
        text = wellFormed(text);
        paragraphs = List.copyOf(paragraphs);
        int end = 0;
        for (Paragraph paragraph : paragraphs) {
            Span span = paragraph.span();
            if (span.start() < end || span.end() > text.length()) {
                String rule = "hold spans in order inside the text of " + text.length() + " units";
                throw ContractException.field("paragraphs", rule, "[" + span.start() + "," + span.end() + "]");
            }
            end = span.end();
        }
    }

    /** The text with every unpaired surrogate replaced, unit for unit, since UTF-8 cannot carry one. */
    private static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int unit = 0; unit < text.length(); unit++) {
            int point = text.codePointAt(unit);
            if (Character.isSupplementaryCodePoint(point)) {
                unit++;
            } else if (Character.isSurrogate((char) point)) {
                fixed = fixed == null ? new StringBuilder(text) : fixed;
                fixed.setCharAt(unit, REPLACEMENT);
            }
        }
        return fixed == null ? text : fixed.toString();
    }
}
