package org.saksi.language.id;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Morphology;

/** What the word lists and affixes say of Indonesian words, as numbers for the tagger. */
public final class IndonesianClasses {
    private static final List<String> PREFIXES =
            List.of("meN", "di", "ter", "ber", "peN", "per", "ke", "se", "ku", "kau");
    private static final List<String> SUFFIXES = List.of("kan", "i", "an");
    private static final List<String> ENCLITICS = List.of("nya", "lah", "kah", "pun", "ku", "mu");

    private final Roots roots;
    private final IndonesianMorphology morphology;

    /** Classes after these roots and this morphology. */
    public IndonesianClasses(Roots roots, IndonesianMorphology morphology) {
        this.roots = roots;
        this.morphology = morphology;
    }

    /** One number a word. */
    public int[] of(List<String> lowers) {
        return of(
                lowers,
                lowers.stream().map(lower -> morphology.analyse(lower, false)).toList());
    }

    int[] of(List<String> lowers, List<Morphology> plain) {
        int[] classes = new int[lowers.size()];
        for (int i = 0; i < classes.length; i++) {
            Morphology word = plain.get(i);
            int known = roots.contains(word.root()) ? 16 | roots.classes(word.root()) : 0;
            int prefix = number(PREFIXES, word.prefix());
            int suffix = number(SUFFIXES, word.suffix());
            int enclitic = number(ENCLITICS, word.enclitic());
            classes[i] = known | prefix << 5 | suffix << 10 | enclitic << 12 | (word.reduplicated() ? 1 << 15 : 0);
        }
        return classes;
    }

    private static int number(List<String> affixes, @Nullable String affix) {
        return affix == null ? 0 : affixes.indexOf(affix) + 1;
    }
}
