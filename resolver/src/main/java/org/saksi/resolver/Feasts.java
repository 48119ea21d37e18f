package org.saksi.resolver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of feasts by year: those that follow the moon from a table, those of the sun and of Easter reckoned. */
final class Feasts {
    private static final String EASTER = "easter";
    private static final String THANKSGIVING = "thanksgiving";
    private static final int FOURTH = 4;
    private static final Map<String, List<LocalDate>> TABLE = load();

    private Feasts() {}

    /** The days on which a feast falls in a year, none when the table does not reach it. */
    static List<LocalDate> days(String feast, int year) {
        if (feast.equals(THANKSGIVING)) {
            return List.of(
                    LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(FOURTH, DayOfWeek.THURSDAY)));
        }
        if (feast.startsWith(EASTER)) {
            String shift = feast.substring(EASTER.length());
            return List.of(easter(year).plusDays(shift.isEmpty() ? 0 : Integer.parseInt(shift)));
        }
        if (Character.isDigit(feast.charAt(0))) {
            int dash = feast.indexOf('-');
            return List.of(LocalDate.of(
                    year, Integer.parseInt(feast.substring(0, dash)), Integer.parseInt(feast.substring(dash + 1))));
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day : TABLE.getOrDefault(feast, List.of())) {
            if (day.getYear() == year) {
                days.add(day);
            }
        }
        return days;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computus. */
    static LocalDate easter(int year) {
        int golden = Math.floorMod(year, 19);
        int century = Math.floorDiv(year, 100);
        int rest = Math.floorMod(year, 100);
        int skipped = (century - (century + 8) / 25 + 1) / 3;
        int moon = Math.floorMod(19 * golden + century - century / 4 - skipped + 15, 30);
        int sunday = Math.floorMod(32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4, 7);
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static Map<String, List<LocalDate>> load() {
        Map<String, List<LocalDate>> table = new HashMap<>();
        for (Table.Row row : Table.read("feasts.tsv", "feast", "dates")) {
            List<LocalDate> days = new ArrayList<>();
            for (String day : row.list(1)) {
                try {
                    days.add(LocalDate.parse(day));
                } catch (DateTimeParseException e) {
                    throw row.error(1, "must be ISO dates between bars", day);
                }
            }
            table.put(row.text(0), List.copyOf(days));
        }
        return Map.copyOf(table);
    }
}
