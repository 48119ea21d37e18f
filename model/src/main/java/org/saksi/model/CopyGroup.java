package org.saksi.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Articles that hand on one text: one line of {@code copies.jsonl}.
 *
 * <p>They count as one voice, whoever printed them (codebook section 7).
 *
 * @param id derived from the first copy
 * @param wire the agency whose text it is, if one of the copies names it, such as {@code Reuters}
 * @param copies at least two, the earliest first
 */
public record CopyGroup(String id, @Nullable String wire, List<Copy> copies) {
    public CopyGroup {
        Require.filled("id", id);
        copies = List.copyOf(copies);
        if (copies.size() < 2) {
            throw ContractException.field("copies", "hold at least two articles", copies.size());
        }
    }

    /**
     * One article of a group.
     *
     * @param article its id
     * @param publisher who published it, if known
     * @param of id of the article of the group that it is most like; null on the first
     * @param kind how it is like that article; null on the first
     * @param score how sure the likeness is, from 0 to 1; null on the first
     */
    public record Copy(
            String article,
            @Nullable String publisher,
            @Nullable String of,
            @Nullable Kind kind,
            @Nullable Double score) {
        public Copy {
            Require.filled("article", article);
            Require.between("score", 0, 1, score);
            if ((of == null) != (kind == null) || (of == null) != (score == null)) {
                throw ContractException.field("kind", "be there with of and score or not at all", kind);
            }
        }
    }

    /** How an article is like another. */
    public enum Kind {
        /** The same words, but for what stands around them. */
        EXACT,
        /** Many of the same sentences: cut, enlarged, updated. */
        REWRITTEN,
        /** The same names, numbers and words in other sentences. */
        RETOLD,
        /** The same names, numbers and dates in another language. */
        TRANSLATED;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
