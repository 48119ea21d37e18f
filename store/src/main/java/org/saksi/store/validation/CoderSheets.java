package org.saksi.store.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksi.store.export.ExportFolder;
import org.saksi.store.export.SpreadsheetCells;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a sample for human coders: {@code sample.jsonl}, which keeps codings and weights for {@link Agreement}, a sheet for
 * each coder as CSV and as JSON lines, and a manifest.
 *
 * <p>The sheets of all coders hold the same events in the same random order. Cells of the CSV are harmless to
 * spreadsheets. Thread-safe.
 */
public final class CoderSheets {
    /** The file that keeps codings and weights. */
    public static final String SAMPLE = "sample.jsonl";

    static final String EVENT = "event";
    static final String CODER = "coder";
    static final String VERDICT = "verdict";
    static final String TRUE_TYPE = "true_type";
    static final String NOTE = "note";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CoderSheets() {}

    /**
     * Writes a sample to a folder.
     *
     * @param sample the sample
     * @param coders who gets a sheet; letters, digits, {@code -} and {@code _} only, since they name files
     * @param blind whether sheets leave out what was coded, so that coders give types of their own
     * @param folder where to; created when it does not exist
     * @throws IllegalArgumentException when a coder's name cannot name a file, or stands twice
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void write(StratifiedSample sample, List<String> coders, boolean blind, Path folder) {
        coders.forEach(CoderSheets::checkName);
        if (coders.stream().distinct().count() < coders.size()) {
            throw new IllegalArgumentException("coders must have names of their own but were " + coders);
        }
        try (ExportFolder target = new ExportFolder(folder)) {
            target.page(
                    SAMPLE,
                    lines(sample.entries().stream()
                            .map(JSON::writeValueAsString)
                            .toList()));
            for (String coder : coders) {
                List<SequencedMap<String, @Nullable String>> rows = new ArrayList<>();
                sample.entries().forEach(entry -> rows.add(row(entry, coder, blind)));
                target.page(coder + ".csv", csv(rows, blind));
                target.page(
                        coder + ".jsonl",
                        lines(rows.stream().map(JSON::writeValueAsString).toList()));
            }
            target.page("manifest.json", manifest(sample, coders, blind));
            target.publish();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] could not be written", e);
        }
    }

    private static void checkName(String coder) {
        boolean plain =
                coder.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-' || letter == '_');
        if (coder.isEmpty() || !plain || coder.equals("sample") || coder.equals("manifest")) {
            throw new IllegalArgumentException("a coder's name must be of letters, digits, - and _, and not sample or"
                    + " manifest, but was \"" + coder + "\"");
        }
    }

    private static SequencedMap<String, @Nullable String> row(SampleEntry entry, String coder, boolean blind) {
        SequencedMap<String, @Nullable String> row = new LinkedHashMap<>();
        SampleEntry.Coded coded = entry.coded();
        row.put(EVENT, entry.event());
        row.put(CODER, coder);
        row.put("language", entry.language());
        row.put("publisher", entry.publisher());
        row.put("published", entry.published());
        row.put("title", entry.title());
        row.put("sentence", entry.sentence());
        row.put("trigger", coded.trigger());
        if (!blind) {
            row.put("type", coded.type());
            row.put("mode", coded.mode());
            row.put("status", coded.status());
            row.put("actors", SampleEntry.shown(coded.actors()));
            row.put("recipients", SampleEntry.shown(coded.recipients()));
            row.put("speaker", coded.attribution());
            row.put("time", coded.time());
            row.put("place", coded.place());
        }
        blanks(blind).forEach(blank -> row.put(blank, ""));
        return row;
    }

    private static List<String> blanks(boolean blind) {
        if (blind) {
            return List.of(TRUE_TYPE, NOTE);
        }
        List<String> blanks = new ArrayList<>(List.of(VERDICT, TRUE_TYPE));
        Arrays.stream(Slot.values()).map(Slot::column).forEach(blanks::add);
        blanks.add(NOTE);
        return blanks;
    }

    private static String csv(List<SequencedMap<String, @Nullable String>> rows, boolean blind) {
        StringBuilder csv = new StringBuilder();
        if (rows.isEmpty()) {
            List<String> names = new ArrayList<>(List.of(EVENT, CODER));
            names.addAll(blanks(blind));
            return SpreadsheetCells.line(names);
        }
        csv.append(SpreadsheetCells.line(List.copyOf(rows.getFirst().keySet())));
        for (Map<String, @Nullable String> row : rows) {
            csv.append(SpreadsheetCells.line(row.values().stream()
                    .map(cell -> cell == null ? "" : SpreadsheetCells.harmless(cell))
                    .toList()));
        }
        return csv.toString();
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String manifest(StratifiedSample sample, List<String> coders, boolean blind) {
        ObjectNode manifest = INDENTED.createObjectNode();
        SamplePlan plan = sample.plan();
        manifest.put("events", sample.entries().size());
        manifest.put("size", plan.size());
        manifest.put("seed", plan.seed());
        manifest.put("allocation", plan.allocation().label());
        ArrayNode keys = manifest.putArray("strata_by");
        plan.keys().forEach(key -> keys.add(key.label()));
        ArrayNode names = manifest.putArray("coders");
        coders.forEach(name -> names.add(name));
        manifest.put("blind", blind);
        ArrayNode strata = manifest.putArray("strata");
        for (StratumCount count : sample.strata()) {
            ObjectNode stratum = strata.addObject();
            stratum.put("stratum", count.stratum());
            stratum.put("population", count.population());
            stratum.put("sampled", count.sampled());
            stratum.put("weight", count.weight());
        }
        return INDENTED.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
    }
}
