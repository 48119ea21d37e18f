package org.saksi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.CodingPrint;
import org.saksi.coder.RulePrints;

/**
 * Which articles another coding can change: all of some languages, and in the others those that hold a word of a rule that is
 * new, gone or different.
 *
 * <p>An article without such a word comes out the same: a rule reads a sentence only where one of its words stands, and rules
 * meet each other only in an article.
 *
 * @param whole languages of which every article must be coded anew, each with the reason
 * @param words in each other language the words, as {@code Token.lemma()} or {@code Token.lower()}; none where nothing changed
 * @param rules ids of the rules that are new, gone or different, in all languages
 */
record Touched(SortedMap<String, String> whole, SortedMap<String, SortedSet<String>> words, List<String> rules) {
    /** What lies between two codings. */
    static Touched between(CodingPrint before, CodingPrint now) {
        SortedMap<String, String> whole = new TreeMap<>();
        SortedMap<String, SortedSet<String>> words = new TreeMap<>();
        List<String> rules = new ArrayList<>();
        String shared = sharedChange(before, now);
        for (Map.Entry<String, RulePrints> entry : now.rules().entrySet()) {
            String language = entry.getKey();
            RulePrints old = before.rules().get(language);
            String models = "models." + language;
            if (shared != null) {
                whole.put(language, shared);
            } else if (old == null || !equal(before, now, models)) {
                whole.put(language, models);
            } else if (!old.frame().equals(entry.getValue().frame())) {
                whole.put(language, "closed classes, guards or contexts");
            } else {
                words.put(language, changed(old, entry.getValue(), rules));
            }
        }
        return new Touched(whole, words, List.copyOf(rules));
    }

    /** Whether no article can come out otherwise. */
    boolean nothing() {
        return whole.isEmpty() && words.values().stream().allMatch(SortedSet::isEmpty);
    }

    /** What decides in every language and is another now, null when there is none. */
    private static @Nullable String sharedChange(CodingPrint before, CodingPrint now) {
        return now.data().keySet().stream()
                .filter(name -> !name.startsWith("models.") && !equal(before, now, name))
                .findFirst()
                .orElse(null);
    }

    private static boolean equal(CodingPrint before, CodingPrint now, String name) {
        return String.valueOf(now.data().get(name))
                .equals(String.valueOf(before.data().get(name)));
    }

    private static SortedSet<String> changed(RulePrints before, RulePrints now, List<String> rules) {
        SortedSet<String> words = new TreeSet<>();
        SortedSet<String> ids = new TreeSet<>(before.rules().keySet());
        ids.addAll(now.rules().keySet());
        for (String id : ids) {
            RulePrints.Print old = before.rules().get(id);
            RulePrints.Print current = now.rules().get(id);
            if (old != null && old.equals(current)) {
                continue;
            }
            rules.add(id);
            if (old != null) {
                words.addAll(old.words());
            }
            if (current != null) {
                words.addAll(current.words());
            }
        }
        return words;
    }
}
