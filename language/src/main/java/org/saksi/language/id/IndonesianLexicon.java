package org.saksi.language.id;

import java.util.List;
import org.saksi.language.internal.Lexicon;

/** What affixes and roots say of Indonesian words; safe for use by many threads. */
public final class IndonesianLexicon implements Lexicon {
    private final IndonesianMorphology morphology;
    private final IndonesianClasses classes;

    IndonesianLexicon(Roots roots) {
        this.morphology = new IndonesianMorphology(roots);
        this.classes = new IndonesianClasses(roots, morphology);
    }

    /** The lexicon of the shipped roots. */
    public static IndonesianLexicon load() {
        return new IndonesianLexicon(Roots.load());
    }

    @Override
    public int known(String lower) {
        return classes.of(List.of(lower))[0];
    }

    @Override
    public String root(String lower) {
        return morphology.analyse(lower, false).root();
    }
}
