package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.store.ReviewState;
import org.saksi.store.Round;
import org.saksi.store.RoundDecision;
import org.saksi.store.RoundEvent;

/**
 * What the decisions of a round say of its coders and of the coding that they judged.
 *
 * @param report precision, confusion and agreement as of a sample with sheets: an accepted event is right, an edited one is
 *     right if type and parties are as coded, a rejected one is wrong
 * @param slots how far coders agree on whether there is an event and on each slot of it; an unsure decision is a missing value
 * @param differences where coders say different things, event by event
 */
public record RoundAgreement(
        AgreementReport report,
        SortedMap<RoundSlot, AgreementReport.CoderAgreement> slots,
        List<Difference> differences) {
    public RoundAgreement {
        differences = List.copyOf(differences);
    }

    /**
     * A slot on which coders differ.
     *
     * @param event id of the event
     * @param slot what they differ on
     * @param coded what was coded there
     * @param said what each coder says, {@code unsure} included
     * @param settled whether the event is settled
     */
    public record Difference(
            String event, RoundSlot slot, String coded, SortedMap<String, String> said, boolean settled) {}

    /** Compares the coders of a round. */
    public static RoundAgreement of(Round round) {
        List<SampleEntry> sample = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (RoundEvent event : round.present()) {
            Event coded = event.coded();
            if (coded != null) {
                sample.add(SampleEntry.of(coded, event.stratum(), event.weight()));
                event.decisions().forEach(decision -> decisions.add(decision(decision, coded)));
            }
        }
        SortedMap<RoundSlot, AgreementReport.CoderAgreement> slots = new TreeMap<>();
        for (RoundSlot slot : RoundSlot.values()) {
            slots.put(slot, table(round, slot).agreement());
        }
        return new RoundAgreement(new Agreement(sample, decisions, null).report(), slots, differences(round));
    }

    private static Decision decision(RoundDecision decision, Event coded) {
        Event reading = decision.edited() == null ? coded : decision.edited();
        return switch (decision.decision()) {
            case ACCEPTED, EDITED -> {
                Map<Slot, Boolean> slots = new EnumMap<>(Slot.class);
                slots.put(Slot.ACTORS, same(RoundSlot.ACTORS, reading, coded));
                slots.put(Slot.RECIPIENTS, same(RoundSlot.RECIPIENTS, reading, coded));
                slots.put(Slot.STATUS, same(RoundSlot.STATUS, reading, coded));
                slots.put(Slot.TIME, same(RoundSlot.DATE, reading, coded));
                slots.put(Slot.PLACE, same(RoundSlot.PLACE, reading, coded));
                boolean right = same(RoundSlot.TYPE, reading, coded)
                        && same(RoundSlot.ACTORS, reading, coded)
                        && same(RoundSlot.RECIPIENTS, reading, coded);
                yield decision(
                        decision,
                        right ? Verdict.RIGHT : Verdict.WRONG,
                        reading.event().name(),
                        slots);
            }
            case REJECTED -> decision(decision, Verdict.WRONG, Decision.NO_EVENT, Map.of());
            case UNSURE, OPEN -> decision(decision, Verdict.UNSURE, null, Map.of());
        };
    }

    private static Decision decision(
            RoundDecision decision, Verdict verdict, @Nullable String type, Map<Slot, Boolean> slots) {
        String note = decision.reason() == null ? "" : decision.reason();
        return new Decision(decision.event(), decision.coder(), verdict, type, slots, note);
    }

    private static boolean same(RoundSlot slot, Event one, Event other) {
        return java.util.Objects.equals(slot.of(one), slot.of(other));
    }

    /** The event as a coder has it, null where there is none; only of decisions that are not unsure. */
    private static @Nullable Event reading(RoundEvent event, RoundDecision decision) {
        return switch (decision.decision()) {
            case REJECTED -> null;
            case EDITED -> decision.edited();
            case ACCEPTED, UNSURE, OPEN -> event.coded();
        };
    }

    private static CoderTable table(Round round, RoundSlot slot) {
        CoderTable table = new CoderTable();
        for (RoundEvent event : round.present()) {
            for (RoundDecision decision : event.decisions()) {
                String value = decision.decision() == ReviewState.UNSURE ? null : slot.of(reading(event, decision));
                if (value != null) {
                    table.put(event.id(), decision.coder(), value);
                }
            }
        }
        return table;
    }

    private static List<Difference> differences(Round round) {
        List<Difference> differences = new ArrayList<>();
        for (RoundEvent event : round.present()) {
            for (RoundSlot slot : RoundSlot.values()) {
                SortedMap<String, String> said = new TreeMap<>();
                for (RoundDecision decision : event.decisions()) {
                    boolean unsure = decision.decision() == ReviewState.UNSURE;
                    String value =
                            unsure ? slot == RoundSlot.EVENT ? "unsure" : null : slot.of(reading(event, decision));
                    if (value != null) {
                        said.put(decision.coder(), value);
                    }
                }
                if (said.values().stream().distinct().count() > 1) {
                    String coded = slot.of(event.coded());
                    differences.add(new Difference(
                            event.id(), slot, coded == null ? "" : coded, said, event.settledBy() != null));
                }
            }
        }
        return differences;
    }
}
