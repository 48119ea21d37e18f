package org.saksi.store.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/** Tells a filter in words. */
final class FilterReading {
    private final FilterWords words;
    private final Locale locale;

    FilterReading(Locale language) {
        words = FilterWords.of(language);
        locale = Locale.of(words.language());
    }

    String read(Filter filter) {
        return switch (filter) {
            case Filter.All ignored -> words.get("all");
            case Filter.Or or -> joined(or.parts(), "or");
            case Filter.And and -> joined(and.parts(), "and");
            case Filter.Not not -> negated(not);
            case Filter.Match match ->
                match(match, words.get("field." + match.field().label()));
        };
    }

    private String joined(List<Filter> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof Filter.Or || part instanceof Filter.And
                        ? words.get("group", read(part))
                        : read(part))
                .collect(Collectors.joining(words.get("join." + by)));
    }

    private String negated(Filter.Not not) {
        boolean single = not.part() instanceof Filter.Match;
        return words.get(single ? "not" : "not.group", read(not.part()));
    }

    private String match(Filter.Match match, String field) {
        List<String> values =
                match.any().stream().map(value -> value(match.field(), value)).toList();
        return field + " " + String.join(words.get("join.or"), values);
    }

    private String value(FilterField field, FilterValue value) {
        return switch (value) {
            case FilterValue.Word word ->
                switch (field.kind()) {
                    case CODE -> words.get("value.is", code(field, word.text()));
                    case PREFIX -> words.get("value.begins", word.text());
                    case ID -> words.get("value.is", word.text());
                    case NAME, TEXT -> words.get("value.holds", word.text());
                    case NUMBER, DATE, BOX -> throw new IllegalStateException("no such value of " + field.label());
                };
            case FilterValue.Whole whole -> words.get("value.whole", whole.text());
            case FilterValue.Numbers numbers -> numbers(field, numbers);
            case FilterValue.Days days -> days(days);
            case FilterValue.Box box ->
                words.get(
                        "value.box",
                        FilterPrinter.number(box.west()),
                        FilterPrinter.number(box.east()),
                        FilterPrinter.number(box.south()),
                        FilterPrinter.number(box.north()));
            case FilterValue.Presence presence ->
                words.get(presence == FilterValue.Presence.ANY ? "value.any" : "value.none");
        };
    }

    private String numbers(FilterField field, FilterValue.Numbers numbers) {
        String from = FilterPrinter.number(Double.isInfinite(numbers.from()) ? 0 : numbers.from());
        String to = FilterPrinter.number(Double.isInfinite(numbers.to()) ? 0 : numbers.to());
        if (Double.isInfinite(numbers.to())) {
            return words.get(numbers.inclusive() ? "value.least" : "value.more", from);
        }
        if (Double.isInfinite(numbers.from())) {
            return words.get(numbers.inclusive() ? "value.most" : "value.less", to);
        }
        boolean one = numbers.from() == numbers.to();
        return one ? words.get("value.is", code(field, from)) : words.get("value.between", from, to);
    }

    private String days(FilterValue.Days days) {
        @Nullable LocalDate from = days.from();
        @Nullable LocalDate to = days.to();
        if (from == null) {
            return words.get("value.until", String.valueOf(to));
        }
        if (to == null) {
            return words.get("value.since", from.toString());
        }
        return from.equals(to)
                ? words.get("value.day", from.toString())
                : words.get("value.days", from.toString(), to.toString());
    }

    /** A code with what it means, where there are words for it. */
    private String code(FilterField field, String code) {
        if (field.label().endsWith("country")) {
            Ontology.@Nullable Country country = Ontology.load().country(code);
            return country == null ? code : country(country) + " (" + code + ")";
        }
        String known = words.find("code." + family(field) + "." + code);
        return known == null ? code : known;
    }

    private String country(Ontology.Country country) {
        return words.language().equals("en")
                ? country.name()
                : Locale.of("", country.iso2()).getDisplayCountry(locale);
    }

    /** The fields of either side share their codes. */
    private static String family(FilterField field) {
        String label = field.label();
        return label.endsWith("sector") ? "sector" : label.equals("date.precision") ? "date-precision" : label;
    }
}
