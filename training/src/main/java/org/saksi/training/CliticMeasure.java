package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.language.Token;
import org.saksi.language.id.Indonesian;
import org.saksi.language.id.IndonesianClitics;
import org.saksi.language.internal.Clitics;
import org.saksi.language.internal.SyntacticWords;
import org.saksi.language.internal.TextAnalyser;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.TreebankPart;

/** Compares our splitting of tokens into syntactic words with that of the treebanks. */
final class CliticMeasure {
    private final TextAnalyser analyser = Indonesian.plain();
    private final Clitics clitics = IndonesianClitics.load();
    private final SyntacticWords words = new SyntacticWords();
    private final Map<String, Integer> faults = new TreeMap<>();
    private int gold;
    private int ours;
    private int right;

    static void run(Path data) throws IOException {
        for (TreebankPart part : List.of(TreebankPart.CSUI, TreebankPart.GSD_DEV, TreebankPart.GSD_TEST)) {
            CliticMeasure measure = new CliticMeasure();
            part.read(data).toMeasure().forEach(measure::add);
            System.out.println(part + ": " + measure);
            if (Boolean.getBoolean("show")) {
                System.out.println(measure.faults);
            }
        }
    }

    /** Counts the tokens that either side splits, and those that both split alike. */
    private void add(Conllu.Sentence sentence) {
        List<Conllu.Surface> surface = sentence.surface();
        List<Token> tokens =
                analyser.tokens(surface.stream().map(Conllu.Surface::form).toList());
        words.fill(tokens, clitics);
        int word = 0;
        for (int i = 0; i < tokens.size(); i++) {
            StringBuilder split = new StringBuilder();
            while (word < words.size() && words.token(word) == i) {
                split.append(split.isEmpty() ? "" : "+").append(words.form(word++));
            }
            Conllu.Surface token = surface.get(i);
            String parts = String.join(
                    "+",
                    sentence.words().subList(token.from() - 1, token.to()).stream()
                            .map(Conllu.Word::form)
                            .toList());
            count(token.to() > token.from(), parts, split.toString());
        }
    }

    private void count(boolean split, String parts, String own) {
        boolean cut = own.indexOf('+') > 0;
        gold += split ? 1 : 0;
        ours += cut ? 1 : 0;
        if (split && parts.equals(own)) {
            right++;
        } else if (split || cut) {
            faults.merge(parts + " but " + own, 1, Integer::sum);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d split tokens, precision %.2f %%, recall %.2f %%",
                gold,
                100.0 * right / ours,
                100.0 * right / gold);
    }
}
