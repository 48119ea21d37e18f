package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.EcbNews;
import org.saksi.training.corpora.Licensed;
import org.saksi.training.corpora.NameCorpus;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.corpora.SilverSentence;
import org.saksi.training.corpora.TreebankPart;

/** Prints what the treebanks and name corpora hold and what they may be used for. */
final class CorporaCount {
    private CorporaCount() {}

    static void run(Path data) throws IOException {
        for (TreebankPart part : TreebankPart.values()) {
            Licensed<Conllu.Sentence> treebank = part.read(data);
            List<Conllu.Sentence> sentences = treebank.sentences();
            print(
                    treebank,
                    String.format(
                            Locale.ROOT,
                            "%d words, %d split tokens, %d empty nodes",
                            sentences.stream()
                                    .mapToInt(one -> one.words().size())
                                    .sum(),
                            sentences.stream()
                                    .mapToInt(one -> one.ranges().size())
                                    .sum(),
                            sentences.stream()
                                    .mapToInt(one -> one.emptyNodes().size())
                                    .sum()));
        }
        for (NameCorpus corpus : NameCorpus.values()) {
            Licensed<NamedSentence> names = corpus.read(data);
            Map<NameKind, Integer> counts = new EnumMap<>(NameKind.class);
            for (NamedSentence sentence : names.sentences()) {
                sentence.names().stream().map(Name::kind).forEach(kind -> counts.merge(kind, 1, Integer::sum));
            }
            int tokens = names.sentences().stream()
                    .mapToInt(one -> one.tokens().size())
                    .sum();
            print(names, tokens + " tokens, names " + counts);
        }
        Licensed<SilverSentence> news = EcbNews.read(data, Integer.MAX_VALUE);
        print(
                news,
                news.sentences().stream().mapToInt(one -> one.tokens().size()).sum() + " tokens without annotation");
    }

    private static void print(Licensed<?> corpus, String what) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %-7s %-22s %6d sentences, %s%n",
                corpus.corpus(),
                corpus.use(),
                corpus.licence(),
                corpus.sentences().size(),
                what);
    }
}
