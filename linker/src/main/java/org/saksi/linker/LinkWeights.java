package org.saksi.linker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The weight of each {@link LinkSign}; immutable. */
final class LinkWeights {
    private static final String RESOURCE = "weights.tsv";
    private static final String HEADER = "part\tweight\tby hand";

    private final double[] weights;

    LinkWeights(Map<String, Double> named) {
        this.weights = new double[LinkSign.values().length];
        for (LinkSign sign : LinkSign.values()) {
            Double weight = named.get(sign.label());
            if (weight == null) {
                throw new IllegalArgumentException("weights must name " + sign.label() + " but name " + named.keySet());
            }
            weights[sign.ordinal()] = weight;
        }
    }

    /** The weights that ship; {@code weights.tsv} says where they are from. */
    static LinkWeights shipped() {
        return column(1);
    }

    /** The weights set by hand, from which the fit of those that ship starts. */
    static LinkWeights byHand() {
        return column(2);
    }

    private static LinkWeights column(int column) {
        Map<String, Double> named = new HashMap<>();
        try (InputStream in = LinkWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.equals(HEADER)) {
                    String[] cells = line.split("\t");
                    named.put(cells[0], Double.valueOf(cells[column]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinkWeights(named);
    }

    double of(LinkSign sign) {
        return weights[sign.ordinal()];
    }
}
