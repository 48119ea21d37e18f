package org.saksi.resolver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The weights of {@code confidence.tsv}, which says in its notes how they were fitted; read once, then only read. */
final class ConfidenceWeights {
    private static final String FILE = "confidence.tsv";
    private static final String[] COLUMNS = {"feature", "weight"};

    private final Map<ConfidenceFeature, Double> weights;

    private ConfidenceWeights(Map<ConfidenceFeature, Double> weights) {
        this.weights = weights;
    }

    /** The weights that ship. */
    static ConfidenceWeights load() {
        return of(Table.read(FILE, COLUMNS));
    }

    /** The weights of a table's text. */
    static ConfidenceWeights read(String table) throws IOException {
        return of(Table.read(FILE, new BufferedReader(new StringReader(table)), COLUMNS));
    }

    private static ConfidenceWeights of(List<Table.Row> rows) {
        Map<ConfidenceFeature, Double> weights = new EnumMap<>(ConfidenceFeature.class);
        for (Table.Row row : rows) {
            ConfidenceFeature feature = feature(row);
            double weight = row.number(1);
            if (!Double.isFinite(weight) || !feature.lean().allows(weight)) {
                throw row.error(
                        1,
                        feature.lean() == ConfidenceFeature.Lean.FOR ? "must not be below 0" : "must not be above 0",
                        row.text(1));
            }
            if (weights.put(feature, weight) != null) {
                throw row.error(0, "must stand once", row.text(0));
            }
        }
        for (ConfidenceFeature feature : ConfidenceFeature.values()) {
            if (!weights.containsKey(feature)) {
                throw new IllegalStateException("[" + FILE + "] table must have a weight for " + feature.label());
            }
        }
        return new ConfidenceWeights(weights);
    }

    private static ConfidenceFeature feature(Table.Row row) {
        for (ConfidenceFeature feature : ConfidenceFeature.values()) {
            if (feature.label().equals(row.text(0))) {
                return feature;
            }
        }
        throw row.error(0, "must be a feature", row.text(0));
    }

    Confidence of(Judged event) {
        List<Confidence.Part> parts = new ArrayList<>();
        weights.forEach((feature, weight) -> {
            if (feature.holds(event)) {
                parts.add(new Confidence.Part(feature, weight));
            }
        });
        return Confidence.of(parts);
    }
}
