package org.saksi.store.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a filter as its canonical text. */
final class FilterPrinter {
    private FilterPrinter() {}

    static String print(Filter filter) {
        return switch (filter) {
            case Filter.All ignored -> "";
            case Filter.Or or -> alternatives(or);
            case Filter.And and -> sequence(and);
            case Filter.Not not -> term(not);
            case Filter.Match match -> term(match);
        };
    }

    private static String alternatives(Filter.Or or) {
        return or.parts().stream()
                .map(part -> part instanceof Filter.And and ? sequence(and) : term(part))
                .collect(Collectors.joining(" OR "));
    }

    private static String sequence(Filter.And and) {
        return and.parts().stream().map(FilterPrinter::term).collect(Collectors.joining(" "));
    }

    private static String term(Filter filter) {
        return switch (filter) {
            case Filter.All ignored -> "*";
            case Filter.Or or -> "(" + alternatives(or) + ")";
            case Filter.And and -> "(" + sequence(and) + ")";
            case Filter.Not not -> "-" + term(not.part());
            case Filter.Match match -> match(match);
        };
    }

    private static String match(Filter.Match match) {
        String name = match.field().label();
        List<FilterValue> any = match.any();
        if (any.size() == 1 && isHalfOpen(any.getFirst())) {
            return name + value(any.getFirst());
        }
        boolean whole = any.stream().anyMatch(FilterValue.Whole.class::isInstance);
        return name
                + (whole ? "=" : ":")
                + any.stream().map(FilterPrinter::value).collect(Collectors.joining(","));
    }

    private static boolean isHalfOpen(FilterValue value) {
        return switch (value) {
            case FilterValue.Numbers numbers -> Double.isInfinite(numbers.from()) || Double.isInfinite(numbers.to());
            case FilterValue.Days days -> days.from() == null || days.to() == null;
            case FilterValue.Word ignored -> false;
            case FilterValue.Whole ignored -> false;
            case FilterValue.Box ignored -> false;
            case FilterValue.Presence ignored -> false;
        };
    }

    private static String value(FilterValue value) {
        return switch (value) {
            case FilterValue.Word word -> quoted(word.text());
            case FilterValue.Whole whole -> quoted(whole.text());
            case FilterValue.Numbers numbers -> numbers(numbers);
            case FilterValue.Days days -> days(days);
            case FilterValue.Box box ->
                number(box.west()) + "," + number(box.south()) + "," + number(box.east()) + "," + number(box.north());
            case FilterValue.Presence presence -> presence == FilterValue.Presence.ANY ? "*" : "none";
        };
    }

    private static String numbers(FilterValue.Numbers numbers) {
        String equal = numbers.inclusive() ? "=" : "";
        if (Double.isInfinite(numbers.to())) {
            return ">" + equal + number(numbers.from());
        }
        if (Double.isInfinite(numbers.from())) {
            return "<" + equal + number(numbers.to());
        }
        String from = number(numbers.from());
        return numbers.from() == numbers.to() ? from : from + ".." + number(numbers.to());
    }

    private static String days(FilterValue.Days days) {
        if (days.to() == null) {
            return ">=" + days.from();
        }
        if (days.from() == null) {
            return "<=" + days.to();
        }
        return days.from().equals(days.to()) ? days.from().toString() : days.from() + ".." + days.to();
    }

    /** A number without exponent and without superfluous digits. */
    static String number(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return isBare(text) ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isBare(String text) {
        boolean plain = text.codePoints()
                .allMatch(point -> !FilterScanner.isSpace(point) && "(),\"\u201c\u201d\u201e".indexOf(point) < 0);
        boolean meant = text.equals("*") || text.toLowerCase(Locale.ROOT).equals("none");
        return plain && !meant && "<>=:".indexOf(text.charAt(0)) < 0;
    }
}
