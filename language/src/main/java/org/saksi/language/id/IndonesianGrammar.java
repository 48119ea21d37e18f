package org.saksi.language.id;

import java.util.ArrayList;
import java.util.List;
import org.saksi.language.Morphology;
import org.saksi.language.Upos;
import org.saksi.language.internal.ClosedClasses;
import org.saksi.language.internal.Grammar;
import org.saksi.language.internal.PerceptronTagger;
import org.saksi.language.internal.Reading;
import org.saksi.language.internal.TaggerModel;

/** Tags Indonesian words in their sentence and takes them apart accordingly. */
final class IndonesianGrammar implements Grammar {
    private final IndonesianMorphology morphology;
    private final Roots roots;
    private final IndonesianClasses classes;
    private final PerceptronTagger tagger;
    private final List<Upos> labels;

    IndonesianGrammar(Roots roots, TaggerModel model) {
        this.roots = roots;
        this.morphology = new IndonesianMorphology(roots);
        this.classes = new IndonesianClasses(roots, morphology);
        this.tagger = new PerceptronTagger(model, ClosedClasses.load(IndonesianGrammar.class, "closed.txt"));
        this.labels = model.labels().stream().map(Upos::valueOf).toList();
    }

    static IndonesianGrammar load() {
        return new IndonesianGrammar(Roots.load(), TaggerModel.load(IndonesianGrammar.class, "tagger.bin.gz"));
    }

    /** Whether a word is listed or derived from a listed root. */
    boolean known(String lower) {
        return roots.contains(morphology.analyse(lower, false).root());
    }

    @Override
    public Morphology word(String lower, boolean verb) {
        return morphology.analyse(lower, verb);
    }

    @Override
    public List<Reading> read(List<String> forms, List<String> lowers) {
        List<Morphology> plain = new ArrayList<>(forms.size());
        for (String lower : lowers) {
            plain.add(morphology.analyse(lower, false));
        }
        int[] tags = tagger.tag(forms, lowers, classes.of(lowers, plain));
        boolean cased = !forms.equals(lowers);
        List<Reading> readings = new ArrayList<>(forms.size());
        for (int i = 0; i < tags.length; i++) {
            boolean small = cased && forms.get(i).equals(lowers.get(i));
            Upos upos = decided(labels.get(tags[i]), plain.get(i), small);
            Morphology reading = switch (upos) {
                case VERB, AUX -> morphology.analyse(lowers.get(i), true);
                case PROPN -> Morphology.plain(lowers.get(i));
                default -> plain.get(i);
            };
            readings.add(new Reading(upos, reading));
        }
        return readings;
    }

    /**
     * meN- and di- on a known root, and a bare -kan, are verbs whatever the tagger made of a rare word; where names have
     * capitals, a small word of letters is no name.
     */
    private Upos decided(Upos tagged, Morphology plain, boolean small) {
        boolean word = small
                && !plain.stem().isEmpty()
                && Character.isLetter(plain.stem().charAt(0));
        boolean open = tagged == Upos.NOUN || tagged == Upos.ADJ || (tagged == Upos.PROPN && word);
        boolean verb = "meN".equals(plain.prefix())
                || "di".equals(plain.prefix())
                || (plain.prefix() == null && "kan".equals(plain.suffix()));
        if (open && verb && roots.contains(plain.root())) {
            return Upos.VERB;
        }
        return tagged == Upos.PROPN && word && roots.contains(plain.root()) ? Upos.NOUN : tagged;
    }
}
