package org.saksi.linker;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;

/** How the places of two events go together. */
final class Places {
    private static final double FAR_KM = 150;
    private static final double NEAR_KM = 30;
    private static final double KM_A_DEGREE = 111.2;

    private Places() {}

    /** Whether both are resolved and exclude each other. */
    static boolean contradict(@Nullable Where left, @Nullable Where right) {
        if (left == null || right == null || !resolved(left) || !resolved(right)) {
            return false;
        }
        if (left.country() != null && right.country() != null && !left.country().equals(right.country())) {
            // A border runs through some places, and a city may stand for the land behind it.
            return distance(left, right) > NEAR_KM;
        }
        return fine(left) && fine(right) && distance(left, right) > FAR_KM;
    }

    /** From 1, the same place, to -1, another one; 0 where nothing is known. */
    static double likeness(@Nullable Where left, @Nullable Where right) {
        if (left == null || right == null) {
            return 0;
        }
        if (left.geoname() != null && left.geoname().equals(right.geoname())) {
            return 1;
        }
        if (left.text().equalsIgnoreCase(right.text())) {
            return 0.9;
        }
        if (!resolved(left) || !resolved(right)) {
            return 0;
        }
        if (left.country() == null || !left.country().equals(right.country())) {
            return -1;
        }
        if (!fine(left) || !fine(right)) {
            return left.admin1() != null && left.admin1().equals(right.admin1()) ? 0.6 : 0.2;
        }
        double km = distance(left, right);
        return km <= NEAR_KM ? 0.5 : Math.max(-1, -km / FAR_KM);
    }

    private static boolean resolved(Where where) {
        return where.candidates().isEmpty()
                && where.precision() != null
                && where.precision() != Where.Precision.REGION
                && where.country() != null;
    }

    private static boolean fine(Where where) {
        return where.lat() != null
                && (where.precision() == Where.Precision.CITY || where.precision() == Where.Precision.SITE);
    }

    /** Kilometres as the crow flies, on a plane, which is exact enough here; infinite where a point is missing. */
    private static double distance(Where left, Where right) {
        if (left.lat() == null || right.lat() == null || left.lon() == null || right.lon() == null) {
            return Double.POSITIVE_INFINITY;
        }
        double north = left.lat() - right.lat();
        double middle = StrictMath.toRadians((left.lat() + right.lat()) / 2);
        double east = (left.lon() - right.lon()) * StrictMath.cos(middle);
        return KM_A_DEGREE * Math.sqrt(north * north + east * east);
    }
}
