package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.Explanation;
import org.saksi.Saksi;
import org.saksi.cli.GoldLabels.Label;
import org.saksi.model.Event;
import org.saksi.resolver.Confidence;
import org.saksi.resolver.ConfidenceFeature;

/**
 * The events of gold texts with what is known about them: from the gold, or, where that does not know, from reading.
 *
 * <p>A reading is a line {@code event-id TAB 1|0} of a file. What was read stands for all events of its kind that the
 * gold does not judge; an event whose reading is missing, or whose id is another one since it is coded differently,
 * is left out.
 */
final class JudgedEvents {
    private static final List<GoldSet> SETS = List.of(GoldSet.ID, GoldSet.GSR, GoldSet.PAIRS);

    /** An event before its weight is known. */
    private record Found(String language, String text, Set<ConfidenceFeature> features, Label label, String id) {}

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Boolean> readings;

    private JudgedEvents(Map<String, Boolean> readings) {
        this.readings = readings;
    }

    /**
     * Codes the gold's texts and judges their events.
     *
     * @param gold folder of the gold; a set that is not there is passed over
     * @param read file of readings; none when it is not there
     */
    static JudgedEvents of(Saksi saksi, Path gold, Path read) throws IOException {
        JudgedEvents events = new JudgedEvents(readings(read));
        for (GoldSet set : SETS) {
            Path file = gold.resolve(set.file());
            if (Files.isRegularFile(file)) {
                events.add(saksi, set, new GoldFile(file));
            }
        }
        return events;
    }

    private static Map<String, Boolean> readings(Path file) throws IOException {
        Map<String, Boolean> readings = new HashMap<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 2 && !line.startsWith("#")) {
                    readings.put(cells[0], cells[1].equals("1"));
                }
            }
        }
        return readings;
    }

    private void add(Saksi saksi, GoldSet set, GoldFile file) throws IOException {
        for (GoldFile.Text text : file.texts()) {
            Explanation explanation = saksi.explain(text.article());
            List<Event> events = explanation.article().events();
            List<Label> labels = GoldLabels.of(set, text.gold(), events);
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                Confidence confidence = explanation.confidences().get(event.id());
                if (confidence != null) {
                    Set<ConfidenceFeature> features = EnumSet.noneOf(ConfidenceFeature.class);
                    confidence.parts().forEach(part -> features.add(part.feature()));
                    String language = text.article().language();
                    found.add(new Found(language, text.article().text(), features, labels.get(i), event.id()));
                }
            }
        }
    }

    /** How many events bear each label. */
    Map<Label, Integer> labels() {
        Map<Label, Integer> counts = new EnumMap<>(Label.class);
        found.forEach(event -> counts.merge(event.label(), 1, Integer::sum));
        return counts;
    }

    /** How many events of each label were read. */
    Map<Label, Integer> read() {
        Map<Label, Integer> counts = new EnumMap<>(Label.class);
        found.stream()
                .filter(event -> open(event.label()) && readings.containsKey(event.id()))
                .forEach(event -> counts.merge(event.label(), 1, Integer::sum));
        return counts;
    }

    private static boolean open(Label label) {
        return label == Label.OTHER_ACT || label == Label.OTHER_PARTIES;
    }

    /** The events that are known to be right or wrong. */
    List<JudgedEvent> judged() {
        Map<Label, Integer> all = labels();
        Map<Label, Integer> read = read();
        List<JudgedEvent> judged = new ArrayList<>();
        for (Found event : found) {
            Label label = event.label();
            if (!open(label)) {
                judged.add(judged(event, label == Label.RIGHT, 1));
            } else if (readings.containsKey(event.id())) {
                double share = all.getOrDefault(label, 0) / (double) read.getOrDefault(label, 1);
                judged.add(judged(event, Boolean.TRUE.equals(readings.get(event.id())), share));
            }
        }
        return judged;
    }

    private static JudgedEvent judged(Found event, boolean right, double weight) {
        return new JudgedEvent(event.language(), JudgedEvent.fold(event.text()), event.features(), right, weight);
    }
}
