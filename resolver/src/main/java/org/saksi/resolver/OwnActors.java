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
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/** Reads a user's own file of actors: CSV in UTF-8 with a header line. */
final class OwnActors {
    /** All columns, in the order in which a new file gets them. */
    static final List<String> COLUMNS =
            List.of("kind", "name", "country", "sector", "role", "from", "to", "variants", "source");

    private static final List<String> NEEDED = List.of("kind", "name", "sector");

    private final String file;
    private final List<String> header;
    private final Ontology ontology = Ontology.load();

    private OwnActors(String file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /**
     * The lines of a file.
     *
     * @throws ActorFormatException when it cannot be read, is no CSV or a line breaks a rule
     */
    static List<ActorRow> read(Path path) {
        return read(path.toString(), text(path));
    }

    /** The text of a file, without a byte order mark. */
    static String text(Path path) {
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ActorFormatException("[" + path + "] file of actors must exist but does not");
        } catch (CharacterCodingException e) {
            throw new ActorFormatException("[" + path + "] file of actors must be UTF-8 but is not");
        } catch (IOException e) {
            throw new ActorFormatException("[" + path + "] file of actors must be readable but is not: " + e);
        }
    }

    /** As {@link #read(Path)}, from text; the name is for messages. */
    static List<ActorRow> read(String name, String text) {
        List<ActorRow> rows = new ArrayList<>();
        OwnActors table = null;
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord each : records) {
                if (table == null) {
                    table = new OwnActors(name, header(name, each));
                } else {
                    rows.add(table.row(each));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new ActorFormatException("[" + name + "] file of actors must be CSV but is not: " + e.getMessage());
        }
        if (table == null) {
            throw empty(name);
        }
        return rows;
    }

    /** Puts a line at the end of a file; see {@link Actors#add}. */
    static void add(Path path, Actors.Entry entry) {
        boolean fresh = !Files.exists(path);
        String text = fresh ? String.join(",", COLUMNS) + "\n" : text(path);
        List<String> header = header(path.toString(), text);
        Map<String, String> cells = cells(entry);
        cells.forEach((column, value) -> {
            if (!value.isEmpty() && !header.contains(column)) {
                throw new ActorFormatException("[" + path + "] header must have column \"" + column + "\" for \""
                        + value + "\" but was " + String.join(",", header));
            }
        });
        String line = line(
                header.stream().map(column -> cells.getOrDefault(column, "")).toList());
        String whole = text + (text.endsWith("\n") ? "" : "\n") + line;
        read(path.toString(), whole);
        try {
            Files.writeString(path, whole);
        } catch (IOException e) {
            throw new ActorFormatException("[" + path + "] file of actors must be writable but is not: " + e);
        }
    }

    private static Map<String, String> cells(Actors.Entry entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kind", entry.kind());
        cells.put("name", entry.name());
        cells.put("country", orEmpty(entry.country()));
        cells.put("sector", orEmpty(entry.sector()));
        cells.put("role", orEmpty(entry.role()));
        cells.put("from", orEmpty(entry.from()));
        cells.put("to", orEmpty(entry.to()));
        cells.put("variants", String.join("|", entry.variants()));
        cells.put("source", orEmpty(entry.source()));
        return cells;
    }

    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("a string must take what is written to it", e);
        }
        return line.toString();
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> header(String name, String text) {
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord first : records) {
                return header(name, first);
            }
        } catch (CsvParseException | IOException e) {
            throw new ActorFormatException("[" + name + "] file of actors must be CSV but is not: " + e.getMessage());
        }
        throw empty(name);
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static ActorFormatException empty(String name) {
        return new ActorFormatException("[" + name + "] file of actors must have a header line but is empty");
    }

    private static List<String> header(String name, CsvRecord line) {
        List<String> header = line.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!COLUMNS.contains(column) || !seen.add(column)) {
                throw new ActorFormatException("[" + name + ":" + line.getStartingLineNumber()
                        + "] column must be one of " + String.join(", ", COLUMNS) + ", each once, but was \"" + column
                        + '"');
            }
        }
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                throw new ActorFormatException("[" + name + ":" + line.getStartingLineNumber()
                        + "] header must have column \"" + column + "\" but was " + String.join(",", header));
            }
        }
        return header;
    }

    private ActorRow row(CsvRecord line) {
        long number = line.getStartingLineNumber();
        if (line.getFieldCount() != header.size()) {
            throw new ActorFormatException("[" + file + ":" + number + "] line must have " + header.size()
                    + " fields but had " + line.getFieldCount());
        }
        ActorRow.Kind kind = kind(line);
        String sector = text(line, "sector");
        if (!Lexicon.SECTORS.contains(sector)) {
            throw error(line, "sector", "must be a sector of the codebook", sector);
        }
        String country = optional(line, "country");
        if (country != null && ontology.country(country) == null) {
            throw error(line, "country", "must be an ISO 3166 code of three letters", country);
        }
        LocalDate from = date(line, "from");
        LocalDate to = date(line, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw error(line, "to", "must not be before \"" + from + "\"", to.toString());
        }
        if (kind == ActorRow.Kind.PERSON && from == null) {
            throw error(line, "from", "must be the first day of a person's office", "");
        }
        String role = kind == ActorRow.Kind.BODY ? null : text(line, "role");
        String name = named(line, text(line, "name"));
        return new ActorRow(
                file,
                (int) number,
                kind,
                name,
                country,
                sector,
                role,
                from,
                to,
                variants(line, name),
                optional(line, "source"));
    }

    private ActorRow.Kind kind(CsvRecord line) {
        String kind = text(line, "kind");
        for (ActorRow.Kind one : ActorRow.Kind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return one;
            }
        }
        throw error(line, "kind", "must be person or body", kind);
    }

    private List<String> variants(CsvRecord line, String name) {
        List<String> variants = new ArrayList<>(List.of(name));
        String cell = optional(line, "variants");
        if (cell != null) {
            for (String variant : cell.split("\\|", -1)) {
                variants.add(named(line, variant.strip()));
            }
        }
        return variants;
    }

    private String named(CsvRecord line, String name) {
        if (Word.of(name, 0, name.length()).isEmpty()) {
            throw error(line, "name or variants", "must have a letter in every name", name);
        }
        return name;
    }

    private @Nullable LocalDate date(CsvRecord line, String column) {
        String cell = optional(line, column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw error(line, column, "must be an ISO date such as 2025-06-16", cell == null ? "" : cell);
        }
    }

    private String text(CsvRecord line, String column) {
        String cell = optional(line, column);
        if (cell == null) {
            throw error(line, column, "must not be empty", "");
        }
        return cell;
    }

    private @Nullable String optional(CsvRecord line, String column) {
        int at = header.indexOf(column);
        String cell = at < 0 ? "" : line.getField(at).strip();
        return cell.isEmpty() ? null : cell;
    }

    private ActorFormatException error(CsvRecord line, String column, String rule, String value) {
        return new ActorFormatException("[" + file + ":" + line.getStartingLineNumber() + "] field \"" + column + "\" "
                + rule + " but was \"" + value + '"');
    }
}
