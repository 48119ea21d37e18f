package org.saksi.resolver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.saksi.model.When.Precision;

/** What time is counted in. */
enum TimeUnit {
    SECOND("S", Precision.DAY),
    MINUTE("TM", Precision.DAY),
    HOUR("TH", Precision.DAY),
    DAY("D", Precision.DAY),
    WEEKEND("WE", Precision.WEEK),
    WEEK("W", Precision.WEEK),
    MONTH("M", Precision.MONTH),
    QUARTER("Q", Precision.SEASON),
    HALF("H", Precision.YEAR),
    YEAR("Y", Precision.YEAR),
    DECADE("DE", Precision.OPEN),
    CENTURY("CE", Precision.OPEN);

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final int DAYS_TO_SATURDAY = 5;

    private final String code;
    private final Precision precision;

    TimeUnit(String code, Precision precision) {
        this.code = code;
        this.precision = precision;
    }

    /** The unit with a code of the table. */
    static TimeUnit of(String code) {
        for (TimeUnit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("unit must be one of the table's but was \"" + code + '"');
    }

    /** How exact a time is that names one of it. */
    Precision precision() {
        return precision;
    }

    /** Whether a day holds several of it. */
    boolean withinDay() {
        return compareTo(DAY) < 0;
    }

    /** So many units later; those within a day keep the day. */
    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEKEND, WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(count * MONTHS_OF_QUARTER);
            case HALF -> day.plusMonths(count * MONTHS_OF_HALF);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(count * 10);
            case CENTURY -> day.plusYears(count * 100);
        };
    }

    /** The first day of the unit around a day. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND -> WEEK.first(day).plusDays(DAYS_TO_SATURDAY);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), beginning(day, MONTHS_OF_QUARTER), 1);
            case HALF -> LocalDate.of(day.getYear(), beginning(day, MONTHS_OF_HALF), 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear() - 1, 100) * 100 + 1, 1, 1);
        };
    }

    /** The last day of the unit around a day. */
    LocalDate last(LocalDate day) {
        return this == WEEKEND
                ? first(day).plusDays(1)
                : withinDay() ? day : plus(first(day), 1).minusDays(1);
    }

    private static int beginning(LocalDate day, int months) {
        return (day.getMonthValue() - 1) / months * months + 1;
    }

    /** A length of so many units in the form of ISO 8601, of X units where the number is not told. */
    String length(String count) {
        return switch (this) {
            case SECOND -> "PT" + count + "S";
            case MINUTE -> "PT" + count + "M";
            case HOUR -> "PT" + count + "H";
            case DAY, WEEK, MONTH, QUARTER, YEAR -> "P" + count + code;
            case WEEKEND -> "P" + count + "WE";
            case HALF -> count.equals("1") ? "P6M" : "P" + count + "H";
            case DECADE -> count.equals("X") ? "PXDE" : "P" + count + "0Y";
            case CENTURY -> count.equals("X") ? "PXCE" : "P" + count + "00Y";
        };
    }
}
