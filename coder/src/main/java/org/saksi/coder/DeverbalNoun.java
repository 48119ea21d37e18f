package org.saksi.coder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.language.Morphology;
import org.saksi.language.Token;

/**
 * The verbs that a noun may come from, by its affixes: {@code serangan} and {@code penyerangan} from {@code serang},
 * {@code withdrawal} from {@code withdraw}, {@code attack} from {@code attack}.
 *
 * @param verbs roots in Indonesian, base forms in English; whether there is such a verb is not looked up
 * @param derived whether an affix says that it comes from a verb
 */
record DeverbalNoun(List<String> verbs, boolean derived) {
    /** Endings with what stands in the verb for them. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("ification", List.of("ify")),
            Map.entry("ation", List.of("e", "ate", "")),
            Map.entry("ition", List.of("e", "ish", "")),
            Map.entry("ption", List.of("b", "be", "pt", "ive")),
            Map.entry("tion", List.of("t", "te", "e")),
            Map.entry("ssion", List.of("ss", "t", "de", "d", "ede")),
            Map.entry("sion", List.of("d", "de", "se", "t")),
            Map.entry("ulsion", List.of("el")),
            Map.entry("ment", List.of("", "e")),
            Map.entry("ial", List.of("y")),
            Map.entry("al", List.of("", "e")),
            Map.entry("ing", List.of("", "e")),
            Map.entry("ance", List.of("", "e")),
            Map.entry("ence", List.of("", "e")),
            Map.entry("ure", List.of("", "e")));

    private static final int SHORTEST_BASE = 3;

    static DeverbalNoun of(Token noun, boolean indonesian) {
        return indonesian ? indonesian(noun.morphology()) : english(noun.lemma());
    }

    private static DeverbalNoun indonesian(Morphology form) {
        String prefix = form.prefix() == null ? "" : form.prefix();
        boolean an = "an".equals(form.suffix());
        boolean derived = an && Set.of("", "peN", "per", "ke").contains(prefix);
        boolean bare = prefix.isEmpty() && form.suffix() == null;
        return new DeverbalNoun(derived || bare ? List.of(form.root()) : List.of(), derived);
    }

    private static DeverbalNoun english(String lemma) {
        Set<String> verbs = new LinkedHashSet<>();
        ENDINGS.forEach((ending, beginnings) -> {
            String base = lemma.endsWith(ending) ? lemma.substring(0, lemma.length() - ending.length()) : "";
            if (base.length() >= SHORTEST_BASE - 1) {
                beginnings.forEach(end -> verbs.add(base + end));
                boolean doubled = base.length() > SHORTEST_BASE
                        && base.charAt(base.length() - 1) == base.charAt(base.length() - 2);
                if (doubled) {
                    verbs.add(base.substring(0, base.length() - 1));
                }
            }
        });
        boolean derived = !verbs.isEmpty();
        verbs.add(lemma);
        return new DeverbalNoun(verbs.stream().sorted().toList(), derived);
    }
}
