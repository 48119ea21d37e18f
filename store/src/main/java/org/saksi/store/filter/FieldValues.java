package org.saksi.store.filter;

import java.util.List;
import java.util.Locale;

/** Which values the fields of each kind can have. */
final class FieldValues {
    private FieldValues() {}

    /** Refuses values that the parser would not make of the field. */
    static void require(FilterField field, List<FilterValue> any) {
        any.forEach(value -> require(field, value));
        boolean words = any.stream().anyMatch(FilterValue.Word.class::isInstance);
        if (words && any.stream().anyMatch(FilterValue.Whole.class::isInstance)) {
            throw new IllegalArgumentException(
                    "values of " + field.label() + " must be words or whole names, not both, but were " + any);
        }
    }

    /** No database holds a null character, so that none could be found. */
    private static boolean isStorable(FilterValue value) {
        return switch (value) {
            case FilterValue.Word word -> word.text().indexOf('\0') < 0;
            case FilterValue.Whole whole -> whole.text().indexOf('\0') < 0;
            case FilterValue.Numbers ignored -> true;
            case FilterValue.Days ignored -> true;
            case FilterValue.Box ignored -> true;
            case FilterValue.Presence ignored -> true;
        };
    }

    private static void require(FilterField field, FilterValue value) {
        boolean fits = switch (value) {
            case FilterValue.Word word ->
                switch (field.kind()) {
                    case CODE, PREFIX -> word.text().equals(Vocabulary.canonical(field, word.text()));
                    case ID -> true;
                    case NAME, TEXT -> Folded.hasWords(word.text());
                    case NUMBER, DATE, BOX -> false;
                };
            case FilterValue.Whole whole ->
                switch (field.kind()) {
                    case NAME -> Folded.hasWords(whole.text());
                    case PREFIX -> whole.text().equals(Vocabulary.canonical(field, whole.text()));
                    case CODE, ID, TEXT, NUMBER, DATE, BOX -> false;
                };
            case FilterValue.Numbers ignored -> field.kind() == FilterField.Kind.NUMBER;
            case FilterValue.Days ignored -> field.kind() == FilterField.Kind.DATE;
            case FilterValue.Box ignored -> field.kind() == FilterField.Kind.BOX;
            case FilterValue.Presence ignored -> field.kind() != FilterField.Kind.TEXT;
        };
        if (!fits || !isStorable(value)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a value of %s must be one of its kind but was %s", field.label(), value));
        }
    }
}
