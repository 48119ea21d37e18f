package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Finds the events of a filter in the columns. */
final class ColumnFilter {
    private final ColumnSet columns;
    private final TextSearch text;

    ColumnFilter(ColumnSet columns, TextSearch text) {
        this.columns = columns;
        this.text = text;
    }

    /** The ordinals of the events that are meant, a bitmap of their own. */
    RoaringBitmap find(Filter filter) {
        return switch (filter) {
            case Filter.All ignored -> columns.live().clone();
            case Filter.And and -> all(and.parts());
            case Filter.Or or -> {
                RoaringBitmap events = new RoaringBitmap();
                or.parts().forEach(part -> events.or(find(part)));
                yield events;
            }
            case Filter.Not not -> RoaringBitmap.andNot(columns.live(), find(not.part()));
            case Filter.Match match -> {
                RoaringBitmap events = new RoaringBitmap();
                match.any().forEach(value -> events.or(find(match.field(), value)));
                events.and(columns.live());
                yield events;
            }
        };
    }

    private RoaringBitmap all(List<Filter> parts) {
        List<RoaringBitmap> found = new ArrayList<>();
        for (Filter part : parts) {
            found.add(find(part));
        }
        found.sort(Comparator.comparingLong(RoaringBitmap::getLongCardinality));
        RoaringBitmap events = found.getFirst();
        found.subList(1, found.size()).forEach(events::and);
        return events;
    }

    private RoaringBitmap find(FilterField field, FilterValue value) {
        if (value == FilterValue.Presence.NONE) {
            return RoaringBitmap.andNot(columns.live(), present(field));
        }
        if (value == FilterValue.Presence.ANY) {
            return present(field).clone();
        }
        return switch (field) {
            case ID -> id(value);
            case BOX -> columns.within((FilterValue.Box) value);
            case DATE, PUBLISHED -> {
                FilterValue.Days days = (FilterValue.Days) value;
                yield columns.days(field, days.firstDay(), days.lastDay());
            }
            case TEXT, ARTICLE -> text.find(field, ((FilterValue.Word) value).text());
            case PLACE -> {
                RoaringBitmap events = either(field, value);
                if (value instanceof FilterValue.Word) {
                    events.or(either(FilterField.PLACE_ADMIN1, value));
                }
                yield events;
            }
            default -> either(field, value);
        };
    }

    /** The events that have the value on any side; both sides share their dictionaries. */
    private RoaringBitmap either(FilterField field, FilterValue value) {
        List<FilterField> sides = ColumnSet.sides(field);
        BitSet codes = columns.column(sides.getFirst()).codes(value);
        RoaringBitmap events = new RoaringBitmap();
        for (FilterField side : sides) {
            events.or(columns.column(side).having(codes, value));
        }
        @Nullable FilterField entities = EventValues.entities(field);
        if (entities != null && value instanceof FilterValue.Word) {
            events.or(either(entities, value));
        }
        return events;
    }

    private RoaringBitmap id(FilterValue value) {
        int ordinal = columns.ids().find(((FilterValue.Word) value).text());
        return ordinal < 0 ? new RoaringBitmap() : RoaringBitmap.bitmapOf(ordinal);
    }

    private RoaringBitmap present(FilterField field) {
        return switch (field) {
            case ID -> columns.live();
            case BOX -> columns.withPoint();
            case DATE, PUBLISHED -> columns.days(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> {
                RoaringBitmap events = new RoaringBitmap();
                ColumnSet.sides(field)
                        .forEach(side -> events.or(columns.column(side).values().present()));
                yield events;
            }
        };
    }
}
