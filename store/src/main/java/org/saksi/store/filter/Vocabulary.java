package org.saksi.store.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;
import org.saksi.model.Origin;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.ReviewState;

/** The codes that fields can have, and the one form of a code that was typed. */
final class Vocabulary {
    private static final List<String> TYPES = labels(EventType.values(), EventType::name);
    private static final List<String> STATUSES = labels(
            Arrays.stream(Status.values())
                    .filter(status -> status != Status.NEGATED)
                    .toArray(Status[]::new),
            Status::label);
    private static final List<String> PRECISIONS = labels(Where.Precision.values(), Where.Precision::label);
    private static final List<String> DATE_PRECISIONS = labels(When.Precision.values(), When.Precision::label);
    private static final List<String> DATED = labels(When.Source.values(), When.Source::label);
    private static final List<String> ATTRIBUTED = labels(Attribution.Kind.values(), Attribution.Kind::label);
    private static final List<String> REVIEWS = labels(ReviewState.values(), ReviewState::label);
    private static final List<String> ORIGINS = labels(Origin.values(), Origin::label);

    private Vocabulary() {}

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    /** The modes of all types, and the countries by everything that they are called. */
    private static final class Ontological {
        private static final Collection<String> MODES = modes();
        private static final Map<String, String> COUNTRIES = countries();

        private static Set<String> modes() {
            Set<String> modes = new LinkedHashSet<>();
            for (EventType type : EventType.values()) {
                modes.addAll(Ontology.load().modes(type));
            }
            return modes;
        }

        private static Map<String, String> countries() {
            Map<String, String> codes = new HashMap<>();
            for (Ontology.Country country : Ontology.load().countries()) {
                codes.put(Folded.words(country.name()), country.iso3());
            }
            for (Ontology.Country country : Ontology.load().countries()) {
                codes.put(country.iso2().toLowerCase(Locale.ROOT), country.iso3());
                codes.put(country.iso3().toLowerCase(Locale.ROOT), country.iso3());
            }
            return codes;
        }
    }

    static Collection<String> codes(FilterField field) {
        return switch (field) {
            case TYPE -> TYPES;
            case MODE -> Ontological.MODES;
            case CONTEXT -> Ontology.load().contexts();
            case STATUS -> STATUSES;
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY ->
                Ontology.load().countries().stream().map(Ontology.Country::iso3).toList();
            case ACTOR_SECTOR, RECIPIENT_SECTOR, SECTOR ->
                Ontology.load().sectors().keySet();
            case PRECISION -> PRECISIONS;
            case DATE_PRECISION -> DATE_PRECISIONS;
            case DATED -> DATED;
            case ATTRIBUTED -> ATTRIBUTED;
            case REVIEW -> REVIEWS;
            case ORIGIN -> ORIGINS;
            case CAMEO ->
                Ontology.load().cameo().stream().map(Ontology.Cameo::code).toList();
            default -> List.of();
        };
    }

    /** The one form of a value of a field of codes or beginnings of codes; null when there is no such code. */
    static @Nullable String canonical(FilterField field, String typed) {
        return switch (field) {
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY ->
                Ontological.COUNTRIES.get(Folded.words(typed));
            case LANGUAGE -> typed.toLowerCase(Locale.ROOT);
            case CURRENCY -> typed.toUpperCase(Locale.ROOT);
            case CAMEO -> codes(field).stream().anyMatch(code -> code.startsWith(typed)) ? typed : null;
            case RULE -> typed;
            default ->
                codes(field).stream()
                        .filter(code -> code.equalsIgnoreCase(typed))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** What a value of the field must be, for the message about one that is not. */
    static String rule(FilterField field) {
        return switch (field) {
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY ->
                "must be a country, such as IDN, ID or Indonesia,";
            case CAMEO -> "must be how a CAMEO code begins, such as 13 or 138,";
            case MODE -> "must be a mode of an event type, such as aerial,";
            case CONTEXT -> "must be a context, such as military,";
            default -> "must be one of " + String.join(", ", codes(field));
        };
    }

    /** Words near which a mistyped value may lie. */
    static Collection<String> near(FilterField field) {
        return switch (field) {
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY ->
                Ontology.load().countries().stream().map(Ontology.Country::name).toList();
            case CAMEO -> List.of();
            default -> codes(field);
        };
    }
}
