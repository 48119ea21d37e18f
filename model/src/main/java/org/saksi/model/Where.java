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
 * @param relation how it lies to the places that the text names it by, null when it is named itself
 * @param reason why it is not resolved; null when it is, and where nobody said
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
        List<String> candidates,
        @Nullable Relation relation,
        @Nullable Reason reason) {
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

    /**
     * How a place lies to others ("20 km north of Mosul", "the border between Thailand and Cambodia").
     *
     * @param kind how
     * @param km kilometres, null when the text says none
     * @param direction point of the compass, null when the text says none
     * @param anchors the places that it is named by, in text order; empty where the text does not name them ("three
     *     kilometres from the border")
     */
    public record Relation(
            Kind kind, @Nullable Double km, @Nullable String direction, List<Where> anchors) {
        private static final List<String> DIRECTIONS =
                List.of("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest");

        public Relation {
            Require.finite("km", km);
            Require.oneOf("direction", DIRECTIONS, direction);
            anchors = List.copyOf(anchors);
        }

        /** How a place lies to another. */
        public enum Kind {
            /** Beside it; name and coordinates are those of the anchor. */
            NEAR,
            /** So far from it, or in a direction from it. */
            AWAY,
            /** On or along a border. */
            BORDER,
            /** Inside it, with a name of its own that the gazetteer does not have. */
            WITHIN;

            /** The word of the output contract. */
            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Why a place is not resolved. */
    public enum Reason {
        /** The words hold no name ("at the border"). */
        UNNAMED,
        /** The gazetteer does not have the name. */
        UNKNOWN,
        /** Several places have the name, and nothing decides; {@code candidates} lists them. */
        AMBIGUOUS,
        /** It lies somewhere by the places of its {@code relation}, where no map point is known. */
        RELATIVE;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
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
