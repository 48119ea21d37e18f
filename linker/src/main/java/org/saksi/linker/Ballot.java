package org.saksi.linker;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts for each of several values the independent voices that give it.
 *
 * @param <T> the values
 */
final class Ballot<T> {
    private final SortedMap<String, Choice<T>> choices = new TreeMap<>();

    /**
     * A value with its voices.
     *
     * @param key what makes it the same value
     * @param value the value as it was given first
     * @param voices who gives it
     */
    record Choice<T>(String key, T value, TreeSet<String> voices) {}

    void vote(String key, T value, EventTraits event) {
        choices.computeIfAbsent(key, none -> new Choice<>(key, value, new TreeSet<>()))
                .voices()
                .add(event.article().voice());
    }

    /** The value that most voices give, of equally many that of the least key; null when none was given. */
    @Nullable
    T most() {
        List<Choice<T>> order =
                inOrder(Comparator.comparingInt(choice -> -choice.voices().size()));
        return order.isEmpty() ? null : order.getFirst().value();
    }

    /** The values by an order, then by their voices, most first, then by their keys. */
    List<Choice<T>> inOrder(Comparator<Choice<T>> first) {
        return choices.values().stream()
                .sorted(first.thenComparingInt(choice -> -choice.voices().size())
                        .thenComparing(Choice::key))
                .toList();
    }
}
