package org.saksi.resolver;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user's actors as CSV with a header line. */
final class OwnActorsCsv implements OwnActors.Form {
    private static final List<String> NEEDED = List.of("kind", "name", "sector");

    @Override
    public List<OwnActorLine> lines(String file, String text) {
        List<OwnActorLine> lines = new ArrayList<>();
        List<String> header = null;
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord each : records) {
                if (header == null) {
                    header = header(file, each);
                } else {
                    lines.add(line(file, header, each));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw noCsv(file, e);
        }
        if (header == null) {
            throw empty(file);
        }
        return lines;
    }

    @Override
    public String with(String file, @Nullable String before, Map<String, String> cells, List<String> variants) {
        String text = before == null ? String.join(",", OwnActors.FIELDS) + "\n" : before;
        Map<String, String> all = new HashMap<>(cells);
        all.put(OwnActors.VARIANTS, String.join("|", variants));
        List<String> header = header(file, text);
        for (String field : OwnActors.FIELDS) {
            String value = all.getOrDefault(field, "");
            if (!value.isEmpty() && !header.contains(field)) {
                throw new ActorFormatException("[" + file + "] header must have column \"" + field + "\" for \"" + value
                        + "\" but was " + String.join(",", header));
            }
        }
        List<String> values =
                header.stream().map(field -> all.getOrDefault(field, "")).toList();
        return text + (text.endsWith("\n") ? "" : "\n") + written(values);
    }

    private static OwnActorLine line(String file, List<String> header, CsvRecord line) {
        int number = (int) line.getStartingLineNumber();
        if (line.getFieldCount() != header.size()) {
            throw new ActorFormatException("[" + file + ":" + number + "] line must have " + header.size()
                    + " fields but had " + line.getFieldCount());
        }
        Map<String, String> cells = new HashMap<>();
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = line.getField(i).strip();
            if (!header.get(i).equals(OwnActors.VARIANTS)) {
                cells.put(header.get(i), cell);
            } else if (!cell.isEmpty()) {
                for (String variant : cell.split("\\|", -1)) {
                    variants.add(variant.strip());
                }
            }
        }
        return new OwnActorLine(file, number, cells, variants);
    }

    private static String written(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("a string must take what is written to it", e);
        }
        return line.toString();
    }

    private static List<String> header(String file, String text) {
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord first : records) {
                return header(file, first);
            }
        } catch (CsvParseException | IOException e) {
            throw noCsv(file, e);
        }
        throw empty(file);
    }

    private static List<String> header(String file, CsvRecord line) {
        List<String> header = line.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!OwnActors.FIELDS.contains(column) || !seen.add(column)) {
                throw new ActorFormatException("[" + file + ":" + line.getStartingLineNumber()
                        + "] column must be one of " + String.join(", ", OwnActors.FIELDS) + ", each once, but was \""
                        + column + '"');
            }
        }
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                throw new ActorFormatException("[" + file + ":" + line.getStartingLineNumber()
                        + "] header must have column \"" + column + "\" but was " + String.join(",", header));
            }
        }
        return header;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static ActorFormatException noCsv(String file, Exception e) {
        return new ActorFormatException("[" + file + "] file of actors must be CSV but is not: " + e.getMessage());
    }

    private static ActorFormatException empty(String file) {
        return new ActorFormatException("[" + file + "] file of actors must have a header line but is empty");
    }
}
