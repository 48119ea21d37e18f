package org.saksi.cli;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The part of {@code docs/accuracy.md} about confidence: what a bar costs and gains, and whether the numbers hold. */
final class ConfidenceSection {
    /** The bars of the tables. */
    static final List<Double> BARS = List.of(0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9);

    private static final int CHART_WIDTH = 40;
    private static final List<String> LANGUAGES = List.of("id", "en");

    private ConfidenceSection() {}

    /** Whether a set has a table of bars. */
    static boolean shows(GoldSet set) {
        return set == GoldSet.ID || set == GoldSet.PAIRS;
    }

    /** Precision, recall and F1 at each bar. */
    static String bars(GoldSet set, SortedMap<Double, Score> scores) {
        StringBuilder table = new StringBuilder("\nWith `--min-confidence`:\n\n");
        if (set == GoldSet.ID) {
            table.append("| from | events | type: P | R | F1 | type and parties: P | R | F1 |\n");
            table.append("|---|---|---|---|---|---|---|---|\n");
        } else {
            table.append("| from | precision (root of found pairs) | recall (pair and root) | F1 of the two |\n");
            table.append("|---|---|---|---|\n");
        }
        scores.forEach((bar, score) -> table.append("| ")
                .append(bar == 0 ? "all" : tenths(bar))
                .append(" | ")
                .append(set == GoldSet.ID ? complete(score) : pairs(score))
                .append(" |\n"));
        return table.toString();
    }

    private static String complete(Score score) {
        return String.join(
                " | ",
                score.figure("coded_events"),
                AccuracyPage.shown(score, "type/p"),
                AccuracyPage.shown(score, "type/r"),
                AccuracyPage.shown(score, "type/f1"),
                AccuracyPage.shown(score, "type+actors/p"),
                AccuracyPage.shown(score, "type+actors/r"),
                AccuracyPage.shown(score, "type+actors/f1"));
    }

    private static String pairs(Score score) {
        double precision = score.figures().path("root_precision_of_found").asDouble(0);
        double recall = score.figures().path("pair+root").asDouble(0);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.join(
                " | ",
                AccuracyPage.shown(score, "root_precision_of_found"),
                AccuracyPage.shown(score, "pair+root"),
                decimals(f1));
    }

    /** Whether events stated with a confidence of .7 are right in 7 of 10 cases. */
    static String reliability(List<JudgedEvent> judged) {
        StringBuilder text = new StringBuilder(PREAMBLE);
        for (String language : LANGUAGES) {
            if (judged.stream().anyMatch(event -> event.language().equals(language))) {
                text.append(language(judged, language));
            }
        }
        return text.toString();
    }

    private static final String PREAMBLE = """

        ## Confidence

        `confidence` is the probability that type and parties of an event are right, from fifteen weights in
        `confidence.tsv` of the resolver; `saksi explain` shows those that hold of an event. `saksi calibrate` fits
        them; the file says on what. Here every event is judged by weights that were fitted without its fifth of
        the sentences. The Indonesian gold judges every event. The English gold names one event a text; where it
        does not know an event, a sample was read by hand, and each event read stands for several (they are one
        reader's word). Brier: mean squared difference between confidence and truth. Calibration error: mean
        difference between what a bin states and what is right in it. In brackets: the Brier score of one
        confidence for all events of the language.
        """;

    private static String language(List<JudgedEvent> judged, String language) {
        Reliability fitted = Reliability.crossValidated(judged, language);
        Reliability constant = Reliability.constant(judged, language);
        StringBuilder text = new StringBuilder("\n### " + (language.equals("id") ? "Indonesian" : "English") + "\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%s, %s right; Brier %s (%s), calibration error %s.\n\n",
                Tally.count(fitted.events(), "event"),
                decimals(fitted.right()),
                decimals(fitted.brier()),
                decimals(constant.brier()),
                decimals(fitted.calibrationError())));
        StringBuilder chart = new StringBuilder("```\nstated   right: # as far as right, | as stated\n");
        text.append("| confidence | events | stated | right |\n|---|---|---|---|\n");
        for (int i = 0; i < fitted.bins().size(); i++) {
            Reliability.Bin bin = fitted.bins().get(i);
            if (bin.events() > 0) {
                double stated = bin.stated() / bin.weight();
                double right = bin.right() / bin.weight();
                String range = tenths(i / 10.0) + " to " + tenths((i + 1) / 10.0);
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %s |\n",
                        range,
                        bin.events(),
                        decimals(stated),
                        decimals(right)));
                chart.append(decimals(stated))
                        .append("     ")
                        .append(bar(stated, right))
                        .append('\n');
            }
        }
        return text.append('\n').append(chart).append("```\n").toString();
    }

    private static String bar(double stated, double right) {
        StringBuilder bar = new StringBuilder();
        int mark = (int) Math.round(stated * CHART_WIDTH);
        for (int i = 0; i <= CHART_WIDTH; i++) {
            boolean filled = i < Math.round(right * CHART_WIDTH);
            bar.append(i == mark ? '|' : filled ? '#' : ' ');
        }
        return bar.toString().stripTrailing();
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0\\.", ".");
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("^0\\.", ".");
    }
}
