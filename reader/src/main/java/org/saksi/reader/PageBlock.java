package org.saksi.reader;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;

/**
 * A stretch of a page's text that the browser shows as lines of its own.
 *
 * @param text its words with single blanks
 * @param linkChars how many of them are inside links
 * @param owner the block element it stands in
 * @param known its origin where the markup says so, else null
 */
record PageBlock(
        String text, int linkChars, Element owner, @Nullable Origin known) {
    private static final String FINAL_MARKS = ".!?\"”’…。！？」";
    private static final int PROSE_CHARS = 80;
    private static final int SHORT_PROSE_CHARS = 25;
    private static final double MAX_LINKED_SHARE = 0.4;
    private static final double LINK_LIST_SHARE = 0.6;
    private static final int MAX_LINK_CHARS = 200;
    private static final int LINK_PENALTY = 10;

    PageBlock unlabelled() {
        return known == null ? this : new PageBlock(text, linkChars, owner, null);
    }

    /** Whether it reads like sentences of an article. */
    boolean isProse() {
        boolean full = text.length() >= PROSE_CHARS || (endsSentence() && text.length() >= SHORT_PROSE_CHARS);
        return full && linkedShare() < MAX_LINKED_SHARE;
    }

    /** Whether it is a link, or little else. */
    boolean isLink() {
        return linkedShare() > LINK_LIST_SHARE && text.length() < MAX_LINK_CHARS;
    }

    /** Whether it is a few words and no sentence, such as a name or a label of a button. */
    boolean isScrap() {
        return known == null
                && !listItem()
                && text.length() < PROSE_CHARS
                && !endsSentence()
                && text.chars().noneMatch(Character::isDigit);
    }

    boolean isHeading() {
        String name = owner.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    boolean listItem() {
        return owner.normalName().equals("li");
    }

    /** What the block says for (or, below zero, against) its surroundings being the article. */
    int weight() {
        if (known != null && known != Origin.BODY) {
            return 0;
        }
        if (isProse()) {
            return text.length();
        }
        return isLink() ? -text.length() - LINK_PENALTY : 0;
    }

    private boolean endsSentence() {
        return FINAL_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private double linkedShare() {
        return (double) linkChars / text.length();
    }
}
