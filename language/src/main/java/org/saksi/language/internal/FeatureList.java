package org.saksi.language.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksi.language.Upos;

/**
 * Morphological features by part of speech, class of form and word; immutable, and every string in it is shared.
 *
 * <p>Lines are {@code UPOS class word features}; the word {@code *} stands for all that are not listed themselves, the
 * features {@code _} for none.
 */
public final class FeatureList {
    private static final String ANY = "*";

    private final Map<Upos, Map<String, Map<String, String>>> features = new EnumMap<>(Upos.class);

    /** A list of such lines. */
    public FeatureList(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split(" ");
            features.computeIfAbsent(Upos.valueOf(cells[0]), upos -> new HashMap<>())
                    .computeIfAbsent(cells[1], name -> new HashMap<>())
                    .put(cells[2], cells[3].equals("_") ? "" : cells[3].intern());
        }
    }

    /** The features of a word in lower case; empty for none. */
    public String of(Upos upos, String formClass, String lower) {
        Map<String, String> own = features.getOrDefault(upos, Map.of()).get(formClass);
        if (own == null) {
            return "";
        }
        String listed = own.get(lower);
        return listed == null ? own.getOrDefault(ANY, "") : listed;
    }
}
