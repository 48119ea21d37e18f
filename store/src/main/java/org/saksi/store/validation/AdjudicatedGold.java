package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judged events as gold: the sentences with what coders found in them, in the form that {@code saksi eval} reads.
 *
 * <p>A sentence is gold only if every sampled event in it is decided: a right one as coded, one of another type with that
 * type where its parties are right, none where there is no event. What coders found wrong and did not mend, a status, a
 * time or a place, is null. {@code complete} is false: events that the coding missed in the sentence were nobody's
 * question.
 *
 * @param lines the lines of the gold file, in the order of the sample
 * @param sentences how many sentences the sample has
 */
public record AdjudicatedGold(List<String> lines, int sentences) {
    public AdjudicatedGold {
        lines = List.copyOf(lines);
    }

    /** The gold of a judged sample. */
    public static AdjudicatedGold of(Agreement agreement) {
        Map<String, List<Resolved>> sentences = new LinkedHashMap<>();
        for (Resolved one : agreement.resolved()) {
            sentences
                    .computeIfAbsent(GoldLine.id(one.entry()), id -> new ArrayList<>())
                    .add(one);
        }
        List<String> lines = new ArrayList<>();
        sentences.forEach((id, events) -> {
            if (events.stream().allMatch(AdjudicatedGold::isDecided)) {
                lines.add(line(events));
            }
        });
        return new AdjudicatedGold(lines, sentences.size());
    }

    private static boolean isDecided(Resolved one) {
        if (one.verdict() == Verdict.RIGHT) {
            return true;
        }
        if (one.verdict() == null || one.type() == null) {
            return false;
        }
        boolean parties = Boolean.TRUE.equals(one.slots().get(Slot.ACTORS))
                && Boolean.TRUE.equals(one.slots().get(Slot.RECIPIENTS));
        return one.type().equals(Decision.NO_EVENT) || parties;
    }

    private static String line(List<Resolved> events) {
        return GoldLine.gold(
                events.getFirst().entry(),
                events.stream()
                        .filter(one -> !Decision.NO_EVENT.equals(one.type()))
                        .map(AdjudicatedGold::found)
                        .toList());
    }

    private static SampleEntry.Coded found(Resolved one) {
        SampleEntry.Coded coded = one.entry().coded();
        String type = one.type() == null ? coded.type() : one.type();
        return new SampleEntry.Coded(
                type,
                type.equals(coded.type()) ? coded.mode() : null,
                unless(one, Slot.STATUS, coded.status()),
                coded.trigger(),
                coded.actors(),
                coded.recipients(),
                coded.attribution(),
                unless(one, Slot.TIME, coded.time()),
                unless(one, Slot.PLACE, coded.place()));
    }

    private static @Nullable String unless(Resolved one, Slot slot, @Nullable String value) {
        return Boolean.FALSE.equals(one.slots().get(slot)) ? null : value;
    }
}
