package org.saksi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksi.cli.GoldLabels.Label;
import org.saksi.resolver.ConfidenceFeature;

/** The table of the weights of confidence as it ships, with the card that says where they come from. */
final class WeightsCard {
    private static final Pattern VERSION = Pattern.compile("# version: ([0-9]{1,6})\\R");
    private static final String HEADER = "feature\tweight\n";

    private final JudgedEvents events;
    private final List<JudgedEvent> judged;
    private final Map<ConfidenceFeature, Double> weights;

    WeightsCard(JudgedEvents events, List<JudgedEvent> judged, Map<ConfidenceFeature, Double> weights) {
        this.events = events;
        this.judged = judged;
        this.weights = weights;
    }

    /** The file; its version goes up when the weights are others than those of the file before. */
    String after(String before) {
        Matcher version = VERSION.matcher(before);
        int last = version.find() ? Integer.parseInt(version.group(1)) : 0;
        boolean same = before.endsWith(HEADER + table());
        return "# version: " + (same ? last : last + 1) + "\n" + card() + HEADER + table();
    }

    private String table() {
        StringBuilder rows = new StringBuilder();
        weights.forEach((feature, weight) ->
                rows.append(String.format(Locale.ROOT, "%s\t%.2f\n", feature.label(), weight == 0 ? 0.0 : weight)));
        return rows.toString();
    }

    private String card() {
        Map<Label, Integer> all = events.labels();
        Map<Label, Integer> read = events.read();
        StringBuilder card = new StringBuilder();
        line(card, "Weights of the confidence that type and parties of an event are right: they add up to the");
        line(card, "logarithm of the odds. Written by \"saksi calibrate\"; do not edit.");
        line(
                card,
                "Method: logistic regression, ridge " + (int) LogisticFit.RIDGE + ", signs fixed as in"
                        + " ConfidenceFeature; an Indonesian event counts as " + (int) LogisticFit.INDONESIAN + ".");
        line(
                card,
                "Seed: none, nothing is random. Parts of the cross-validation: by sentence, " + JudgedEvent.FOLDS
                        + ".");
        line(card, "Data: labels measured on the development gold; no text and no gold is part of this file.");
        line(
                card,
                String.format(
                        Locale.ROOT,
                        "  judged by gold: %d right, %d wrong; unknown to the English gold: %d of the type, %d read by"
                                + " hand; %d of another type, %d read by hand.",
                        all.getOrDefault(Label.RIGHT, 0),
                        all.getOrDefault(Label.WRONG, 0),
                        all.getOrDefault(Label.OTHER_PARTIES, 0),
                        read.getOrDefault(Label.OTHER_PARTIES, 0),
                        all.getOrDefault(Label.OTHER_ACT, 0),
                        read.getOrDefault(Label.OTHER_ACT, 0)));
        for (String language : List.of("id", "en")) {
            if (judged.stream().anyMatch(event -> event.language().equals(language))) {
                line(card, scores(language));
            }
        }
        line(card, "Not known: no gold has titles, captions or key points; their events are judged like all others.");
        return card.toString();
    }

    private String scores(String language) {
        Reliability constant = Reliability.constant(judged, language);
        Reliability fitted = Reliability.crossValidated(judged, language);
        return String.format(
                Locale.ROOT,
                "Scores, cross-validated, %s: %d events, %.3f right; Brier %.3f (one confidence for all: %.3f);"
                        + " calibration error %.3f.",
                language,
                fitted.events(),
                fitted.right(),
                fitted.brier(),
                constant.brier(),
                fitted.calibrationError());
    }

    private static void line(StringBuilder card, String text) {
        card.append("# ").append(text).append('\n');
    }
}
