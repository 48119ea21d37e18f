package org.saksi.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an act took place (codebook section 6); what is not known is null, a place is never guessed.
 *
 * @param text the words of the article
 * @param span where they stand
 * @param name canonical name, if resolved
 * @param country ISO 3166 alpha-3, if resolved
 * @param admin1 first-level area, if resolved
 * @param lat latitude in degrees, if resolved
 * @param lon longitude in degrees, if resolved
 * @param precision how exact it is, null when unresolved
 * @param geoname id in the gazetteer, if resolved
 * @param candidates names of the readings left open, best first; empty when decided
 */
public record Where(
        String text,
        Span span,
        @Nullable String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Precision precision,
        @Nullable String geoname,
        List<String> candidates) {
    public Where {
        Require.excerpt(text, span);
        Require.country(country);
        Require.between("lat", -90, 90, lat);
        Require.between("lon", -180, 180, lon);
        if ((lat == null) != (lon == null)) {
            throw ContractException.field("lon", "be there if and only if lat is", lon);
        }
        candidates = List.copyOf(candidates);
    }

    /** How exact a place is. */
    public enum Precision {
        SITE,
        CITY,
        ADMIN2,
        ADMIN1,
        COUNTRY,
        REGION;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
