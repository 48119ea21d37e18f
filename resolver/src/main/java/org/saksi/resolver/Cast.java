package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;
import org.saksi.resolver.Scene.Kind;
import org.saksi.resolver.Scene.Named;

/**
 * All that an article names, filed by how it is asked for: every question costs the same in a long article as in a
 * short one. Filled in text order, then only read.
 */
final class Cast {
    private final Map<Integer, List<Named>> sentences = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Named>> nouns = new HashMap<>();
    private final NavigableMap<Integer, Named> nations = new TreeMap<>();
    private final Map<String, NavigableMap<Integer, Named>> bearers = new HashMap<>();
    private final Map<String, Named> surnames = new LinkedHashMap<>();

    void add(Named named) {
        int end = named.span().end();
        String country = named.reading().country();
        String role = named.reading().role();
        sentences.computeIfAbsent(named.sentence(), n -> new ArrayList<>()).add(named);
        if (!named.noun().isEmpty()) {
            nouns.computeIfAbsent(named.noun(), n -> new TreeMap<>())
                    .put(named.span().start(), named);
        }
        if (named.kind() == Kind.NATION) {
            nations.put(end, named);
        }
        if (named.kind() == Kind.PERSON && named.reading().name() != null) {
            String name = named.reading().name();
            List<Word> words = Word.of(name, 0, name.length());
            // The analysis may take a lone mark for a name.
            if (!words.isEmpty()) {
                surnames.putIfAbsent(words.getLast().key(), named);
            }
        }
        if (named.kind() == Kind.PERSON && role != null && country != null) {
            bearers.computeIfAbsent(role, r -> new TreeMap<>()).put(end, named);
        }
    }

    /** The one person whose surname differs from the word by one slip, null when there are none or several. */
    @Nullable
    Reading misspelt(String word) {
        Reading only = null;
        for (Map.Entry<String, Named> surname : surnames.entrySet()) {
            if (Slip.between(surname.getKey(), word)) {
                if (only != null) {
                    return null;
                }
                only = surname.getValue().reading();
            }
        }
        return only;
    }

    /** What a sentence names, in text order. */
    List<Named> in(int sentence) {
        return sentences.getOrDefault(sentence, List.of());
    }

    /** The last one before this place that goes with the noun, or null. */
    @Nullable
    Named withNoun(String noun, int start) {
        return value(nouns.getOrDefault(noun, new TreeMap<>()).lowerEntry(start));
    }

    /** The last nation that ends before this place, or null. */
    @Nullable
    Named nation(int start) {
        return value(nations.floorEntry(start));
    }

    /** Whether this country is named, as a nation, in some of these words. */
    boolean nationIn(Span words, String country) {
        for (Named named : nations.tailMap(words.start(), false).values()) {
            if (named.span().start() >= words.end()) {
                return false;
            }
            if (country.equals(named.reading().country())) {
                return true;
            }
        }
        return false;
    }

    /** Whether at least twice as many names of the article belong to this state as to all others together. */
    boolean speaksOf(String state, List<Span> except) {
        int own = 0;
        int others = 0;
        for (List<Named> sentence : sentences.values()) {
            for (Named named : sentence) {
                String country = named.reading().country();
                if (country != null && except.stream().noneMatch(other -> other.overlaps(named.span()))) {
                    own += country.equals(state) ? 1 : 0;
                    others += country.equals(state) ? 0 : 1;
                }
            }
        }
        return own >= 2 * others;
    }

    /** The last person of a known country with the role who ends before this place, or null. */
    @Nullable
    Named bearer(String role, int start) {
        return value(bearers.getOrDefault(role, new TreeMap<>()).floorEntry(start));
    }

    private static @Nullable Named value(Map.@Nullable Entry<Integer, Named> entry) {
        return entry == null ? null : entry.getValue();
    }
}
