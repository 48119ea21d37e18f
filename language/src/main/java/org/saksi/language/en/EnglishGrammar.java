package org.saksi.language.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Morphology;
import org.saksi.language.Upos;
import org.saksi.language.Voice;
import org.saksi.language.internal.ClosedClasses;
import org.saksi.language.internal.Grammar;
import org.saksi.language.internal.PerceptronTagger;
import org.saksi.language.internal.Reading;
import org.saksi.language.internal.TaggerModel;

/** Tags English words in their sentence, takes their inflection off and tells passive from perfect participles. */
final class EnglishGrammar implements Grammar {
    private static final Set<String> FORMS = Set.of("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "NN", "NNS");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d");
    private static final int REACH = 6;

    private final EnglishInflection inflection;
    private final PerceptronTagger tagger;
    private final Upos[] upos;
    private final String[] xpos;
    private final EnglishRepairs repairs;

    EnglishGrammar(EnglishWords words, TaggerModel model) {
        this.inflection = new EnglishInflection(words);
        this.tagger = new PerceptronTagger(model, ClosedClasses.load(EnglishGrammar.class, "closed.txt"));
        this.upos = model.labels().stream()
                .map(label -> Upos.valueOf(label.substring(label.indexOf('|') + 1)))
                .toArray(Upos[]::new);
        this.xpos = model.labels().stream()
                .map(label -> label.substring(0, label.indexOf('|')))
                .toArray(String[]::new);
        this.repairs = new EnglishRepairs(model.labels());
    }

    static EnglishGrammar load() {
        return new EnglishGrammar(EnglishWords.load(), TaggerModel.load(EnglishGrammar.class, "tagger.bin.gz"));
    }

    /** Whether a word is listed, as base or inflected. */
    boolean known(String lower) {
        return inflection.classes(lower) != 0;
    }

    @Override
    public Morphology word(String lower, boolean verb) {
        return Morphology.plain(verb ? inflection.verb(lower) : inflection.noun(lower));
    }

    @Override
    public List<Reading> read(List<String> forms, List<String> lowers) {
        int[] classes = new int[lowers.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = inflection.classes(lowers.get(i));
        }
        int[] tags = tagger.tag(forms, lowers, classes);
        repairs.apply(forms, lowers, classes, tags);
        List<Reading> readings = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            readings.add(new Reading(upos[tags[i]], morphology(lowers, tags, i)));
        }
        return readings;
    }

    private Morphology morphology(List<String> lowers, int[] tags, int at) {
        String lower = lowers.get(at);
        String form = FORMS.contains(xpos[tags[at]]) ? xpos[tags[at]] : null;
        String lemma = switch (upos[tags[at]]) {
            case VERB, AUX -> auxiliary(lower);
            case NOUN -> inflection.noun(lower);
            default -> lower;
        };
        return new Morphology(lemma, lemma, null, null, null, voice(lowers, tags, at, form), false, form);
    }

    private String auxiliary(String lower) {
        return switch (lower) {
            case "'s", "'re", "'m", "is", "are", "was", "were", "am", "been", "being" -> "be";
            case "'ve", "has", "had", "having" -> "have";
            case "'ll", "wo" -> "will";
            case "'d" -> "would";
            case "ca" -> "can";
            case "sha" -> "shall";
            default -> inflection.verb(lower);
        };
    }

    private Voice voice(List<String> lowers, int[] tags, int at, @Nullable String form) {
        if (form == null || form.startsWith("N")) {
            return Voice.NONE;
        }
        return form.equals("VBN") && passive(lowers, tags, at) ? Voice.PASSIVE : Voice.ACTIVE;
    }

    /** A participle is passive unless an auxiliary have governs it directly. */
    private boolean passive(List<String> lowers, int[] tags, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            String word = lowers.get(i);
            if (EnglishRepairs.BE.contains(word)) {
                return true;
            }
            if (HAVE.contains(word)) {
                return false;
            }
            boolean skipped = upos[tags[i]] == Upos.ADV
                    || upos[tags[i]] == Upos.PART
                    || xpos[tags[i]].equals("VBN")
                    || upos[tags[i]] == Upos.CCONJ;
            if (!skipped) {
                return true;
            }
        }
        return true;
    }
}
