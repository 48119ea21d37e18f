package org.saksi.language.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksi.language.Upos;

/** Words whose lemma no rule gives, by part of speech; immutable. */
public final class LemmaList {
    private final Map<Upos, Map<String, String>> lemmas = new EnumMap<>(Upos.class);

    /** A list of lines {@code UPOS word lemma}. */
    public LemmaList(List<String> lines) {
        for (String line : lines) {
            int first = line.indexOf(' ');
            int second = line.indexOf(' ', first + 1);
            lemmas.computeIfAbsent(Upos.valueOf(line.substring(0, first)), upos -> new HashMap<>())
                    .put(line.substring(first + 1, second), line.substring(second + 1));
        }
    }

    /** The listed lemma of a word in lower case, or the given one. */
    public String of(Upos upos, String lower, String otherwise) {
        Map<String, String> own = lemmas.get(upos);
        return own == null ? otherwise : own.getOrDefault(lower, otherwise);
    }
}
