package org.saksi.store.export;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;
import org.saksi.model.Where;
import org.saksi.model.Where.Precision;

/** The place of an event as tables take it apart; nothing is added to what the coding holds. */
final class PlaceCells {
    private static final String UNITED_STATES = "USA";

    private PlaceCells() {}

    /** Whether a point stands for the place itself and not for an area. */
    static boolean isPoint(@Nullable Where where) {
        return where != null && where.lat() != null && atMostCity(where);
    }

    private static boolean atMostCity(Where where) {
        return where.precision() == Precision.CITY || where.precision() == Precision.SITE;
    }

    /** The name of a town or site, else null. */
    static @Nullable String city(@Nullable Where where) {
        return where != null && atMostCity(where) ? where.name() : null;
    }

    /** The name of a second-level area, else null. */
    static @Nullable String district(@Nullable Where where) {
        return where != null && where.precision() == Precision.ADMIN2 ? where.name() : null;
    }

    /** The first-level area, else null. */
    static @Nullable String province(@Nullable Where where) {
        if (where == null) {
            return null;
        }
        return where.admin1() == null && where.precision() == Precision.ADMIN1 ? where.name() : where.admin1();
    }

    static @Nullable String country(@Nullable Where where) {
        return where == null ? null : CameoActor.countryName(where.country());
    }

    /** GDELT's number for the kind of place, null where it is not resolved. */
    static @Nullable Integer gdeltType(@Nullable Where where) {
        if (where == null || where.precision() == null || where.country() == null) {
            return null;
        }
        boolean american = UNITED_STATES.equals(where.country());
        return switch (where.precision()) {
            case SITE, CITY, ADMIN2 -> american ? 3 : 4;
            case ADMIN1 -> american ? 2 : 5;
            case COUNTRY -> 1;
            case REGION -> null;
        };
    }

    /** "Town, first-level area, country" as far as known, null where nothing is resolved. */
    static @Nullable String fullName(@Nullable Where where) {
        if (where == null) {
            return null;
        }
        String place = where.precision() == Precision.COUNTRY ? null : where.name();
        String name = Stream.of(place, province(where), country(where))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? null : name;
    }

    static @Nullable String fips(@Nullable Where where) {
        Ontology.Country country = where == null ? null : CameoActor.country(where.country());
        return country == null ? null : country.fips();
    }
}
