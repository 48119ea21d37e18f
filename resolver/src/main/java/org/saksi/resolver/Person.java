package org.saksi.resolver;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known person with the offices of a life.
 *
 * @param name full name
 * @param offices in the order of their beginnings, not overlapping
 */
record Person(String name, List<Office> offices) {
    private static final int YEARS_REMEMBERED = 12;

    private static final int DAYS_OF_NEWS = 7;

    Person {
        offices = List.copyOf(offices);
    }

    /**
     * An office, its state and its days.
     *
     * @param country ISO 3166 alpha-3, null for bodies of many states
     * @param sector sector of the office
     * @param role the office in words
     * @param from first day
     * @param to last day, null while it lasts
     */
    record Office(
            @Nullable String country,
            String sector,
            String role,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean heldOn(LocalDate day) {
            return Sense.Span.covers(from, to, day);
        }
    }

    /** The office held on the day, or null. */
    @Nullable
    Office on(LocalDate day) {
        for (Office office : offices) {
            if (office.heldOn(day)) {
                return office;
            }
        }
        return null;
    }

    /** Whether a surname alone still means this person: a full name is known and the last office not long ago. */
    boolean knownBySurname(@Nullable LocalDate day) {
        if (name.indexOf(' ') < 0 || name.indexOf('(') >= 0) {
            return false;
        }
        LocalDate end = offices.getLast().to();
        return day == null
                || end == null
                || (!day.isBefore(offices.getFirst().from()) && day.isBefore(end.plusYears(YEARS_REMEMBERED)));
    }

    /** The office left within the week before the day, or null: news tells of the last acts of somebody in office. */
    @Nullable
    Office justLeft(LocalDate day) {
        return on(day) == null ? on(day.minusDays(DAYS_OF_NEWS)) : null;
    }

    /** Whether an office had been held and left by the day. */
    boolean outOfOffice(LocalDate day) {
        return on(day) == null
                && !offices.isEmpty()
                && offices.getFirst().from().isBefore(day);
    }

    /** The country of the office nearest before the day, or of the first one. */
    @Nullable
    String countryOn(@Nullable LocalDate day) {
        String country = offices.getFirst().country();
        for (Office office : offices) {
            if (day == null || !office.from().isAfter(day)) {
                country = office.country() == null ? country : office.country();
            }
        }
        return country;
    }

    /** The sector all offices share, or null. */
    @Nullable
    String onlySector() {
        String sector = offices.getFirst().sector();
        return offices.stream().allMatch(office -> office.sector().equals(sector)) ? sector : null;
    }
}
