package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands after a field's name: an operator and values between commas. */
final class ValueParser {
    private static final String ANY = "*";
    private static final String NONE = "none";
    private static final String RANGE = "..";
    private static final List<String> OPERATORS = List.of(">=", "<=", ">", "<", "=", ":");

    /** What ends a bare value. */
    private static final String STOPS = "(),\"\u201c\u201d\u201e";

    private static final int DIGITS = 30;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1," + DIGITS + "}(?:\\.[0-9]{1," + DIGITS + "})?");
    private static final int CORNERS = 4;

    private final FilterScanner scanner;

    ValueParser(FilterScanner scanner) {
        this.scanner = scanner;
    }

    List<FilterValue> of(FilterField field) {
        String operator = operator();
        boolean list = operator.equals(":") || operator.equals("=");
        List<FilterValue> any = new ArrayList<>();
        if (field.kind() == FilterField.Kind.BOX && !scanner.isNext(ANY) && !isNone()) {
            return List.of(box(field));
        }
        do {
            any.add(value(field, operator));
        } while (list && scanner.take(","));
        if (scanner.isNext(",")) {
            throw error(
                    scanner.at(), "several values must stand after \":\" but the operator was \"" + operator + "\"");
        }
        return any;
    }

    private String operator() {
        int start = scanner.at();
        for (String operator : OPERATORS) {
            if (scanner.take(operator)) {
                boolean lone = !operator.equals(":") || !scanner.isNext(":");
                if (lone) {
                    return operator;
                }
            }
        }
        throw error(start, "a value must stand after \":\" but was another \":\"");
    }

    private boolean isNone() {
        int start = scanner.at();
        boolean none = scanner.until(STOPS).equalsIgnoreCase(NONE);
        scanner.go(start);
        return none;
    }

    private FilterValue value(FilterField field, String operator) {
        int start = scanner.at();
        if (scanner.isQuote()) {
            String inside = scanner.quoted();
            requireGap(start);
            return switch (field.kind()) {
                case NUMBER, DATE -> bounded(field, operator, inside.strip(), start);
                case CODE, PREFIX, ID, NAME, TEXT, BOX -> word(field, operator, inside, start);
            };
        }
        String bare = scanner.until(STOPS);
        requireGap(start);
        if (bare.isEmpty()) {
            throw error(
                    start,
                    "a value of \"" + field.label() + "\" must stand here but "
                            + (scanner.isAtEnd() ? "the filter ends" : "there is none"));
        }
        boolean list = operator.equals(":") || operator.equals("=");
        if (list && field.kind() != FilterField.Kind.TEXT) {
            if (bare.equals(ANY)) {
                return FilterValue.Presence.ANY;
            }
            if (bare.equalsIgnoreCase(NONE)) {
                return FilterValue.Presence.NONE;
            }
        }
        return switch (field.kind()) {
            case NUMBER, DATE -> bounded(field, operator, bare, start);
            case CODE, PREFIX, ID, NAME, TEXT, BOX -> word(field, operator, bare, start);
        };
    }

    /** Something must come between a value and the next term: {@code type:"A"B} is a slip. */
    private void requireGap(int start) {
        if (scanner.isQuote() || scanner.peek() == '(') {
            throw error(
                    scanner.at(),
                    "a space or comma must follow the value of "
                            + (scanner.text().codePointCount(0, start) + 1));
        }
        int before = scanner.at() - 1;
        boolean afterQuote =
                before > start && "\"\u201c\u201d".indexOf(scanner.text().charAt(before)) >= 0;
        boolean glued = afterQuote
                && !scanner.isAtEnd()
                && scanner.peek() != ','
                && scanner.peek() != ')'
                && !FilterScanner.isSpace(scanner.text().codePointAt(scanner.at()));
        if (glued) {
            throw error(scanner.at(), "a space or comma must follow the quote");
        }
    }

    private FilterValue word(FilterField field, String operator, String typed, int start) {
        if (!operator.equals(":") && !operator.equals("=")) {
            throw error(
                    start,
                    "\"" + field.label() + "\" must be followed by \":\" but was by \"" + operator
                            + "\"; only numbers and dates are compared");
        }
        if (typed.isBlank()) {
            throw error(start, "a value of \"" + field.label() + "\" must not be blank");
        }
        boolean words = field.kind() == FilterField.Kind.NAME || field.kind() == FilterField.Kind.TEXT;
        if (words && !Folded.hasWords(typed)) {
            throw error(
                    start, "\"" + FilterScanner.shown(typed) + "\" must hold a letter or a digit to be searched for");
        }
        return switch (field.kind()) {
            case CODE -> new FilterValue.Word(code(field, typed.strip(), start));
            case PREFIX -> {
                String code = code(field, typed.strip(), start);
                yield operator.equals("=") ? new FilterValue.Whole(code) : new FilterValue.Word(code);
            }
            case NAME -> operator.equals("=") ? new FilterValue.Whole(typed) : new FilterValue.Word(typed);
            case ID, TEXT -> new FilterValue.Word(typed);
            case NUMBER, DATE, BOX ->
                throw error(start, "\"" + field.label() + "\" must be four numbers without quotes");
        };
    }

    private String code(FilterField field, String typed, int start) {
        @Nullable String known = Vocabulary.canonical(field, typed);
        if (known == null) {
            throw error(
                    start,
                    "\"" + field.label() + "\" " + Vocabulary.rule(field) + " but was \"" + FilterScanner.shown(typed)
                            + "\"" + Nearest.hint(typed, Vocabulary.near(field)));
        }
        return known;
    }

    /** A number or day, or a range of them; in a list each may have its own comparison, as in {@code killed:>3,0}. */
    private FilterValue bounded(FilterField field, String operator, String typed, int start) {
        String comparison = operator;
        String rest = typed;
        if (operator.equals(":") || operator.equals("=")) {
            for (String possible : OPERATORS.subList(0, CORNERS)) {
                if (typed.startsWith(possible)) {
                    comparison = possible;
                    rest = typed.substring(possible.length());
                    break;
                }
            }
        }
        int range = rest.indexOf(RANGE);
        boolean compared = !comparison.equals(":") && !comparison.equals("=");
        if (range >= 0 && compared) {
            throw error(start, "a range must stand after \":\" but was after \"" + comparison + "\"");
        }
        String low = range >= 0 ? rest.substring(0, range) : rest;
        String high = range >= 0 ? rest.substring(range + RANGE.length()) : rest;
        if (low.isEmpty() && high.isEmpty()) {
            throw error(start, "a range of \"" + field.label() + "\" must have a bound but had none");
        }
        return field.kind() == FilterField.Kind.NUMBER
                ? numbers(field, comparison, low, high, start)
                : days(field, comparison, low, high, start);
    }

    private FilterValue numbers(FilterField field, String comparison, String low, String high, int start) {
        double from = low.isEmpty() ? Double.NEGATIVE_INFINITY : number(field, low, start);
        double to = high.isEmpty() ? Double.POSITIVE_INFINITY : number(field, high, start);
        if (from > to) {
            throw error(start, "a range must not end before it begins but was " + low + RANGE + high);
        }
        return switch (comparison) {
            case ">=" -> new FilterValue.Numbers(from, Double.POSITIVE_INFINITY, true);
            case ">" -> new FilterValue.Numbers(from, Double.POSITIVE_INFINITY, false);
            case "<=" -> new FilterValue.Numbers(Double.NEGATIVE_INFINITY, to, true);
            case "<" -> new FilterValue.Numbers(Double.NEGATIVE_INFINITY, to, false);
            default -> new FilterValue.Numbers(from, to, true);
        };
    }

    private double number(FilterField field, String typed, int start) {
        if (!NUMBER.matcher(typed).matches()) {
            throw error(
                    start,
                    "\"" + field.label() + "\" must be a number such as 3 or 0.7, or a range such as 3..5, but was \""
                            + FilterScanner.shown(typed) + "\"");
        }
        return Double.parseDouble(typed);
    }

    private FilterValue days(FilterField field, String comparison, String low, String high, int start) {
        @Nullable Period from = low.isEmpty() ? null : period(field, low, start);
        @Nullable Period to = high.isEmpty() ? null : period(field, high, start);
        if (from != null && to != null && to.last().isBefore(from.first())) {
            throw error(start, "a range must not end before it begins but was " + low + RANGE + high);
        }
        if (from == null || to == null || comparison.equals(":") || comparison.equals("=")) {
            return new FilterValue.Days(from == null ? null : from.first(), to == null ? null : to.last());
        }
        return switch (comparison) {
            case ">=" -> new FilterValue.Days(from.first(), null);
            case ">" -> new FilterValue.Days(from.last().plusDays(1), null);
            case "<=" -> new FilterValue.Days(null, to.last());
            default -> new FilterValue.Days(null, to.first().minusDays(1));
        };
    }

    private Period period(FilterField field, String typed, int start) {
        @Nullable Period period = Period.parse(typed);
        if (period == null) {
            throw error(
                    start,
                    "\"" + field.label()
                            + "\" must be a day, month or year such as 2025-06-30, 2025-06 or 2025, or a range of"
                            + " them, but was \""
                            + FilterScanner.shown(typed) + "\"");
        }
        return period;
    }

    private FilterValue box(FilterField field) {
        int start = scanner.at();
        double[] corners = new double[CORNERS];
        for (int corner = 0; corner < CORNERS; corner++) {
            String typed = scanner.until(STOPS);
            if (!NUMBER.matcher(typed).matches() || (corner < CORNERS - 1 && !scanner.take(","))) {
                throw error(start, "\"box\" must be four numbers, west,south,east,north, such as 95,-11,141,6");
            }
            corners[corner] = number(field, typed, start);
        }
        try {
            return new FilterValue.Box(corners[0], corners[1], corners[2], corners[3]);
        } catch (IllegalArgumentException e) {
            throw error(start, "\"box\" must lie on the map, west,south,east,north with south not above north");
        }
    }

    private FilterException error(int offset, String problem) {
        return new FilterException(scanner.text(), offset, problem);
    }
}
