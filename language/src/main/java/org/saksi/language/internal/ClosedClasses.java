package org.saksi.language.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.language.Upos;

/**
 * The words of the closed classes: no unknown word may become an auxiliary or a preposition. Immutable, so safe for use
 * by many threads.
 *
 * <p>Lines of a list are a part of speech and its words; parts of speech without a line are open.
 */
public final class ClosedClasses {
    private final Map<String, Integer> words = new HashMap<>();
    private int closed;

    /** The classes with their words. */
    public ClosedClasses(Map<Upos, Set<String>> classes) {
        new EnumMap<>(classes).forEach((upos, members) -> {
            closed |= 1 << upos.ordinal();
            members.forEach(word -> words.merge(word, 1 << upos.ordinal(), (one, other) -> one | other));
        });
    }

    /** The list that lies beside a class. */
    public static ClosedClasses load(Class<?> beside, String name) {
        Map<Upos, Set<String>> classes = new EnumMap<>(Upos.class);
        for (String line : WordList.lines(beside, name)) {
            List<String> cells = List.of(line.split(" +"));
            classes.put(Upos.valueOf(cells.getFirst()), Set.copyOf(cells.subList(1, cells.size())));
        }
        return new ClosedClasses(classes);
    }

    /** The parts of speech that a word cannot have, as a bit mask over {@link Upos#ordinal()}. */
    int barred(String lower) {
        return closed & ~words.getOrDefault(lower, 0);
    }
}
