package org.saksi.resolver;

import org.jspecify.annotations.Nullable;

/**
 * What the words around a day, month or feast say of its year.
 *
 * @param year the year itself, null when it is not named
 * @param shift years from the present one ("Juni tahun lalu"), null when it is not told
 * @param direction -1 for the last one ("last June"), 1 for the next, 0 when nothing is said
 */
record YearHint(@Nullable Integer year, @Nullable Integer shift, int direction) {
    /** Nothing is said. */
    static final YearHint NONE = new YearHint(null, null, 0);

    static YearHint of(int year) {
        return new YearHint(year, null, 0);
    }

    static YearHint shift(int years) {
        return new YearHint(null, years, 0);
    }

    static YearHint direction(int direction) {
        return new YearHint(null, null, direction);
    }
}
