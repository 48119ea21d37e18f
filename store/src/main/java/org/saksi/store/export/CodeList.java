package org.saksi.store.export;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.ReviewState;

/** The lists of codes that columns refer to, with their labels from the ontology. */
enum CodeList {
    TYPE("Event types (PLOVER)"),
    MODE("Modes by type, with their score"),
    CONTEXT("Contexts"),
    CAMEO("CAMEO codes, with their score"),
    QUAD("Quad classes"),
    STATUS("Status: what the text claims"),
    SECTOR("Sectors of actors and recipients"),
    CAMEO_ROLE("CAMEO roles, from the sectors"),
    ISO3("Countries, ISO 3166 alpha-3"),
    FIPS("Countries, FIPS 10-4"),
    COW("States, Correlates of War"),
    TIME_PRECISION("Precision of a time"),
    TIME_SOURCE("Source of a time"),
    PLACE_PRECISION("Precision of a place"),
    GDELT_GEO_TYPE("Types of places as GDELT numbers them"),
    REVIEW("Review");

    private static final Map<EventType, String> TYPES = Map.ofEntries(
            Map.entry(EventType.AGREE, "agrees or promises to act"),
            Map.entry(EventType.CONSULT, "meets, visits, negotiates"),
            Map.entry(EventType.SUPPORT, "supports in words, signs, recognises"),
            Map.entry(EventType.CONCEDE, "gives in with a measure"),
            Map.entry(EventType.COOPERATE, "works together in deed"),
            Map.entry(EventType.AID, "gives aid"),
            Map.entry(EventType.RETREAT, "pulls back, releases, resigns"),
            Map.entry(EventType.REQUEST, "asks or demands"),
            Map.entry(EventType.ACCUSE, "accuses, criticises, investigates"),
            Map.entry(EventType.REJECT, "refuses or denies"),
            Map.entry(EventType.THREATEN, "threatens or warns of a deed"),
            Map.entry(EventType.PROTEST, "protests"),
            Map.entry(EventType.SANCTION, "cuts or restricts relations"),
            Map.entry(EventType.MOBILIZE, "makes forces ready, shows force"),
            Map.entry(EventType.COERCE, "uses the force of office: arrests, seizes, bans"),
            Map.entry(EventType.ASSAULT, "attacks, kills, destroys"));
    private static final List<String> QUADS =
            List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

    private final String title;

    CodeList(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The codes with their labels, in the order of the ontology. */
    SequencedMap<String, String> codes() {
        Ontology ontology = Ontology.load();
        SequencedMap<String, String> codes = new LinkedHashMap<>();
        switch (this) {
            case TYPE ->
                Arrays.stream(EventType.values()).forEach(type -> codes.put(type.name(), TYPES.getOrDefault(type, "")));
            case MODE -> modes(ontology, codes);
            case CONTEXT -> ontology.contexts().forEach(context -> codes.put(context, context.replace('_', ' ')));
            case CAMEO ->
                ontology.cameo().forEach(code -> codes.put(code.code(), code.name() + " (" + code.goldstein() + ")"));
            case QUAD -> QUADS.forEach(quad -> codes.put(Integer.toString(codes.size() + 1), quad));
            case STATUS ->
                Arrays.stream(Status.values())
                        .filter(status -> status != Status.NEGATED)
                        .forEach(status -> codes.put(status.label(), claim(status)));
            case SECTOR -> codes.putAll(ontology.sectors());
            case CAMEO_ROLE ->
                CameoActor.roles()
                        .forEach((sector, role) -> codes.merge(role, sector, (one, other) -> one + ", " + other));
            case ISO3 -> ontology.countries().forEach(country -> codes.put(country.iso3(), country.name()));
            case FIPS -> countries(ontology, codes, Ontology.Country::fips);
            case COW -> countries(ontology, codes, Ontology.Country::cow);
            case TIME_PRECISION -> labels(codes, When.Precision.values(), When.Precision::label);
            case TIME_SOURCE -> labels(codes, When.Source.values(), When.Source::label);
            case PLACE_PRECISION -> labels(codes, Where.Precision.values(), Where.Precision::label);
            case GDELT_GEO_TYPE -> {
                codes.put("1", "country");
                codes.put("2", "state of the United States");
                codes.put("3", "place in the United States");
                codes.put("4", "place elsewhere");
                codes.put("5", "first-level area elsewhere");
            }
            case REVIEW -> labels(codes, ReviewState.values(), ReviewState::label);
        }
        return Collections.unmodifiableSequencedMap(codes);
    }

    private static void modes(Ontology ontology, Map<String, String> codes) {
        for (EventType type : EventType.values()) {
            ontology.type(type)
                    .modes()
                    .forEach((mode, score) ->
                            codes.merge(mode, type + " (" + score + ")", (one, other) -> one + ", " + other));
        }
    }

    private static void countries(
            Ontology ontology, Map<String, String> codes, Function<Ontology.Country, @Nullable String> code) {
        for (Ontology.Country country : ontology.countries()) {
            String found = code.apply(country);
            if (found != null) {
                codes.put(found, country.name());
            }
        }
    }

    private static <E> void labels(Map<String, String> codes, E[] values, Function<E, String> label) {
        for (E value : values) {
            codes.put(label.apply(value), label.apply(value));
        }
    }

    private static String claim(Status status) {
        return switch (status) {
            case ASSERTED -> "told as happened or happening";
            case REPORTED -> "told as somebody's claim";
            case FUTURE -> "told as to come";
            case HYPOTHETICAL -> "told as possible";
            case NEGATED -> "told as not happening";
            case HISTORICAL -> "told as more than a year past";
        };
    }
}
