package org.saksi.linker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saksi.model.Commitment;
import org.saksi.model.Condition;
import org.saksi.model.Member;

/** Whether two commitments hang on the same. Stateless. */
final class Conditions {
    private static final double LIKE = 0.6;
    private static final double WORDS = 0.5;

    private Conditions() {}

    /** "The neighbour's soldiers": nobody whom a table knows, so nobody to tell apart. */
    private static boolean open(List<Member> members) {
        return members.stream().allMatch(m -> m.country() == null && m.entity() == null);
    }

    /** Where only one of them hangs on something, it is the same commitment, weakened or strengthened. */
    static boolean alike(Commitment one, Commitment other) {
        Condition left = one.condition();
        Condition right = other.condition();
        if (left == null || right == null) {
            return true;
        }
        if (left.event() != null && right.event() != null) {
            return left.event() == right.event()
                    && left.negated() == right.negated()
                    && (open(left.actors())
                            || open(right.actors())
                            || PartyLikeness.of(left.actors(), right.actors(), true) >= LIKE)
                    && (open(left.recipients())
                            || open(right.recipients())
                            || PartyLikeness.of(left.recipients(), right.recipients(), true) > 0.3);
        }
        Set<String> words = PartyLikeness.contentWords(left.text());
        Set<String> others = PartyLikeness.contentWords(right.text());
        Set<String> common = new HashSet<>(words);
        common.retainAll(others);
        return common.size() >= WORDS * Math.max(1, Math.min(words.size(), others.size()));
    }
}
