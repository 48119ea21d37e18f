package org.saksi.store.validation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all coders together found of an event.
 *
 * <p>An adjudicator's decision counts alone; else what most say, and where as many say otherwise nothing is decided.
 *
 * @param entry the event
 * @param verdict right or wrong, null where it is not decided
 * @param type the type by the coders' reading, {@code NONE} for no event, null where it is not decided
 * @param slots whether slots are right, the undecided absent
 * @param rightShare the share of the counted verdicts that say right, null without a verdict
 */
record Resolved(
        SampleEntry entry,
        @Nullable Verdict verdict,
        @Nullable String type,
        Map<Slot, Boolean> slots,
        @Nullable Double rightShare) {
    static Resolved of(SampleEntry entry, List<Decision> decisions, @Nullable String adjudicator) {
        String coded = entry.coded().type();
        List<Decision> last = decisions.stream()
                .filter(decision -> decision.coder().equals(adjudicator))
                .toList();
        List<Decision> counted = last.isEmpty() ? decisions : last;
        Map<Slot, Boolean> slots = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            Boolean right = most(
                    counted.stream().map(decision -> decision.slots().get(slot)).toList());
            if (right != null) {
                slots.put(slot, right);
            }
        }
        return new Resolved(
                entry,
                most(counted.stream().map(decision -> decision.verdictOn(coded)).toList()),
                most(counted.stream().map(decision -> decision.typeOn(coded)).toList()),
                slots,
                rightShare(counted, coded));
    }

    /** Whether coders differ without a majority. */
    boolean isDisputed() {
        return verdict == null && rightShare != null;
    }

    private static @Nullable Double rightShare(List<Decision> counted, String coded) {
        List<Verdict> verdicts = counted.stream()
                .flatMap(decision -> Stream.ofNullable(decision.verdictOn(coded)))
                .toList();
        long right =
                verdicts.stream().filter(verdict -> verdict == Verdict.RIGHT).count();
        return verdicts.isEmpty() ? null : (double) right / verdicts.size();
    }

    /** The value that most give, null for none and for a tie. */
    private static <T> @Nullable T most(List<? extends @Nullable T> values) {
        Map<T, Integer> counts = new HashMap<>();
        for (T value : values) {
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        int top = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<T> best = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == top)
                .map(Map.Entry::getKey)
                .filter(Objects::nonNull)
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }
}
