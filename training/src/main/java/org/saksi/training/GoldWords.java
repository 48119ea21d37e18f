package org.saksi.training;

import java.util.function.BiConsumer;
import org.saksi.language.Morphology;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.Lemmas;
import org.saksi.model.Span;
import org.saksi.training.corpora.Conllu;

/** The lemmas that a language's rules give the words of gold sentences, by their gold tags and gold splitting. */
final class GoldWords {
    private final Lemmas lemmas;
    private final MorphologyOf morphology;

    /** What a word says, by its lower-case form and whether it is a verb. */
    @FunctionalInterface
    interface MorphologyOf {
        Morphology of(String lower, boolean verb);
    }

    GoldWords(Lemmas lemmas, MorphologyOf morphology) {
        this.lemmas = lemmas;
        this.morphology = morphology;
    }

    /** Each word with the lemma of the rules. */
    void each(Conllu.Sentence sentence, BiConsumer<Conllu.Word, String> to) {
        for (int i = 0; i < sentence.words().size(); i++) {
            Conllu.Word word = sentence.words().get(i);
            to.accept(word, lemma(word, i));
        }
    }

    private String lemma(Conllu.Word word, int number) {
        Upos upos = Upos.valueOf(word.upos());
        String lower = Glyphs.lower(word.form());
        Morphology read = upos == Upos.PROPN
                ? Morphology.plain(lower)
                : morphology.of(lower, upos == Upos.VERB || upos == Upos.AUX);
        Token token = new Token(number, new Span(0, word.form().length()), word.form(), lower, read.stem(), upos, read);
        return lemmas.lemma(token, word.form(), lower, upos);
    }
}
