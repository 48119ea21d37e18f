package org.saksi.training.score;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.NamedSentence;

/**
 * Compares predicted names with gold ones: right are those of the same kind over exactly the same letters.
 *
 * <p>Letters are counted without blanks, so the tokens of the two may differ. A mutable counter for one thread.
 */
public final class NameScore {
    /** The kinds that the corpora which may train mark: all but groups. */
    public static final List<NameKind> TRAINED = List.of(NameKind.PER, NameKind.ORG, NameKind.LOC);

    private final Set<NameKind> kinds;
    private final Count all = new Count();
    private final Map<NameKind, Count> byKind = new EnumMap<>(NameKind.class);

    /** A score of the given kinds; names of other kinds count neither way. */
    public NameScore(Collection<NameKind> kinds) {
        this.kinds = EnumSet.copyOf(kinds);
    }

    /** Compares one sentence. */
    public void add(NamedSentence gold, NamedSentence predicted) {
        Set<Stretch> right = stretches(gold);
        Set<Stretch> found = stretches(predicted);
        right.forEach(stretch -> count(stretch.kind(), 1, 0, found.contains(stretch) ? 1 : 0));
        found.forEach(stretch -> count(stretch.kind(), 0, 1, 0));
    }

    private void count(NameKind kind, int gold, int found, int right) {
        all.add(gold, found, right);
        byKind.computeIfAbsent(kind, key -> new Count()).add(gold, found, right);
    }

    private record Stretch(NameKind kind, int from, int to) {}

    private Set<Stretch> stretches(NamedSentence sentence) {
        List<String> tokens = sentence.tokens();
        int[] starts = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            int letters = (int) tokens.get(i)
                    .chars()
                    .filter(c -> !Character.isWhitespace(c))
                    .count();
            starts[i + 1] = starts[i] + letters;
        }
        Set<Stretch> stretches = new HashSet<>();
        for (Name name : sentence.names()) {
            if (kinds.contains(name.kind())) {
                stretches.add(new Stretch(name.kind(), starts[name.from()], starts[name.to()]));
            }
        }
        return stretches;
    }

    /** The score of all kinds together. */
    public Count all() {
        return all;
    }

    /** The score of one kind; empty when it never occurred. */
    public Count of(NameKind kind) {
        return byKind.getOrDefault(kind, new Count());
    }

    /** The score of some kinds together. */
    public Count of(Collection<NameKind> some) {
        Count sum = new Count();
        some.forEach(kind -> sum.add(of(kind)));
        return sum;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("all  ").append(all).append('\n');
        byKind.forEach(
                (kind, count) -> text.append(kind).append("  ").append(count).append('\n'));
        return text.toString();
    }
}
