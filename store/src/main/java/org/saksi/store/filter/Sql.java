package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL with the values of its question marks, in order. A value is never part of the text.
 *
 * @param text SQL
 * @param values strings, integers, longs and doubles
 */
record Sql(String text, List<Object> values) {
    static final Sql TRUE = Sql.of("1 = 1");
    static final Sql FALSE = Sql.of("1 = 0");

    Sql {
        values = List.copyOf(values);
    }

    static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** This one inside of another text, in place of its {@code %s}. */
    Sql in(String around) {
        int hole = around.indexOf("%s");
        return new Sql(around.substring(0, hole) + text + around.substring(hole + 2), values);
    }

    Sql and(Sql other) {
        return joined(List.of(this, other), " AND ");
    }

    Sql or(Sql other) {
        return joined(List.of(this, other), " OR ");
    }

    /** Some pieces, each in parentheses, with a word between them. */
    static Sql joined(List<Sql> parts, String between) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (Sql part : parts) {
            text.append(text.isEmpty() ? "(" : between + "(").append(part.text).append(')');
            values.addAll(part.values);
        }
        return new Sql(text.toString(), values);
    }

    /** Whether an expression is one of some values. */
    static Sql oneOf(String expression, List<String> values) {
        if (values.isEmpty()) {
            return FALSE;
        }
        String marks = "?" + ", ?".repeat(values.size() - 1);
        return new Sql(expression + " IN (" + marks + ")", List.copyOf(values));
    }

    /** What is unknown is not so: the database's third truth value would make a negation of it unknown, too. */
    Sql negated() {
        return in("NOT coalesce((%s), 1 = 0)");
    }
}
