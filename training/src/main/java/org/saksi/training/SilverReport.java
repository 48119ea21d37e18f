package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.saksi.training.corpora.Detokeniser;
import org.saksi.training.corpora.NewsPack;
import org.saksi.training.corpora.SilverSentence;
import org.saksi.training.corpora.SilverSentences;

/** Counts the sentences for silver labels, and measures how well blanks are restored on press text. */
final class SilverReport {
    private static final Pattern CUT = Pattern.compile("[-/\"'“”‘’&+$]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern ENDS = Pattern.compile("(?<=[.?!][\"'”’)]{0,2}) (?=[\\p{Lu}\"'“‘])");

    private SilverReport() {}

    static void run(Path data) throws IOException {
        List<SilverSentence> silver =
                SilverSentences.read(data, Integer.MAX_VALUE).sentences();
        System.out.printf(
                Locale.ROOT,
                "IndoSum: %d sentences, %d tokens%n",
                silver.size(),
                silver.stream().mapToInt(one -> one.tokens().size()).sum());
        measure(data);
    }

    /** Puts blanks around the signs that IndoSum cuts off, takes them back and compares sentence by sentence. */
    private static void measure(Path data) throws IOException {
        Detokeniser detokeniser = new Detokeniser();
        NewsPack.indosum(data).toTrain().forEach(item -> detokeniser.learn(item.text()));
        int all = 0;
        int cut = 0;
        int wrong = 0;
        for (NewsPack.Item item : NewsPack.others(data).toMeasure()) {
            for (String line : item.text().lines().toList()) {
                String clean = BLANKS.matcher(line).replaceAll(" ").strip();
                String restored = detokeniser.restore(tokenised(clean));
                int from = 0;
                for (String sentence : ENDS.split(clean)) {
                    int to = end(restored, from, sentence);
                    String again = restored.substring(from, to).strip();
                    from = to;
                    all++;
                    cut += CUT.matcher(sentence).find() ? 1 : 0;
                    if (!again.equals(sentence)) {
                        wrong++;
                        if (Boolean.getBoolean("show")) {
                            System.out.println("- " + sentence + "\n+ " + again);
                        }
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "press: %d sentences, %d with signs to cut; exact again: %.2f %% of all, %.2f %% of those with signs%n",
                all,
                cut,
                100.0 * (all - wrong) / all,
                100.0 * (cut - wrong) / cut);
    }

    /** Hyphens and slashes between blanks; quotation marks too, but for apostrophes and marks before punctuation. */
    static String tokenised(String text) {
        StringBuilder cut = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0
                    && i < text.length() - 1
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1));
            boolean before = i < text.length() - 1 && ".,;:!?)".indexOf(text.charAt(i + 1)) >= 0;
            switch (c) {
                case '-', '/' -> cut.append(' ').append(c).append(' ');
                case '"', '“', '”', '‘', '\'', '’' ->
                    cut.append(inside ? "" : " ").append(c).append(inside || before ? "" : " ");
                default -> cut.append(c);
            }
        }
        return cut.toString();
    }

    /** Where a stretch of the restored text ends that has as many signs, not counting blanks, as the sentence. */
    private static int end(String restored, int from, String sentence) {
        long left = sentence.chars().filter(c -> c != ' ').count();
        int at = from;
        while (at < restored.length() && left > 0) {
            left -= restored.charAt(at++) == ' ' ? 0 : 1;
        }
        return at;
    }
}
