package org.saksi.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Scene.Kind;
import org.saksi.resolver.Scene.Named;

/**
 * Finds the two whom "kedua negara", "keduanya" or "the two leaders" mean: the only two fitting ones of the nearest words
 * before that name two. Where three or more fit, nobody is meant.
 */
final class Pairs {
    private static final Set<String> TWO = WordSet.of("kedua both");
    private static final Set<String> ALONE = WordSet.of("keduanya both");
    private static final Set<String> STATES =
            WordSet.of("negara negeri bangsa pemerintah countries nations states governments neighbours neighbors");
    private static final Set<String> PEOPLE = WordSet.of("pemimpin presiden menteri kepala tokoh pria perempuan leaders"
            + " presidents ministers men women politicians");
    private static final Set<String> SIDES = WordSet.of("pihak kubu sides parties camps");
    private static final Set<String> FILLERS = WordSet.of("itu ini tersebut the these those belah");
    private static final int SENTENCES_BACK = 2;

    private final Cast cast;

    Pairs(Cast cast) {
        this.cast = cast;
    }

    /** Both who are meant, in the order they were named; empty when the phrase means no pair or it is not known. */
    List<Named> of(List<Word> phrase, int start, int sentence) {
        Set<Kind> kinds = kinds(phrase);
        if (kinds.isEmpty()) {
            return List.of();
        }
        Map<String, Named> found = new LinkedHashMap<>();
        for (int back = 0; back <= SENTENCES_BACK && found.size() < 2; back++) {
            for (Named named : cast.in(sentence - back)) {
                String who = named.span().end() <= start && kinds.contains(named.kind()) ? identity(named) : null;
                if (who != null) {
                    found.putIfAbsent(who, named);
                }
            }
        }
        if (found.size() != 2) {
            return List.of();
        }
        List<Named> both = new ArrayList<>(found.values());
        both.sort((a, b) -> a.span().compareTo(b.span()));
        return both;
    }

    /** What the two may be; empty when the phrase does not speak of two. */
    private static Set<Kind> kinds(List<Word> phrase) {
        List<String> words = phrase.stream()
                .map(Word::key)
                .filter(word -> !FILLERS.contains(word))
                .toList();
        if (words.size() == 1 && ALONE.contains(words.getFirst())) {
            return Set.of(Kind.NATION, Kind.PERSON);
        }
        boolean two = words.size() == 2
                && (TWO.contains(words.getFirst())
                        || (words.getFirst().equals("two")
                                && phrase.getFirst().key().equals("the")));
        if (!two) {
            return Set.of();
        }
        String noun = words.getLast();
        if (STATES.contains(noun)) {
            return Set.of(Kind.NATION);
        }
        if (PEOPLE.contains(noun)) {
            return Set.of(Kind.PERSON);
        }
        return SIDES.contains(noun) ? Set.of(Kind.NATION, Kind.PERSON) : Set.of();
    }

    /** A state and its people are one; a person stands for the state in a pair of sides, so both are told by country. */
    private static @Nullable String identity(Named named) {
        return named.kind() == Kind.PERSON
                ? named.reading().name()
                : named.reading().country();
    }
}
