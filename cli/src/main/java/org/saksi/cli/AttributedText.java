package org.saksi.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.Span;

/**
 * A text of an attribution corpus with the statements that people marked in it.
 *
 * @param article the text
 * @param gold its statements in text order
 */
record AttributedText(Article article, List<Gold> gold) {
    AttributedText {
        gold = List.copyOf(gold);
    }

    /**
     * A statement with its speaker.
     *
     * @param said the stretches of what is said, at least one
     * @param head the head of the speaker's mention, null when the corpus names none
     * @param anywhere whether another mention of the same head word is as good: a clitic speaker has no words of its own
     * @param counted whether it belongs to what is measured; statements that do not are neither right nor wrong
     */
    record Gold(List<Span> said, @Nullable Span head, boolean anywhere, boolean counted) {
        Gold {
            said = List.copyOf(said);
        }

        /** How much of it a stretch covers, in UTF-16 units. */
        int covered(Span stretch) {
            return said.stream()
                    .mapToInt(s -> Math.max(0, Math.min(s.end(), stretch.end()) - Math.max(s.start(), stretch.start())))
                    .sum();
        }

        int length() {
            return said.stream().mapToInt(Span::length).sum();
        }
    }
}
