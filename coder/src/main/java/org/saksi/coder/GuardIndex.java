package org.saksi.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Token;

/** The words of all guards by their first word; built once, then read by many threads. */
final class GuardIndex {
    private record Entry(int rank, Guard guard, List<String> words) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    GuardIndex(List<Guard> guards) {
        for (int rank = 0; rank < guards.size(); rank++) {
            for (String words : guards.get(rank).words()) {
                List<String> parts = List.of(words.split(" "));
                byFirst.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>())
                        .add(new Entry(rank, guards.get(rank), parts));
            }
        }
    }

    /** The guard whose words the sentence holds; the first of the file where several strike. */
    Optional<Guard> strike(Scene scene) {
        @Nullable Entry first = null;
        for (int i = 0; i < scene.size(); i++) {
            Token token = scene.token(i);
            first = earlier(first, scene, i, token.lower());
            if (!token.lemma().equals(token.lower())) {
                first = earlier(first, scene, i, token.lemma());
            }
        }
        return Optional.ofNullable(first).map(Entry::guard);
    }

    private @Nullable Entry earlier(@Nullable Entry found, Scene scene, int at, String word) {
        @Nullable Entry first = found;
        for (Entry entry : byFirst.getOrDefault(word, List.of())) {
            boolean better = first == null || entry.rank() < first.rank();
            if (better && holds(scene, at, entry.words())) {
                first = entry;
            }
        }
        return first;
    }

    private static boolean holds(Scene scene, int at, List<String> words) {
        if (at + words.size() > scene.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            Token token = scene.token(at + k);
            if (!token.lower().equals(words.get(k)) && !token.lemma().equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }
}
