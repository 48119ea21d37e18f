package org.saksi.store.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.StoredEvent;

/** A field with its values, which some fields share, and the events that have them. */
final class FieldColumn {
    private final FilterField field;
    private final Dictionary dictionary;
    private final @Nullable Names names;
    private final ValueColumn values;
    /** Other ways of saying the names; null where there are none. */
    private final @Nullable ValueColumn otherNames;

    private int[] codes = new int[8];
    private int count;

    FieldColumn(FilterField field, Dictionary dictionary, @Nullable Names names, ValueColumn.Kept kept) {
        this.field = field;
        this.dictionary = dictionary;
        this.names = names;
        this.values = new ValueColumn(kept);
        boolean party = field == FilterField.ACTOR || field == FilterField.RECIPIENT;
        this.otherNames = party ? new ValueColumn(ValueColumn.Kept.LISTS) : null;
    }

    FilterField field() {
        return field;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    ValueColumn values() {
        return values;
    }

    /** A value as people read it. */
    String shown(int code) {
        return names == null ? dictionary.get(code) : names.shown(code);
    }

    void put(int ordinal, StoredEvent event) {
        count = 0;
        if (field.kind() == FilterField.Kind.NUMBER) {
            for (Double number : EventValues.numbers(field, event)) {
                note(dictionary.code(Double.toString(number + 0.0)));
            }
        } else {
            for (String value : EventValues.values(field, event)) {
                note(names == null ? dictionary.code(value) : names.code(value));
            }
        }
        values.set(ordinal, codes, count);
        if (otherNames != null && names != null) {
            List<String> all = EventValues.names(field, event);
            count = 0;
            if (all.size() > values.lists().count(ordinal)) {
                for (String name : all) {
                    noteOther(names.code(name), ordinal);
                }
            }
            otherNames.set(ordinal, codes, count);
        }
    }

    private void noteOther(int code, int ordinal) {
        CodeLists shown = values.lists();
        for (int index = 0; index < shown.count(ordinal); index++) {
            if (shown.get(ordinal, index) == code) {
                return;
            }
        }
        note(code);
    }

    private void note(int code) {
        for (int index = 0; index < count; index++) {
            if (codes[index] == code) {
                return;
            }
        }
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, count * 2);
        }
        codes[count++] = code;
    }

    void remove(int ordinal) {
        values.set(ordinal, codes, 0);
        if (otherNames != null) {
            otherNames.set(ordinal, codes, 0);
        }
    }

    void trim(int ordinals) {
        values.trim(ordinals);
        if (otherNames != null) {
            otherNames.trim(ordinals);
        }
    }

    /** The codes of the values that are meant; the same for all fields that share a dictionary. */
    BitSet codes(FilterValue value) {
        return switch (value) {
            case FilterValue.Word word ->
                switch (field.kind()) {
                    case NAME -> dictionary.holding(Folded.words(word.text()));
                    case PREFIX -> dictionary.matching(code -> code.startsWith(word.text()));
                    case CODE, ID -> exactly(word.text());
                    case NUMBER, DATE, BOX, TEXT -> throw new IllegalStateException("no words in " + field.label());
                };
            case FilterValue.Whole whole -> exactly(names == null ? whole.text() : Folded.words(whole.text()));
            case FilterValue.Numbers numbers ->
                dictionary.matching(number -> numbers.holds(Double.parseDouble(number)));
            case FilterValue.Presence ignored -> throw new IllegalStateException("presence is no value");
            case FilterValue.Days ignored -> throw new IllegalStateException("no days in " + field.label());
            case FilterValue.Box ignored -> throw new IllegalStateException("no box in " + field.label());
        };
    }

    private BitSet exactly(String value) {
        BitSet codes = new BitSet();
        int code = dictionary.find(value);
        if (code >= 0) {
            codes.set(code);
        }
        return codes;
    }

    /** The events that have a value of those meant; words of names are looked for in their other ways, too. */
    RoaringBitmap having(BitSet meant, FilterValue value) {
        RoaringBitmap events = values.having(meant);
        if (otherNames != null && value instanceof FilterValue.Word) {
            events.or(otherNames.having(meant));
        }
        return events;
    }
}
