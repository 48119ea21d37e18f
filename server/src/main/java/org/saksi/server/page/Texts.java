package org.saksi.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/**
 * The words of the pages in one language, with numbers, days and codes as that language writes them; {@code
 * messages_en.properties} and its sister. Immutable and safe for use by many threads.
 */
final class Texts {
    private static final Map<String, Texts> LANGUAGES = Map.of("en", new Texts("en"), "id", new Texts("id"));
    private static final int MOST_DECIMALS = 2;

    private final String language;
    private final Locale locale;
    private final Properties words = new Properties();
    private final DateTimeFormatter days;
    private final DateTimeFormatter shortDays;
    private final DateTimeFormatter months;

    private Texts(String language) {
        this.language = language;
        locale = Locale.of(language);
        days = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
        shortDays = DateTimeFormatter.ofPattern("d MMM", locale);
        months = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        String file = "messages_" + language + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("[" + file + "] must lie beside the classes but was missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] could not be read", e);
        }
    }

    /** The words of a language; those of English where there are none in it. */
    static Texts of(String language) {
        Texts found = LANGUAGES.get(language);
        return found == null ? LANGUAGES.getOrDefault("en", new Texts("en")) : found;
    }

    /** The language of the pages that a browser asks for by its Accept-Language header: Indonesian where it ranks first. */
    static Texts accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return of("en");
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header), java.util.List.of(Locale.ENGLISH, Locale.of("id")));
            return of(best == null ? "en" : best.getLanguage());
        } catch (IllegalArgumentException e) {
            // A header that is no list of languages wishes for nothing.
            return of("en");
        }
    }

    String language() {
        return language;
    }

    Locale locale() {
        return locale;
    }

    /** The other language that the pages are in. */
    String other() {
        return language.equals("en") ? "id" : "en";
    }

    /**
     * The words of a key.
     *
     * @param parts what takes the place of {@code {0}}, {@code {1}}
     */
    String get(String key, Object... parts) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("[messages_" + language + ".properties] must have the key " + key);
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, at, open);
            filled.append(shown(parts[Integer.parseInt(pattern.substring(open + 1, close))]));
            at = close + 1;
        }
        return filled.append(pattern.substring(at)).toString();
    }

    /** A number of things, with the words for one or for several of them. */
    String count(String key, long number) {
        return get(number == 1 ? key + ".one" : key + ".many", number);
    }

    /** The words of a code, such as {@code type.ASSAULT}; the code itself where there are none. */
    String code(String family, @Nullable String code) {
        return code == null ? "" : words.getProperty(family + "." + code, code);
    }

    private String shown(Object part) {
        return switch (part) {
            case Long number -> number(number);
            case Integer number -> number(number);
            case Double number -> decimal(number);
            case LocalDate day -> day(day);
            default -> part.toString();
        };
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** A day as people write it, a dash where there is none. */
    String day(@Nullable LocalDate day) {
        return day == null ? "–" : days.format(day);
    }

    /** A stretch of days; whole months and years by their names. */
    String days(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && start.equals(end)) {
            return day(start);
        }
        if (start == null || end == null) {
            return start == null && end == null
                    ? "–"
                    : start == null ? get("days.until", day(end)) : get("days.since", day(start));
        }
        if (start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1))) {
            return String.valueOf(start.getYear());
        }
        if (isWholeMonth(start, end)) {
            return months.format(start);
        }
        return start.getYear() == end.getYear()
                ? shortDays.format(start) + " – " + day(end)
                : day(start) + " – " + day(end);
    }

    private static boolean isWholeMonth(LocalDate start, LocalDate end) {
        return start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1).minusDays(1));
    }

    /** The name of a country; the code itself where nobody knows it. */
    String country(@Nullable String iso3) {
        if (iso3 == null) {
            return "";
        }
        Ontology.@Nullable Country country = Ontology.load().country(iso3);
        if (country == null) {
            return iso3;
        }
        return language.equals("en")
                ? country.name()
                : Locale.of("", country.iso2()).getDisplayCountry(locale);
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
