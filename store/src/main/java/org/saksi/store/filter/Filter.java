package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which events of a dataset are meant: what {@code type:ASSAULT actor.country:ISR date>=2025-06} says, as a tree.
 *
 * <p>{@link Object#toString()} is its canonical text, from which {@link #parse} makes the same tree. A negation takes everything
 * that what it negates does not: {@code -place:Jakarta} holds events without a place, too. Filters are values and may be
 * shared by threads. The language is described in docs/filter.md.
 */
public sealed interface Filter {
    /** The most UTF-16 units that a filter may have. */
    int MOST_UNITS = 8000;

    /** The most values that a filter may name. */
    int MOST_VALUES = 1000;

    /** How deep parentheses and negations may be nested. */
    int DEEPEST = 50;

    /** Every event; written as nothing, or {@code *} inside of others. */
    record All() implements Filter {
        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * Events that every part takes.
     *
     * @param parts at least two, none of them another {@code And} or {@code All}
     */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = several(parts, And.class);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * Events that at least one part takes.
     *
     * @param parts at least two, none of them another {@code Or}
     */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = several(parts, Or.class);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * Events that the part does not take.
     *
     * @param part what is negated, not another {@code Not}
     */
    record Not(Filter part) implements Filter {
        public Not {
            if (part instanceof Not) {
                throw new IllegalArgumentException("a negation must not hold another one; use Filter.not");
            }
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * Events of which a field has at least one of the values.
     *
     * @param field the field
     * @param any the values, at least one, each of the kind of the field; words of names and whole names do not mix
     */
    record Match(FilterField field, List<FilterValue> any) implements Filter {
        public Match {
            any = List.copyOf(any);
            if (any.isEmpty()) {
                throw new IllegalArgumentException(
                        "a field must have at least one value but had none: " + field.label());
            }
            FieldValues.require(field, any);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * Reads a filter.
     *
     * @param text what a user typed; blank is every event
     * @throws FilterException when it cannot be read, with the place and what was expected there
     */
    static Filter parse(String text) {
        return new FilterParser(text).parse();
    }

    /**
     * What a search box means: words and phrases in quotes that must all stand in the sentence of the event. Nothing is an
     * operator, so that any string is fine; what holds no letter and no digit asks for nothing. A text with more than
     * {@value #MOST_VALUES} words or {@value #MOST_UNITS} units is read up to there.
     */
    static Filter search(String anything) {
        return SearchBox.read(anything);
    }

    /** Events that all take; {@code All} of none. */
    static Filter and(List<Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            switch (part) {
                case And nested -> flat.addAll(nested.parts());
                case All ignored -> {}
                case Or one -> flat.add(one);
                case Not one -> flat.add(one);
                case Match one -> flat.add(one);
            }
        }
        return flat.isEmpty() ? new All() : flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /** Events that all take. */
    static Filter and(Filter... parts) {
        return and(List.of(parts));
    }

    /**
     * Events that any takes.
     *
     * @param parts at least one
     */
    static Filter or(List<Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Or nested) {
                flat.addAll(nested.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** Events that any takes; at least one part. */
    static Filter or(Filter... parts) {
        return or(List.of(parts));
    }

    /** Events that the part does not take. */
    static Filter not(Filter part) {
        return part instanceof Not negated ? negated.part() : new Not(part);
    }

    /**
     * Events of which a field has a value, as a facet lists it.
     *
     * @throws IllegalArgumentException when the field cannot have such a value
     */
    static Filter of(FilterField field, FilterValue... any) {
        return new Match(field, List.of(any));
    }

    /** The filter in words, in English or, for {@code id}, Indonesian; a phrase that goes on after "events where". */
    default String reading(Locale language) {
        return new FilterReading(language).read(this);
    }

    private static List<Filter> several(List<Filter> parts, Class<? extends Filter> kind) {
        boolean flat =
                parts.stream().noneMatch(part -> kind.isInstance(part) || (kind == And.class && part instanceof All));
        if (parts.size() < 2 || !flat) {
            throw new IllegalArgumentException(
                    "several parts must be flat and at least two; use the methods of Filter, not "
                            + kind.getSimpleName());
        }
        return List.copyOf(parts);
    }
}
