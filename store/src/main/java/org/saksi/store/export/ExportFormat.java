package org.saksi.store.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The forms in which events leave the dataset. */
public enum ExportFormat {
    /** The tidy table of Saksi's own. */
    CSV("events", "csv"),
    /** The lines of the output contract. */
    JSONL("events", "jsonl"),
    /** One feature an event; a point only for towns and sites. */
    GEOJSON("events", "geojson"),
    /** The output contract in columns, nested as it is. */
    PARQUET("events", "parquet"),
    /** POLECAT's 40 columns, tab-separated under a header. */
    POLECAT("polecat", "tsv"),
    /** The 61 columns of GDELT 2.0's events, tab-separated without a header. */
    GDELT("gdelt", "tsv"),
    /** The 16 columns of GDELT 2.0's mentions, tab-separated without a header. */
    GDELT_MENTIONS("gdelt-mentions", "tsv"),
    /** ICEWS's 20 columns, tab-separated under a header. */
    ICEWS("icews", "tsv");

    private final String stem;
    private final String extension;

    ExportFormat(String stem, String extension) {
        this.stem = stem;
        this.extension = extension;
    }

    /** The word of the command line, such as {@code gdelt-mentions}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the file of a full export, such as {@code events.csv}. */
    public String fileName() {
        return stem + "." + extension;
    }

    /** The name of the file of a part of a delta, such as {@code events-added.csv}. */
    String fileName(String part) {
        return stem + "-" + part + "." + extension;
    }

    /** Its columns or keys, for codebooks. */
    List<? extends Described> described() {
        return switch (this) {
            case JSONL -> ContractKey.ofEvents();
            case PARQUET -> ContractKey.ofDataset();
            case CSV, GEOJSON, POLECAT, GDELT, GDELT_MENTIONS, ICEWS -> columns();
        };
    }

    /** Its columns; empty where it is not a table. */
    List<Column> columns() {
        return switch (this) {
            case CSV, GEOJSON -> TidyTable.datasetColumns();
            case POLECAT -> PolecatTable.columns();
            case GDELT -> GdeltTable.columns();
            case GDELT_MENTIONS -> GdeltMentionsTable.columns();
            case ICEWS -> IcewsTable.columns();
            case JSONL, PARQUET -> List.of();
        };
    }

    List<Remark> remarks() {
        return switch (this) {
            case GDELT, ICEWS -> Remark.ofDyads();
            case GEOJSON -> Remark.ofPoints();
            case POLECAT -> Remark.ofDays();
            case CSV, JSONL, PARQUET, GDELT_MENTIONS -> List.of();
        };
    }

    RowWriter open(OutputStream out, boolean raw) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(out, columns(), raw);
            case JSONL -> new JsonLineRows(out);
            case GEOJSON -> new GeoJsonRows(out, columns());
            case PARQUET -> new ParquetRows(out);
            case POLECAT, ICEWS -> new TabRows(out, columns(), true, raw);
            case GDELT, GDELT_MENTIONS -> new TabRows(out, columns(), false, raw);
        };
    }
}
