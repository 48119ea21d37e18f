package org.saksi.store.filter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long the steps of a series are. */
public enum Interval {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    MONTH,
    YEAR;

    private static final int WEEK_DAYS = 7;
    /** 1970-01-01 was a Thursday: three days after a Monday. */
    private static final int THURSDAY = 3;

    private static final int MONTHS = 12;

    /** The word in commands and addresses, such as {@code month}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the step in which an epoch day lies; steps that follow each other have numbers that do. */
    int step(int day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> Math.floorDiv(day + THURSDAY, WEEK_DAYS);
            case MONTH -> {
                LocalDate date = LocalDate.ofEpochDay(day);
                yield date.getYear() * MONTHS + date.getMonthValue() - 1;
            }
            case YEAR -> LocalDate.ofEpochDay(day).getYear();
        };
    }

    /** The first day of a step. */
    LocalDate start(int step) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(step);
            case WEEK -> LocalDate.EPOCH.minusDays(THURSDAY).plus(step, ChronoUnit.WEEKS);
            case MONTH -> LocalDate.of(Math.floorDiv(step, MONTHS), Math.floorMod(step, MONTHS) + 1, 1);
            case YEAR -> LocalDate.of(step, 1, 1);
        };
    }
}
