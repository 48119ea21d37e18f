package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.cli.CommitmentPassage.Expected;
import org.saksi.linker.CommitmentRegister;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Condition;
import org.saksi.model.RegisteredCommitment;

/** Compares the register of each passage with what a reader finds there. Confined to one thread. */
final class CommitmentScorer {
    /**
     * What was counted.
     *
     * @param passages passages read
     * @param expected commitments that a reader finds
     * @param found commitments in the register
     * @param right those of them that agree in everything that is looked at
     */
    record Counts(int passages, int expected, int found, int right) {
        Counts plus(int wanted, int registered, int agreed) {
            return new Counts(passages + 1, expected + wanted, found + registered, right + agreed);
        }

        Counts plus(Counts other) {
            return new Counts(
                    passages + other.passages, expected + other.expected, found + other.found, right + other.right);
        }

        String precision() {
            return share(right, found);
        }

        String recall() {
            return share(right, expected);
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
        }
    }

    private final Saksi saksi;
    private final List<String> misses = new ArrayList<>();

    CommitmentScorer(Saksi saksi) {
        this.saksi = saksi;
    }

    /** What came out otherwise, one line each. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    Counts score(List<CommitmentPassage> passages) {
        Counts counts = new Counts(0, 0, 0, 0);
        for (CommitmentPassage passage : passages) {
            List<RegisteredCommitment> register = register(passage);
            List<RegisteredCommitment> left = new ArrayList<>(register);
            int right = 0;
            for (Expected expected : passage.expected()) {
                RegisteredCommitment match = left.stream()
                        .filter(found -> fits(expected, found))
                        .findFirst()
                        .orElse(null);
                if (match == null) {
                    misses.add(passage.id() + ": not found: " + expected);
                } else {
                    left.remove(match);
                    right++;
                }
            }
            left.forEach(found -> misses.add(passage.id() + ": not wanted: " + shown(found)));
            counts = counts.plus(passage.expected().size(), register.size(), right);
        }
        return counts;
    }

    private List<RegisteredCommitment> register(CommitmentPassage passage) {
        List<RegisteredCommitment> all = new ArrayList<>();
        CommitmentRegister register = new CommitmentRegister(all::add, alert -> {});
        for (Article article : passage.articles()) {
            CodedArticle coded = saksi.code(article);
            register.read(article.published(), List.of(coded));
        }
        all.addAll(register.open());
        return all;
    }

    private static boolean fits(Expected expected, RegisteredCommitment found) {
        Commitment made = found.made();
        boolean by = made.by().stream().anyMatch(m -> m.text().equalsIgnoreCase(expected.by()));
        boolean negative = made.polarity() == Commitment.Polarity.NEGATIVE;
        boolean pledge = made.pledge().act() == expected.pledge() && negative == expected.negative();
        boolean state = expected.state() == null
                || expected.state().equals(found.state().label());
        return by && pledge && state && condition(expected, made.condition());
    }

    private static boolean condition(Expected expected, @Nullable Condition condition) {
        if (expected.condition() == null) {
            return true;
        }
        return condition != null
                && condition.event() == expected.condition()
                && condition.negated() == expected.negated()
                && (expected.conditions() == 0 || condition.others().size() + 1 == expected.conditions());
    }

    private static String shown(RegisteredCommitment found) {
        Commitment made = found.made();
        Condition condition = made.condition();
        return made.by().stream().map(m -> m.text()).toList() + " "
                + made.polarity().label() + " "
                + made.pledge().act() + " \"" + made.pledge().text() + "\""
                + (condition == null
                        ? ""
                        : " on " + (condition.negated() ? "not " : "") + condition.event() + " and "
                                + condition.others().size() + " more")
                + ", " + found.state().label();
    }
}
