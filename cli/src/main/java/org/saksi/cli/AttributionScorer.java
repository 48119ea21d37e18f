package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.coder.CodedText;
import org.saksi.coder.Utterance;
import org.saksi.model.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the statements that Saksi finds against those that people marked.
 *
 * <p>A statement of the gold is found when one of ours covers at least half of its units and the head of its speaker lies
 * in the words of our innermost speaker; each of ours finds one of theirs at most. Recall is the share of the counted
 * statements that are found. Precision is the share of right ones among ours that are claimed: those of the kind that the
 * set measures and that neither find an uncounted statement nor lie, without finding a counted one, over one whose
 * speaker the corpus does not tell. Odd and even documents, by their number in the set from one on, are counted apart: only the odd
 * ones may be looked at.
 */
final class AttributionScorer {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Counts of one half of a set. */
    private static final class Counts {
        int documents;
        int gold;
        int claimed;
        int right;

        Counts plus(Counts other) {
            Counts sum = new Counts();
            sum.documents = documents + other.documents;
            sum.gold = gold + other.gold;
            sum.claimed = claimed + other.claimed;
            sum.right = right + other.right;
            return sum;
        }

        ObjectNode json() {
            double p = claimed == 0 ? 0 : (double) right / claimed;
            double r = gold == 0 ? 0 : (double) right / gold;
            return JSON.createObjectNode()
                    .put("documents", documents)
                    .put("statements", gold)
                    .put("p", rounded(p))
                    .put("r", rounded(r))
                    .put("f1", rounded(p + r == 0 ? 0 : 2 * p * r / (p + r)));
        }

        private static double rounded(double share) {
            return Math.round(share * 1000) / 1000.0;
        }
    }

    private final Saksi saksi;
    private final BiPredicate<AttributedText, Utterance> measured;
    private final int errors;
    private final Console console;
    private int shown;

    /**
     * @param measured whether one of ours is of the kind that the set marks
     * @param errors so many wrong statements of odd documents are shown
     */
    AttributionScorer(Saksi saksi, BiPredicate<AttributedText, Utterance> measured, int errors, Console console) {
        this.saksi = saksi;
        this.measured = measured;
        this.errors = errors;
        this.console = console;
    }

    Score score(GoldSet set, List<AttributedText> texts) {
        Counts odd = new Counts();
        Counts even = new Counts();
        for (int i = 0; i < texts.size(); i++) {
            count(texts.get(i), i % 2 == 0 ? odd : even, i % 2 == 0);
        }
        ObjectNode figures = JSON.createObjectNode();
        figures.put("texts", texts.size());
        figures.set("all", odd.plus(even).json());
        figures.set("odd", odd.json());
        figures.set("even", even.json());
        return new Score(set, figures.toString());
    }

    private void count(AttributedText text, Counts counts, boolean open) {
        @Nullable CodedText reading = saksi.explain(text.article()).reading();
        List<Utterance> ours = reading == null
                ? List.of()
                : reading.utterances().stream()
                        .filter(u -> !u.chain().isEmpty())
                        .toList();
        Map<AttributedText.Gold, Utterance> found = matches(text, ours);
        Set<Utterance> used = new HashSet<>(found.values());
        counts.documents++;
        for (AttributedText.Gold gold : text.gold()) {
            if (gold.counted()) {
                counts.gold++;
                counts.right += found.containsKey(gold) ? 1 : 0;
                if (!found.containsKey(gold)) {
                    show(
                            open,
                            text,
                            "missed",
                            gold.said().getFirst(),
                            gold.head(),
                            gold.said().getLast());
                }
            }
        }
        for (Utterance utterance : ours) {
            boolean right = found.entrySet().stream()
                    .anyMatch(e -> e.getValue().equals(utterance) && e.getKey().counted());
            boolean wrong = !used.contains(utterance)
                    && measured.test(text, utterance)
                    && text.gold().stream()
                            .noneMatch(g -> g.head() == null && g.covered(utterance.said()) * 2 >= g.length());
            counts.claimed += right || wrong ? 1 : 0;
            if (wrong) {
                show(open, text, "wrong", utterance.said(), speaker(utterance), utterance.span());
            }
        }
    }

    private static Map<AttributedText.Gold, Utterance> matches(AttributedText text, List<Utterance> ours) {
        Map<AttributedText.Gold, Utterance> found = new HashMap<>();
        List<Utterance> free = new ArrayList<>(ours);
        for (AttributedText.Gold gold : text.gold()) {
            free.stream()
                    .filter(u -> fits(text.article().text(), gold, u))
                    .max(Comparator.comparingInt((Utterance u) -> gold.covered(u.said()))
                            .thenComparing(u -> -u.said().length()))
                    .ifPresent(u -> {
                        found.put(gold, u);
                        free.remove(u);
                    });
        }
        return found;
    }

    private static boolean fits(String text, AttributedText.Gold gold, Utterance ours) {
        @Nullable Span head = gold.head();
        if (head == null || gold.covered(ours.said()) * 2 < gold.length()) {
            return false;
        }
        Span speaker = speaker(ours);
        boolean same = gold.anywhere()
                && List.of(speaker.in(text).split("[^\\p{L}\\p{N}]+", -1)).contains(head.in(text));
        return same || speaker.contains(head);
    }

    private static Span speaker(Utterance utterance) {
        return utterance.chain().getFirst().speaker().span();
    }

    private void show(boolean open, AttributedText text, String what, Span said, @Nullable Span speaker, Span end) {
        if (!open || shown >= errors) {
            return;
        }
        shown++;
        String words = text.article().text();
        String around = words.substring(
                Math.max(0, said.start() - 120), Math.min(words.length(), Math.max(said.end(), end.end()) + 120));
        String by = speaker == null ? "" : speaker.in(words);
        console.say(
                Printable.text(what + ": [" + said.in(words) + "] by [" + by + "] in: " + around.replace('\n', '|')));
    }
}
