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

    /** A mode of the type; null is allowed. */
    static void mode(EventType type, @Nullable String mode) {
        oneOf("mode", Ontology.load().modes(type), mode);
    }

    /** PLOVER contexts. */
    static void contexts(Collection<String> contexts) {
        for (String context : contexts) {
            oneOf("contexts", Ontology.load().contexts(), context);
        }
    }

    /** A CAMEO code; null is allowed. */
    static void cameo(@Nullable String code) {
        if (code != null && Ontology.load().cameo(code) == null) {
            throw ContractException.field("cameo", "be a CAMEO code", code);
        }
    }

    /** A country's alpha-3 code; null is allowed. */
    static void country(@Nullable String iso3) {
        if (iso3 != null && Ontology.load().country(iso3) == null) {
            throw ContractException.field("country", "be an ISO 3166 alpha-3 code", iso3);
        }
    }

    /** An actor's sector; null is allowed. */
    static void sector(@Nullable String sector) {
        oneOf("sector", Ontology.load().sectors().keySet(), sector);
    }

    /** A known word; null is allowed. */
    static void oneOf(String field, Collection<String> known, @Nullable String value) {
        if (value != null && !known.contains(value)) {
            String rule = known.isEmpty() ? "be null" : "be one of " + String.join(", ", known);
            throw ContractException.field(field, rule, value);
        }
    }
}
