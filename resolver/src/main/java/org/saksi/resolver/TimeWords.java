package org.saksi.resolver;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language that make up times.
 *
 * @param months month numbers by name
 * @param weekdays days by name
 * @param units spans of time by name
 * @param numbers numbers by word
 * @param shifts days from today by the words for them, several words with blanks between
 * @param past words after "n days" or "week" that point back
 * @param future words that point forward
 * @param present words for the current span
 * @param recent words for a stretch that ends now ("terakhir")
 * @param apart words that count from another event ("kemudian")
 * @param since words that open an interval
 * @param parts beginning (0), middle (1) and end (2) of a span
 * @param daytimes words for a part of the day
 * @param yearCues words before which or after which four digits are a year
 * @param seasons first month of each season of three months
 * @param prefixes nouns that belong to the expression after them ("tahun 2017", "hari Sabtu")
 */
record TimeWords(
        Map<String, Integer> months,
        Map<String, DayOfWeek> weekdays,
        Map<String, ChronoUnit> units,
        Map<String, Integer> numbers,
        Map<String, Integer> shifts,
        Set<String> past,
        Set<String> future,
        Set<String> present,
        Set<String> recent,
        Set<String> apart,
        Set<String> since,
        Map<String, Integer> parts,
        Set<String> daytimes,
        Set<String> yearCues,
        Map<String, Integer> seasons,
        Set<String> prefixes) {
    private static final TimeWords INDONESIAN = new TimeWords(
            numbered(
                    1,
                    List.of(
                            "januari jan",
                            "februari feb pebruari",
                            "maret mar",
                            "april apr",
                            "mei",
                            "juni jun",
                            "juli jul",
                            "agustus agu agt ags",
                            "september sep sept",
                            "oktober okt",
                            "november nov nopember",
                            "desember des")),
            days(List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu ahad")),
            Map.of(
                    "hari",
                    ChronoUnit.DAYS,
                    "pekan",
                    ChronoUnit.WEEKS,
                    "minggu",
                    ChronoUnit.WEEKS,
                    "bulan",
                    ChronoUnit.MONTHS,
                    "tahun",
                    ChronoUnit.YEARS,
                    "sehari",
                    ChronoUnit.DAYS,
                    "sepekan",
                    ChronoUnit.WEEKS,
                    "seminggu",
                    ChronoUnit.WEEKS,
                    "sebulan",
                    ChronoUnit.MONTHS,
                    "setahun",
                    ChronoUnit.YEARS),
            numbered(
                    1,
                    List.of(
                            "satu",
                            "dua",
                            "tiga",
                            "empat",
                            "lima",
                            "enam",
                            "tujuh",
                            "delapan",
                            "sembilan",
                            "sepuluh",
                            "sebelas")),
            Map.ofEntries(
                    Map.entry("hari ini", 0),
                    Map.entry("kemarin", -1),
                    Map.entry("kemarin malam", -1),
                    Map.entry("semalam", -1),
                    Map.entry("tadi malam", -1),
                    Map.entry("tadi pagi", 0),
                    Map.entry("tadi siang", 0),
                    Map.entry("tadi sore", 0),
                    Map.entry("pagi ini", 0),
                    Map.entry("siang ini", 0),
                    Map.entry("sore ini", 0),
                    Map.entry("malam ini", 0),
                    Map.entry("besok", 1),
                    Map.entry("esok", 1),
                    Map.entry("esok hari", 1),
                    Map.entry("lusa", 2),
                    Map.entry("kemarin lusa", -2)),
            Set.of("lalu", "silam"),
            Set.of("depan", "mendatang", "lagi"),
            Set.of("ini"),
            Set.of("terakhir", "belakangan"),
            WordSet.of("kemudian sebelumnya setelah setelahnya sebelum berselang sesudah usai"),
            Set.of("sejak", "semenjak"),
            Map.of("awal", 0, "pertengahan", 1, "akhir", 2, "penghujung", 2),
            Set.of("pagi", "siang", "sore", "malam", "petang", "dini", "subuh"),
            WordSet.of("tahun pada sejak di dari hingga sampai sebelum setelah awal akhir pertengahan mulai dan"
                    + " medio"),
            Map.of("musim semi", 3, "musim panas", 6, "musim gugur", 9, "musim dingin", 12),
            Set.of("hari", "tanggal", "bulan", "tahun"));

    private static final TimeWords ENGLISH = new TimeWords(
            numbered(
                    1,
                    List.of(
                            "january jan",
                            "february feb",
                            "march mar",
                            "april apr",
                            "may",
                            "june jun",
                            "july jul",
                            "august aug",
                            "september sep sept",
                            "october oct",
                            "november nov",
                            "december dec")),
            days(List.of(
                    "monday mon",
                    "tuesday tue tues",
                    "wednesday wed",
                    "thursday thu thurs",
                    "friday fri",
                    "saturday sat",
                    "sunday sun")),
            Map.of(
                    "day",
                    ChronoUnit.DAYS,
                    "days",
                    ChronoUnit.DAYS,
                    "week",
                    ChronoUnit.WEEKS,
                    "weeks",
                    ChronoUnit.WEEKS,
                    "month",
                    ChronoUnit.MONTHS,
                    "months",
                    ChronoUnit.MONTHS,
                    "year",
                    ChronoUnit.YEARS,
                    "years",
                    ChronoUnit.YEARS),
            numbered(
                    1,
                    List.of(
                            "one a an",
                            "two",
                            "three",
                            "four",
                            "five",
                            "six",
                            "seven",
                            "eight",
                            "nine",
                            "ten",
                            "eleven",
                            "twelve")),
            Map.ofEntries(
                    Map.entry("today", 0),
                    Map.entry("yesterday", -1),
                    Map.entry("tomorrow", 1),
                    Map.entry("tonight", 0),
                    Map.entry("this morning", 0),
                    Map.entry("this afternoon", 0),
                    Map.entry("this evening", 0),
                    Map.entry("last night", -1),
                    Map.entry("the day before yesterday", -2),
                    Map.entry("the day after tomorrow", 2)),
            Set.of("last", "ago", "previous"),
            Set.of("next", "coming", "from now"),
            Set.of("this"),
            Set.of("past", "last", "recent"),
            Set.of("later", "earlier", "after", "before", "since"),
            Set.of("since"),
            Map.of("early", 0, "beginning", 0, "mid", 1, "middle", 1, "late", 2, "end", 2),
            Set.of("morning", "afternoon", "evening", "night"),
            WordSet.of("in since from until till by before after of year early late mid to during and between"),
            Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12),
            Set.of());

    /** The words of a language; English for every other code. */
    static TimeWords of(String language) {
        return language.equals("id") ? INDONESIAN : ENGLISH;
    }

    /** The number a word stands for, in digits or letters, or null. */
    @Nullable
    Integer number(Word word) {
        if (word.numeric()) {
            return word.key().length() <= 3 && word.key().chars().allMatch(Character::isDigit)
                    ? Integer.valueOf(word.key())
                    : null;
        }
        return numbers.get(word.key());
    }

    private static Map<String, Integer> numbered(int first, List<String> names) {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                map.put(name, first + i);
            }
        }
        return map;
    }

    private static Map<String, DayOfWeek> days(List<String> names) {
        Map<String, DayOfWeek> map = new HashMap<>();
        numbered(1, names).forEach((name, day) -> map.put(name, DayOfWeek.of(day)));
        return map;
    }
}
