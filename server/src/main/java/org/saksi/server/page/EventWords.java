package org.saksi.server.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.When;
import org.saksi.model.Where;

/** How pages tell an event and its parts in words. Immutable and safe for use by many threads. */
record EventWords(Texts t) {
    /** Type and mode, such as {@code Threat: violence}. */
    String act(Event event) {
        String type = t.code("type", event.event().name());
        String mode = event.mode();
        return mode == null ? type : type + ": " + t.code("mode", mode);
    }

    /** The names of several parties, empty where there are none. */
    String names(List<Member> members) {
        return members.stream().map(this::name).distinct().collect(Collectors.joining(", "));
    }

    /** The canonical name where there is one, else the words of the text. */
    String name(Member member) {
        String name = member.name();
        return name == null ? member.text() : name;
    }

    String partyNames(List<Incident.Party> parties) {
        return parties.stream().map(Incident.Party::name).distinct().collect(Collectors.joining(", "));
    }

    /**
     * The state of a claim as a style sheet names it: {@code denied} where the innermost word on it is a denial, else the
     * status.
     */
    String status(Event event) {
        return event.status().label();
    }

    /** On whose word an event is told: the innermost speaker; null where the text itself tells it. */
    @Nullable
    String speaker(Event event) {
        return event.attribution().isEmpty()
                ? null
                : event.attribution().getFirst().text();
    }

    /** How the words of the innermost speaker stand in the text, in words; empty where there is none. */
    String attributed(Event event) {
        return event.attribution().isEmpty()
                ? ""
                : attributed(event.attribution().getFirst().kind());
    }

    String attributed(Attribution.Kind kind) {
        return t.code("attributed", kind.label());
    }

    /** The days of an act, with what they were read from where that is a guess. */
    String when(@Nullable When when) {
        if (when == null) {
            return "";
        }
        if (when.start() == null && when.end() == null) {
            return when.text() == null ? "" : when.text();
        }
        return t.days(when.start(), when.end());
    }

    /** The place by its name, area and country, as far as they are known. */
    String where(@Nullable Where where) {
        if (where == null) {
            return "";
        }
        String name = where.name() == null ? where.text() : where.name();
        String country = t.country(where.country());
        String admin1 = where.admin1() == null || where.admin1().equals(name) ? "" : where.admin1();
        return java.util.stream.Stream.of(name, admin1, country.equals(name) ? "" : country)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String place(Incident.Place place) {
        String country = t.country(place.country());
        return country.isEmpty() || country.equals(place.name()) ? place.name() : place.name() + ", " + country;
    }

    /** A number with what is counted, such as {@code killed 2–5}. */
    String quantity(Quantity quantity) {
        return t.code("quantity", quantity.kind()) + ": "
                + range(quantity.min(), quantity.max(), quantity.approximate())
                + (quantity.unit().equals("persons") ? "" : " " + quantity.unit());
    }

    private String range(@Nullable Double min, @Nullable Double max, boolean approximate) {
        String about = approximate ? t.get("number.about") + " " : "";
        if (min == null) {
            return about + (max == null ? "?" : "≤ " + t.decimal(max));
        }
        if (max == null) {
            return about + "≥ " + t.decimal(min);
        }
        return about + (min.equals(max) ? t.decimal(min) : t.decimal(min) + "–" + t.decimal(max));
    }

    /** A span of an incident's figures. */
    String figure(Incident.Figure figure) {
        return figure.min() == figure.max()
                ? t.decimal(figure.min())
                : t.decimal(figure.min()) + "–" + t.decimal(figure.max());
    }
}
