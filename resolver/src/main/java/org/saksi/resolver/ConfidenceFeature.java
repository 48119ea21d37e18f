package org.saksi.resolver;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.saksi.coder.Signs;
import org.saksi.model.Member;
import org.saksi.model.Status;

/**
 * What may speak for or against an event; each holds or does not.
 *
 * <p>Where a weight of the wrong sign would make no sense, {@link #lean} forbids it: a tree that agrees never lowers the
 * confidence, a party that is missing never raises it.
 */
public enum ConfidenceFeature {
    ALWAYS(Lean.FREE, "every event", event -> true),
    INDONESIAN(Lean.FREE, "Indonesian text", event -> event.language().equals("id")),
    TREE(
            Lean.FOR,
            "tree and word order agree on the parties",
            event -> event.mention().basis().equals("tree")),
    RESOLVED(Lean.FOR, "country and sector of every party known", ConfidenceFeature::resolved),
    NOMINAL(
            Lean.AGAINST,
            "the act is named by a noun or adjective alone",
            event -> event.signs().form() == Signs.Form.NOUN || event.signs().form() == Signs.Form.ADJECTIVE),
    REFINED(
            Lean.AGAINST,
            "the type comes from what the verb governs",
            event -> event.signs().refined()),
    UNASSERTED(Lean.AGAINST, "not told as happened", event -> event.status() != Status.ASSERTED),
    NO_ACTOR(Lean.AGAINST, "no actor", event -> event.actors().isEmpty()),
    NO_RECIPIENT(
            Lean.AGAINST,
            "one actor and no recipient",
            event -> event.recipients().isEmpty() && event.actors().size() == 1),
    UNKNOWN_ACTOR(Lean.AGAINST, "an actor of no known country or sector", event -> unknown(event.actors())),
    UNKNOWN_RECIPIENT(Lean.AGAINST, "a recipient of no known country or sector", event -> unknown(event.recipients())),
    FAR(
            Lean.AGAINST,
            "a party far from the words of the act",
            event -> event.signs().reach() > Bounds.NEAR_WORDS),
    CROWDED(Lean.AGAINST, "other acts in the sentence", event -> event.signs().rivals() > Bounds.FEW_RIVALS),
    LONG(
            Lean.AGAINST,
            "a long sentence",
            event -> event.mention().sentence().tokens().size() > Bounds.SHORT_SENTENCE_TOKENS),
    LATE(Lean.AGAINST, "told late in the sentence", ConfidenceFeature::late);

    /** Which sign a weight may have. */
    public enum Lean {
        FOR,
        AGAINST,
        FREE;

        /** Whether a weight fits. */
        public boolean allows(double weight) {
            return switch (this) {
                case FOR -> weight >= 0;
                case AGAINST -> weight <= 0;
                case FREE -> true;
            };
        }
    }

    /** Round numbers, chosen before the weights were fitted. */
    private static final class Bounds {
        static final int NEAR_WORDS = 10;
        static final int FEW_RIVALS = 1;
        static final int SHORT_SENTENCE_TOKENS = 25;
        static final double LATE_SHARE = 0.6;
    }

    private final Lean lean;
    private final String words;
    private final Predicate<Judged> test;

    ConfidenceFeature(Lean lean, String words, Predicate<Judged> test) {
        this.lean = lean;
        this.words = words;
        this.test = test;
    }

    /** Which sign its weight may have. */
    public Lean lean() {
        return lean;
    }

    /** What holds when it holds, for people. */
    public String words() {
        return words;
    }

    /** Its name in the table of weights. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Judged event) {
        return test.test(event);
    }

    private static boolean resolved(Judged event) {
        return !(event.actors().isEmpty() && event.recipients().isEmpty())
                && event.actors().stream().allMatch(ConfidenceFeature::placed)
                && event.recipients().stream().allMatch(ConfidenceFeature::placed);
    }

    /** A body of many states has a sector and no country (codebook section 8). */
    private static boolean placed(Member member) {
        boolean stateless = "IGO".equals(member.sector()) || "NGO".equals(member.sector());
        return member.sector() != null && (member.country() != null || stateless);
    }

    private static boolean unknown(List<Member> members) {
        return members.stream().anyMatch(member -> member.country() == null && member.sector() == null);
    }

    private static boolean late(Judged event) {
        int start = event.mention().sentence().span().start();
        int length = event.mention().sentence().span().length();
        return event.mention().trigger().start() - start > length * Bounds.LATE_SHARE;
    }
}
