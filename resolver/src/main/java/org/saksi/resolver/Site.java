package org.saksi.resolver;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;

/**
 * A place of the gazetteer.
 *
 * @param number its place in the gazetteer
 * @param precision what kind of place it is
 * @param name canonical name
 * @param country ISO 3166 alpha-3, null for areas of several states or of none
 * @param admin1 name of its first-level area, if known
 * @param lat latitude in degrees, null when only its state is known
 * @param lon longitude in degrees, null when only its state is known
 * @param people inhabitants, 0 when unknown
 * @param seat what it is the seat of
 * @param geoname GeoNames id, if it is from there
 */
record Site(
        int number,
        Where.Precision precision,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double lat,
        @Nullable Double lon,
        int people,
        Seat seat,
        @Nullable String geoname) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** What a town is the seat of, from the least. */
    enum Seat {
        PART,
        NONE,
        LOWER,
        ADMIN2,
        ADMIN1,
        STATE
    }

    /** Kilometres on the great circle to a point, infinite when the place has no coordinates. */
    double kilometres(double otherLat, double otherLon) {
        return lat == null || lon == null ? Double.POSITIVE_INFINITY : kilometres(lat, lon, otherLat, otherLon);
    }

    /** Kilometres on the great circle between two points, by the haversine formula. */
    static double kilometres(double lat, double lon, double otherLat, double otherLon) {
        double north = Math.toRadians(otherLat - lat) / 2;
        double east = Math.toRadians(otherLon - lon) / 2;
        double a = Math.sin(north) * Math.sin(north)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * Math.sin(east) * Math.sin(east);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
