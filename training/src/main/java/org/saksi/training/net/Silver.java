package org.saksi.training.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.language.id.IndonesianClitics;
import org.saksi.language.internal.Clitics;
import org.saksi.language.internal.SyntacticWords;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.EcbNews;
import org.saksi.training.corpora.Licensed;
import org.saksi.training.corpora.SilverSentence;
import org.saksi.training.corpora.SilverSentences;

/** Sentences without annotation, as words for the teacher to label. */
final class Silver {
    private Silver() {}

    /** Indonesian news sentences of the pack whose licence allows it, up to {@code most}. */
    static List<Conllu.Sentence> indonesian(Path data, int most) throws IOException {
        return unlabelled(SilverSentences.read(data, most), IndonesianClitics.load());
    }

    /** English news sentences of the pack whose licence allows it, up to {@code most}. */
    static List<Conllu.Sentence> english(Path data, int most) throws IOException {
        return unlabelled(EcbNews.read(data, most), Clitics.NONE);
    }

    private static List<Conllu.Sentence> unlabelled(Licensed<SilverSentence> raw, Clitics clitics) {
        SyntacticWords words = new SyntacticWords();
        List<Conllu.Sentence> sentences = new ArrayList<>();
        for (SilverSentence sentence : raw.toTrain()) {
            words.fill(sentence.tokens(), clitics);
            sentences.add(unlabelled(sentence, words));
        }
        return sentences;
    }

    private static Conllu.Sentence unlabelled(SilverSentence sentence, SyntacticWords words) {
        List<Conllu.Word> all = new ArrayList<>();
        List<Conllu.Range> ranges = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(Conllu.Word.of(words.form(i), "_", "_", "_", -1, "_"));
            boolean last = i + 1 == words.size() || !words.clitic(i + 1);
            if (last && words.clitic(i)) {
                int first = i;
                while (words.clitic(first)) {
                    first--;
                }
                String form = sentence.tokens().get(words.token(i)).form();
                ranges.add(new Conllu.Range(first + 1, i + 1, form, "_", "_"));
            }
        }
        return Conllu.Sentence.of(sentence.id(), sentence.text(), all, ranges);
    }
}
