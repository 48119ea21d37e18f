package org.saksi.store.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.Manifest;
import org.saksi.store.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ExportTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<ExportFormat> ALL = EnumSet.allOf(ExportFormat.class);

    private final SampleEvents sample = SampleEvents.of(11, 200);

    @TempDir
    private Path folder;

    @Test
    void a_full_export_says_n_of_n_and_its_digests_hold() throws Exception {
        ExportReport report = export(sample.events(), 200);
        assertThat(report.summary()).isEqualTo("200 of 200 events");
        JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.path("counts").path("written").asInt()).isEqualTo(200);
        assertThat(manifest.path("counts").path("dataset").asInt()).isEqualTo(1_000);
        assertThat(manifest.path("query").asString()).isEqualTo("type:COERCE \"a: b\"");
        assertThat(manifest.path("since").isNull()).isTrue();
        assertThat(manifest.path("files")).hasSize(ALL.size() * 2 + 1);
        for (JsonNode file : manifest.path("files")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.path("name").asString()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
            assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
        }
        assertThat(names()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void the_same_events_give_the_same_bytes() throws IOException {
        export(sample.events(), 200);
        Path again = Files.createDirectories(folder.resolve("again"));
        exporter(ALL, false).full(again, sample.events().stream(), 200, 1_000);
        for (ExportFormat format : ALL) {
            assertThat(again.resolve(format.fileName())).hasSameBinaryContentAs(folder.resolve(format.fileName()));
        }
    }

    @Test
    void the_csv_is_read_back_by_a_reader_of_csv() throws IOException {
        export(sample.events(), 200);
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("events.csv"))) {
            rows = csv.stream().toList();
        }
        assertThat(rows).hasSize(200);
        for (int index = 0; index < rows.size(); index++) {
            StoredEvent stored = sample.events().get(index);
            NamedCsvRecord row = rows.get(index);
            assertThat(row.getField("id")).isEqualTo(stored.event().id());
            assertThat(row.getField("revision")).isEqualTo(Long.toString(stored.since()));
            assertThat(row.getField("sentence"))
                    .isEqualTo(
                            SpreadsheetCells.harmless(stored.event().sentence().text()));
            assertThat(row.getFields().stream().filter(cell -> "=+@\t".indexOf((cell + " ").charAt(0)) >= 0))
                    .isEmpty();
        }
    }

    @Test
    void raw_cells_are_exactly_the_coding() throws IOException {
        exporter(Set.of(ExportFormat.CSV), true).full(folder, sample.events().stream(), 200, 200);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("events.csv"))) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows)
                    .extracting(row -> row.getField("sentence"))
                    .isEqualTo(sample.events().stream()
                            .map(stored -> stored.event().sentence().text())
                            .toList());
        }
    }

    @Test
    void tables_by_tabs_read_alike_with_and_without_quoting() throws IOException {
        export(sample.events(), 200);
        for (ExportFormat format :
                List.of(ExportFormat.GDELT, ExportFormat.GDELT_MENTIONS, ExportFormat.ICEWS, ExportFormat.POLECAT)) {
            List<String> lines =
                    Files.readString(folder.resolve(format.fileName())).lines().toList();
            boolean header = lines.getFirst().startsWith("Event ID");
            assertThat(lines).as(format.label()).hasSize(header ? 201 : 200);
            try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> quoted =
                    CsvReader.builder().fieldSeparator('\t').ofCsvRecord(folder.resolve(format.fileName()))) {
                assertThat(quoted.stream().map(row -> row.getFields()).toList())
                        .isEqualTo(lines.stream()
                                .map(line -> List.of(line.split("\t", -1)))
                                .toList())
                        .allSatisfy(cells ->
                                assertThat(cells).hasSize(format.columns().size()));
            }
        }
    }

    @Test
    void the_json_lines_are_the_contract() throws IOException {
        export(sample.events(), 200);
        List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
        List<Event> read = new ArrayList<>();
        for (String line : lines) {
            read.add(ContractJson.readEvent(new ContractJson.Line("events.jsonl", read.size() + 1, line), this::text));
        }
        assertThat(read)
                .isEqualTo(sample.events().stream().map(StoredEvent::event).toList());
    }

    @Test
    void parquet_read_by_another_library_holds_what_the_json_lines_hold() throws IOException {
        export(sample.events(), 200);
        List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
        int row = 0;
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(folder.resolve("events.parquet")));
                RowReader rows = file.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                ObjectNode found = object(rows);
                StoredEvent stored = sample.events().get(row);
                assertThat(found.remove("review").asString()).isEqualTo("open");
                assertThat(found.remove("revision").asLong()).isEqualTo(stored.since());
                JsonNode publishers = found.remove("incident_publishers");
                JsonNode mentions = found.remove("incident_mentions");
                assertThat(publishers.isNull()).isEqualTo(stored.incident() == null);
                assertThat(mentions.isNull()).isEqualTo(stored.incident() == null);
                assertThat(normal(found)).isEqualTo(normal(JSON.readTree(lines.get(row))));
                row++;
            }
        }
        assertThat(row).isEqualTo(200);
    }

    @Test
    void geojson_has_points_for_towns_only_and_none_that_the_coding_lacks() throws IOException {
        export(sample.events(), 200);
        JsonNode features = JSON.readTree(Files.readString(folder.resolve("events.geojson")))
                .path("features");
        assertThat(features).hasSize(200);
        int points = 0;
        for (int index = 0; index < features.size(); index++) {
            JsonNode feature = features.get(index);
            Event event = sample.events().get(index).event();
            assertThat(feature.path("id").asString()).isEqualTo(event.id());
            boolean town = event.where() != null
                    && event.where().lat() != null
                    && Set.of("city", "site").contains(event.where().precision().label());
            assertThat(feature.path("geometry").isNull()).isEqualTo(!town);
            if (town) {
                points++;
                assertThat(feature.path("geometry").path("coordinates").get(0).asDouble())
                        .isEqualTo(107.5);
                assertThat(feature.path("geometry").path("coordinates").get(1).asDouble())
                        .isEqualTo(-6.25);
            }
            JsonNode country = feature.path("properties").path("where_country");
            assertThat(country.isNull())
                    .isEqualTo(event.where() == null || event.where().country() == null);
        }
        JsonNode remarks =
                JSON.readTree(Files.readString(folder.resolve("manifest.json"))).path("remarks");
        assertThat(remarks.path("geojson").path("without-point").asInt()).isEqualTo(200 - points);
    }

    @Test
    void rows_dated_by_publication_are_counted() throws IOException {
        export(sample.events(), 200);
        long dated = sample.events().stream()
                .map(StoredEvent::event)
                .filter(event -> event.article().published() != null)
                .filter(event -> event.when() == null || event.when().start() == null)
                .count();
        JsonNode remarks =
                JSON.readTree(Files.readString(folder.resolve("manifest.json"))).path("remarks");
        assertThat(remarks.path("gdelt").path("dated-by-publication").asLong())
                .isEqualTo(dated)
                .isPositive();
    }

    @Test
    void a_codebook_explains_each_column_and_code() throws IOException {
        export(sample.events(), 200);
        String codebook = Files.readString(folder.resolve("gdelt.tsv.codebook.md"));
        assertThat(codebook)
                .contains("| 1 | `GLOBALEVENTID` |")
                .contains("| 61 | `SOURCEURL` |")
                .contains("| `173` | Arrest, detain, or charge with legal action (-7.5) |")
                .contains("| `ID` | Indonesia |")
                .contains("revision 12");
    }

    @Test
    void a_citation_names_query_revision_versions_and_digests() throws IOException {
        ExportReport report = export(sample.events(), 200);
        assertThat(Files.readString(folder.resolve("CITATION.cff")))
                .startsWith("cff-version: 1.2.0\n")
                .contains("  - name: \"Ani \\\"A\\\" Contoh\"\n")
                .contains("version: \"revision 12\"\n")
                .contains("date-released: \"2026-02-03\"\n")
                .contains("Query: type:COERCE \\\"a: b\\\".")
                .contains("rules 2")
                .contains("value: \"sha256:" + report.files().getFirst().sha256() + "\"");
    }

    @Test
    void an_export_that_is_not_what_the_query_shows_fails_and_leaves_the_old_one() throws IOException {
        export(sample.events(), 200);
        byte[] before = Files.readAllBytes(folder.resolve("events.csv"));
        List<String> names = names();
        assertThatThrownBy(() -> export(sample.events().subList(0, 150), 151))
                .isInstanceOf(ExportException.class)
                .hasMessageEndingWith(
                        "the export must hold the 151 events that the query shows but the dataset gave 150");
        assertThat(Files.readAllBytes(folder.resolve("events.csv"))).isEqualTo(before);
        assertThat(names()).isEqualTo(names);
    }

    @Test
    void a_missing_article_stops_the_export_and_is_named() {
        ExportLookup empty = new ExportLookup() {
            @Override
            public @Nullable CodedArticle article(String id) {
                return null;
            }

            @Override
            public java.time.@Nullable Instant moment(long revision) {
                return null;
            }
        };
        Export export = new Export(provenance(), ALL, false, empty);
        assertThatThrownBy(() -> export.full(folder, sample.events().stream(), 200, 200))
                .hasMessage("[e_a11-0-1] the article of an event must be in the dataset but a11-0 was not");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> exporter(ALL, false).full(file, Stream.empty(), 0, 0))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("[" + file + "] could not be written");
    }

    private ExportReport export(List<StoredEvent> events, long matching) {
        return exporter(ALL, false).full(folder, events.stream(), matching, 1_000);
    }

    private Export exporter(Set<ExportFormat> formats, boolean raw) {
        return new Export(provenance(), formats, raw, sample);
    }

    static Provenance provenance() {
        return new Provenance(
                "Contoh",
                List.of("Ani \"A\" Contoh"),
                "type:COERCE \"a: b\"",
                12,
                new Manifest.Versions("0.1.0", null, "2", "2", "1"),
                LocalDate.of(2026, 2, 3),
                List.of("export", "contoh"));
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private @Nullable String text(String article) {
        CodedArticle found = sample.article(article);
        return found == null ? null : found.article().text();
    }

    private static ObjectNode object(StructAccessor fields) {
        ObjectNode object = JSON.createObjectNode();
        for (int field = 0; field < fields.getFieldCount(); field++) {
            object.set(fields.getFieldName(field), node(fields.isNull(field) ? null : fields.getValue(field)));
        }
        return object;
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case PqStruct struct -> object(struct);
            case PqList list -> {
                ArrayNode array = JSON.createArrayNode();
                list.values().forEach(element -> array.add(node(element)));
                yield array;
            }
            case LocalDate day -> JSON.valueToTree(day.toString());
            case null, default -> JSON.valueToTree(value);
        };
    }

    /** Numbers as doubles and objects that stand as JSON text read, so that both sides can be compared. */
    private static JsonNode normal(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), normal(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(normal(element)));
            return array;
        }
        if (node.isString() && node.asString().startsWith("{\"kind\"")) {
            return normal(JSON.readTree(node.asString()));
        }
        return node.isNumber() ? JSON.valueToTree(node.asDouble()) : node;
    }
}
