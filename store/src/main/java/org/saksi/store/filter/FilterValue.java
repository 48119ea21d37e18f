package org.saksi.store.filter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the values that a field of a filter may have; what each means is said at {@link FilterField.Kind}. */
public sealed interface FilterValue {
    /**
     * A code, an identifier, the beginning of a code, words of a name or of a text, by the kind of the field.
     *
     * @param text as written, codes in their one form; not blank
     */
    record Word(String text) implements FilterValue {
        public Word {
            requireFilled(text);
        }
    }

    /**
     * A whole name or code, written with {@code =}.
     *
     * @param text as written; not blank
     */
    record Whole(String text) implements FilterValue {
        public Whole {
            requireFilled(text);
        }
    }

    /**
     * Numbers between two bounds.
     *
     * @param from the least, negative infinity where open
     * @param to the greatest, positive infinity where open
     * @param inclusive whether bounds count; may be false only where one side is open
     */
    record Numbers(double from, double to, boolean inclusive) implements FilterValue {
        public Numbers {
            from += 0.0;
            to += 0.0;
            boolean open = Double.isInfinite(from) || Double.isInfinite(to);
            boolean both = Double.isInfinite(from) && Double.isInfinite(to);
            boolean wrong = from == Double.POSITIVE_INFINITY || to == Double.NEGATIVE_INFINITY;
            if (!(from <= to) || both || wrong || (!inclusive && !open)) {
                throw new IllegalArgumentException("numbers must lie between two bounds but were " + from + ".." + to);
            }
        }

        /** Whether a number lies between the bounds. */
        boolean holds(double number) {
            return inclusive ? number >= from && number <= to : number > from && number < to;
        }
    }

    /**
     * Days from the first to the last, both included.
     *
     * @param from first day, null where open
     * @param to last day, null where open, never both
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements FilterValue {
        public Days {
            boolean open = from == null && to == null;
            if (open || (from != null && to != null && to.isBefore(from))) {
                throw new IllegalArgumentException("days must not end before they begin but were " + from + ".." + to);
            }
        }

        /** The first epoch day, {@link Integer#MIN_VALUE} where open. */
        int firstDay() {
            return from == null ? Integer.MIN_VALUE : Math.toIntExact(from.toEpochDay());
        }

        /** The last epoch day, {@link Integer#MAX_VALUE} where open. */
        int lastDay() {
            return to == null ? Integer.MAX_VALUE : Math.toIntExact(to.toEpochDay());
        }
    }

    /**
     * A stretch of the map, edges included, in degrees; it crosses the 180th meridian where {@code west} is greater than
     * {@code east}.
     *
     * @param west least longitude
     * @param south least latitude
     * @param east greatest longitude
     * @param north greatest latitude, not less than {@code south}
     */
    record Box(double west, double south, double east, double north) implements FilterValue {
        private static final double HALF_TURN = 180;
        private static final double POLE = 90;

        public Box {
            west += 0.0;
            south += 0.0;
            east += 0.0;
            north += 0.0;
            boolean longitudes = Math.abs(west) <= HALF_TURN && Math.abs(east) <= HALF_TURN;
            if (!longitudes || !(south >= -POLE && north <= POLE && south <= north)) {
                throw new IllegalArgumentException(
                        "a box must lie on the map but was " + west + "," + south + "," + east + "," + north);
            }
        }

        /** Whether a point lies in the box or on its edge. */
        boolean holds(double lat, double lon) {
            boolean across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
            return across && lat >= south && lat <= north;
        }
    }

    /** Whether a field has any value at all. */
    enum Presence implements FilterValue {
        /** Has one, written {@code *}. */
        ANY,
        /** Has none, written {@code none}. */
        NONE
    }

    private static void requireFilled(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a value must not be blank");
        }
    }
}
