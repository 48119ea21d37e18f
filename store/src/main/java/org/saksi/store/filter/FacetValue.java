package org.saksi.store.filter;

/**
 * One value of a facet.
 *
 * @param value the code, or the name as it was first written
 * @param filter the filter that takes the events of this value and no others
 * @param count how many there are
 */
public record FacetValue(String value, Filter filter, long count) {
    /** The value of a field as its filter names it. */
    static FacetValue of(FilterField field, String value, long count) {
        FilterValue named = switch (field.kind()) {
            case NAME, PREFIX -> new FilterValue.Whole(value);
            case CODE, ID -> new FilterValue.Word(value);
            case NUMBER -> {
                double number = Double.parseDouble(value);
                yield new FilterValue.Numbers(number, number, true);
            }
            case DATE, BOX, TEXT -> throw new IllegalStateException(field.label() + " is no facet");
        };
        String shown =
                field.kind() == FilterField.Kind.NUMBER ? FilterPrinter.number(Double.parseDouble(value)) : value;
        return new FacetValue(shown, Filter.of(field, named), count);
    }
}
