package org.saksi.store.validation;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.When;
import org.saksi.model.Where;

/** What coders of a round are compared on: whether there is an event, and each of its slots where they find one. */
public enum RoundSlot {
    /** Whether the sentence tells the act at all; compared for every event, the others only where a coder finds one. */
    EVENT(event -> ""),
    TYPE(event -> event.event().name()),
    ACTORS(event -> members(event.actors())),
    RECIPIENTS(event -> members(event.recipients())),
    PLACE(event -> place(event.where())),
    DATE(event -> date(event.when())),
    STATUS(event -> event.status().label());

    private final Function<Event, String> value;

    RoundSlot(Function<Event, String> value) {
        this.value = value;
    }

    /** The name in reports, such as {@code actors}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a coder says of it, as text that is equal where two say the same; null where nothing can be said.
     *
     * @param reading the event as the coder has it, null where there is none
     */
    @Nullable
    String of(@Nullable Event reading) {
        if (this == EVENT) {
            return reading == null ? "no" : "yes";
        }
        return reading == null ? null : value.apply(reading);
    }

    private static String members(java.util.List<Member> members) {
        return members.stream()
                .map(member -> member.entity() == null ? member.text() : member.entity())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String place(@Nullable Where where) {
        if (where == null) {
            return "";
        }
        return where.geoname() == null ? where.text() : where.geoname();
    }

    private static String date(@Nullable When when) {
        if (when == null || (when.start() == null && when.end() == null)) {
            return "";
        }
        return Objects.toString(when.start(), "") + ".." + Objects.toString(when.end(), "");
    }
}
