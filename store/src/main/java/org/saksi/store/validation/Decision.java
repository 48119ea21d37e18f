package org.saksi.store.validation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one coder decided of one event.
 *
 * @param event id of the event
 * @param coder the coder
 * @param verdict the verdict, null where only a type was given, as on blind sheets
 * @param trueType the type by the coder's reading, {@code NONE} for no event, null where it was left blank
 * @param slots whether slots are right, those left blank absent
 * @param note the coder's words, may be empty
 */
public record Decision(
        String event,
        String coder,
        @Nullable Verdict verdict,
        @Nullable String trueType,
        Map<Slot, Boolean> slots,
        String note) {
    /** What stands in {@code true_type} where the sentence tells no event. */
    public static final String NO_EVENT = "NONE";

    public Decision {
        Map<Slot, Boolean> sorted = new EnumMap<>(Slot.class);
        sorted.putAll(slots);
        slots = Collections.unmodifiableMap(sorted);
    }

    /** The verdict as given, else by whether the type is the coded one; null for neither and for the unsure. */
    @Nullable
    Verdict verdictOn(String codedType) {
        if (verdict == null) {
            return trueType == null ? null : trueType.equals(codedType) ? Verdict.RIGHT : Verdict.WRONG;
        }
        return verdict == Verdict.UNSURE ? null : verdict;
    }

    /** The type by the coder's reading, null where it does not show. */
    @Nullable
    String typeOn(String codedType) {
        if (trueType != null) {
            return trueType;
        }
        return verdict == Verdict.RIGHT ? codedType : null;
    }
}
