package org.saksi.store.filter;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;
import org.saksi.store.StoredEvent;

/**
 * Whether one event is meant by a filter: the meaning of the language, which columns and SQL are held to.
 *
 * <p>Thread-safe if its text predicate is.
 */
public final class FilterPredicate implements Predicate<StoredEvent> {
    private final Predicate<StoredEvent> meant;

    private FilterPredicate(Predicate<StoredEvent> meant) {
        this.meant = meant;
    }

    /** The predicate of a filter. */
    public static FilterPredicate of(Filter filter, TextPredicate text) {
        return new FilterPredicate(test(filter, text));
    }

    @Override
    public boolean test(StoredEvent event) {
        return meant.test(event);
    }

    private static Predicate<StoredEvent> test(Filter filter, TextPredicate text) {
        return switch (filter) {
            case Filter.All ignored -> event -> true;
            case Filter.And and -> {
                List<Predicate<StoredEvent>> parts = tests(and.parts(), text);
                yield event -> parts.stream().allMatch(part -> part.test(event));
            }
            case Filter.Or or -> {
                List<Predicate<StoredEvent>> parts = tests(or.parts(), text);
                yield event -> parts.stream().anyMatch(part -> part.test(event));
            }
            case Filter.Not not -> test(not.part(), text).negate();
            case Filter.Match match -> {
                List<Predicate<StoredEvent>> any = match.any().stream()
                        .map(value -> test(match.field(), value, text))
                        .toList();
                yield event -> any.stream().anyMatch(value -> value.test(event));
            }
        };
    }

    private static List<Predicate<StoredEvent>> tests(List<Filter> parts, TextPredicate text) {
        return parts.stream().map(part -> test(part, text)).toList();
    }

    private static Predicate<StoredEvent> test(FilterField field, FilterValue value, TextPredicate text) {
        return switch (value) {
            case FilterValue.Word word -> word(field, word.text(), text);
            case FilterValue.Whole whole -> whole(field, whole.text());
            case FilterValue.Numbers numbers ->
                event -> EventValues.numbers(field, event).stream().anyMatch(numbers::holds);
            case FilterValue.Days days -> days(field, days);
            case FilterValue.Box box ->
                event -> {
                    @Nullable Where where = event.event().where();
                    return where != null
                            && where.lat() != null
                            && where.lon() != null
                            && box.holds(where.lat(), where.lon());
                };
            case FilterValue.Presence presence -> {
                Predicate<StoredEvent> present = event -> isPresent(field, event);
                yield presence == FilterValue.Presence.ANY ? present : present.negate();
            }
        };
    }

    private static Predicate<StoredEvent> word(FilterField field, String word, TextPredicate text) {
        return switch (field.kind()) {
            case TEXT -> event -> text.holds(field, word, event);
            case PREFIX -> event -> EventValues.values(field, event).stream().anyMatch(code -> code.startsWith(word));
            case NAME -> name(field, word);
            case CODE, ID -> event -> EventValues.values(field, event).contains(word);
            case NUMBER, DATE, BOX -> throw new IllegalStateException("no words in " + field.label());
        };
    }

    private static Predicate<StoredEvent> name(FilterField field, String words) {
        String wanted = Folded.words(words);
        @Nullable FilterField entities = EventValues.entities(field);
        return event -> names(field, event).anyMatch(name -> Folded.holds(name, wanted))
                || (entities != null && EventValues.values(entities, event).contains(words));
    }

    private static Stream<String> names(FilterField field, StoredEvent event) {
        return EventValues.names(field, event).stream().map(Folded::words);
    }

    private static Predicate<StoredEvent> whole(FilterField field, String whole) {
        if (field.kind() == FilterField.Kind.PREFIX) {
            return event -> EventValues.values(field, event).contains(whole);
        }
        String wanted = Folded.words(whole);
        return event -> EventValues.values(field, event).stream()
                .anyMatch(name -> Folded.words(name).equals(wanted));
    }

    private static Predicate<StoredEvent> days(FilterField field, FilterValue.Days days) {
        int first = days.firstDay();
        int last = days.lastDay();
        if (field == FilterField.PUBLISHED) {
            return event -> {
                int day = EventValues.publishedDay(event.event());
                return day != EventValues.NO_DAY && day >= first && day <= last;
            };
        }
        return event -> {
            int start = EventValues.firstDay(event.event());
            return start != EventValues.NO_DAY && start <= last && EventValues.lastDay(event.event()) >= first;
        };
    }

    private static boolean isPresent(FilterField field, StoredEvent event) {
        return switch (field.kind()) {
            case CODE, PREFIX, ID, NAME -> !EventValues.values(field, event).isEmpty();
            case NUMBER -> !EventValues.numbers(field, event).isEmpty();
            case DATE ->
                (field == FilterField.PUBLISHED
                                ? EventValues.publishedDay(event.event())
                                : EventValues.firstDay(event.event()))
                        != EventValues.NO_DAY;
            case BOX -> event.event().where() != null && event.event().where().lat() != null;
            case TEXT -> throw new IllegalStateException("no presence of " + field.label());
        };
    }
}
