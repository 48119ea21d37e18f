package org.saksi.store.validation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sheet of a coder as it came back.
 *
 * @param decisions the decisions in the order of the sheet
 * @param blank how many rows were left blank
 * @param problems what could not be read, each as {@code [file:line] field must be rule but was value}; such a row is no
 *     decision
 */
public record DecisionSheet(List<Decision> decisions, int blank, List<String> problems) {
    private static final Set<String> YES = Set.of("yes", "y", "ya", "1", "true");
    private static final Set<String> NO = Set.of("no", "n", "tidak", "0", "false");

    public DecisionSheet {
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a sheet: CSV by a name in {@code .csv}, else JSON lines. A bad row stops nothing.
     *
     * @throws IOException when the file cannot be read
     */
    public static DecisionSheet read(Path file) throws IOException {
        Reading reading = new Reading(String.valueOf(file.getFileName()));
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            reading.csv(file);
        } else {
            reading.jsonLines(file);
        }
        return new DecisionSheet(reading.decisions, reading.blank, reading.problems);
    }

    /** A rule that a cell breaks. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String field, String rule, String value) {
            super("field \"" + field + "\" must be " + rule + " but was \"" + value + "\"");
        }
    }

    private static final class Reading {
        private final String name;
        private final List<Decision> decisions = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int blank;

        Reading(String name) {
            this.name = name;
        }

        void csv(Path file) throws IOException {
            // A spreadsheet saves with a byte order mark and with the separator of its country.
            String text = Files.readString(file);
            String first = text.lines().findFirst().orElse("");
            char separator = first.contains(";") && !first.contains(",") ? ';' : first.contains("\t") ? '\t' : ',';
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                for (NamedCsvRecord row : csv) {
                    row(row.getStartingLineNumber(), row.getFieldsAsMap());
                }
            } catch (CsvParseException e) {
                problems.add("[" + name + "] the rest must be CSV but was not: " + e.getMessage());
            }
        }

        void jsonLines(Path file) throws IOException {
            long number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (Map.Entry<String, JsonNode> field :
                            JsonMapper.shared().readTree(line).properties()) {
                        row.put(
                                field.getKey(),
                                field.getValue().isNull()
                                        ? ""
                                        : field.getValue().asString());
                    }
                    row(number, row);
                } catch (JacksonException e) {
                    problems.add("[" + name + ":" + number + "] the line must be a JSON object but was not: "
                            + e.getOriginalMessage());
                }
            }
        }

        private void row(long number, Map<String, String> row) {
            try {
                Decision decision = decision(row);
                if (decision == null) {
                    blank++;
                } else if (seen.add(decision.coder() + " " + decision.event())) {
                    decisions.add(decision);
                } else {
                    throw new Refused(CoderSheets.EVENT, "decided once by a coder", decision.event());
                }
            } catch (Refused e) {
                problems.add("[" + name + ":" + number + "] " + e.getMessage());
            }
        }

        private static @Nullable Decision decision(Map<String, String> row) throws Refused {
            String event = cell(row, CoderSheets.EVENT);
            String coder = cell(row, CoderSheets.CODER);
            if (event.isEmpty()) {
                throw new Refused(CoderSheets.EVENT, "the id of an event", event);
            }
            if (coder.isEmpty()) {
                throw new Refused(CoderSheets.CODER, "the name of the coder", coder);
            }
            Verdict verdict = verdict(cell(row, CoderSheets.VERDICT));
            String type = type(cell(row, CoderSheets.TRUE_TYPE));
            Map<Slot, Boolean> slots = new EnumMap<>(Slot.class);
            for (Slot slot : Slot.values()) {
                Boolean right = truth(slot.column(), cell(row, slot.column()));
                if (right != null) {
                    slots.put(slot, right);
                }
            }
            if (verdict == null && type == null && slots.isEmpty()) {
                return null;
            }
            if (verdict == null && type == null) {
                throw new Refused(CoderSheets.VERDICT, "given where slots are judged", "");
            }
            return new Decision(event, coder, verdict, type, slots, cell(row, CoderSheets.NOTE));
        }

        private static String cell(Map<String, String> row, String name) {
            return row.getOrDefault(name, "").strip();
        }

        private static @Nullable Verdict verdict(String cell) throws Refused {
            if (cell.isEmpty()) {
                return null;
            }
            for (Verdict verdict : Verdict.values()) {
                if (verdict.label().equalsIgnoreCase(cell)) {
                    return verdict;
                }
            }
            throw new Refused(CoderSheets.VERDICT, "right, wrong, unsure or blank", cell);
        }

        private static @Nullable String type(String cell) throws Refused {
            if (cell.isEmpty()) {
                return null;
            }
            String capitals = cell.toUpperCase(Locale.ROOT);
            if (capitals.equals(Decision.NO_EVENT)) {
                return capitals;
            }
            for (EventType type : EventType.values()) {
                if (type.name().equals(capitals)) {
                    return capitals;
                }
            }
            throw new Refused(CoderSheets.TRUE_TYPE, "a PLOVER type, NONE or blank", cell);
        }

        private static @Nullable Boolean truth(String column, String cell) throws Refused {
            String small = cell.toLowerCase(Locale.ROOT);
            if (small.isEmpty()) {
                return null;
            }
            if (!YES.contains(small) && !NO.contains(small)) {
                throw new Refused(column, "yes, no or blank", cell);
            }
            return YES.contains(small);
        }
    }
}
