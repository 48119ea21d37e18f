package org.saksi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that belongs to an event: killed, wounded, arrested, displaced, participants, money.
 *
 * @param kind what is counted, such as {@code killed}, {@code wounded}, {@code arrested}, {@code participants}
 * @param min least value, null for "at most"
 * @param max greatest value, null for "at least"
 * @param approximate whether the text hedges the number
 * @param unit {@code persons}, a currency code or a measure
 * @param text the words of the article
 * @param span where they stand
 * @param of {@code actor} or {@code recipient}, null when neither is clear
 * @param event id of the event it belongs to; null when it belongs to none, and inside an event
 */
public record Quantity(
        String kind,
        @Nullable Double min,
        @Nullable Double max,
        boolean approximate,
        String unit,
        String text,
        Span span,
        @Nullable String of,
        @Nullable String event) {
    private static final List<String> OF = List.of("actor", "recipient");

    public Quantity {
        Require.filled("kind", kind);
        Require.filled("unit", unit);
        Require.finite("min", min);
        Require.finite("max", max);
        if (min != null && max != null && max < min) {
            throw ContractException.field("max", "not be less than min, " + min + ",", max);
        }
        Require.excerpt(text, span);
        Require.oneOf("of", OF, of);
    }
}
