package org.saksi.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The rules that several records share; each breach names the field as the contract's JSON does. */
final class Require {
    private Require() {}

    /** A value with at least one visible character. */
    static void filled(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ContractException.field(field, "not be blank", value);
        }
    }

    /** Words whose number of units is that of the span under which they stand. */
    static void excerpt(String text, Span span) {
        if (text.length() != span.length()) {
            String rule = "be as long as its span [" + span.start() + "," + span.end() + "]";
            throw ContractException.field("text", rule, text);
        }
    }

    /** A finite number between two bounds, inclusive; null is allowed. */
    static void between(String field, double least, double greatest, @Nullable Double value) {
        if (value != null && !(value >= least && value <= greatest)) {
            throw ContractException.field(field, "lie between " + least + " and " + greatest, value);
        }
    }

    /** A finite number; null is allowed. */
    static void finite(String field, @Nullable Double value) {
        if (value != null && !Double.isFinite(value)) {
            throw ContractException.field(field, "be a finite number", value);
        }
    }

    /** A known word; null is allowed. */
    static void oneOf(String field, Collection<String> known, @Nullable String value) {
        if (value != null && !known.contains(value)) {
            throw ContractException.field(field, "be one of " + String.join(", ", known), value);
        }
    }
}
