package org.saksi.store.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events as features of a GeoJSON collection (RFC 7946), one feature a line.
 *
 * <p>Only a town or a site that the gazetteer resolved is a point; coarser places and those without a point have a null
 * geometry, and their country and first-level area stand in the properties, which are the columns of the tidy table.
 */
final class GeoJsonRows implements RowWriter {
    private final List<Column> columns;
    private final JsonGenerator json;

    GeoJsonRows(OutputStream out, List<Column> columns) {
        this.columns = columns;
        json = JsonFactory.builder()
                .build()
                .createGenerator(ObjectWriteContext.empty(), new Unclosed(out), JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features");
        json.writeStartArray();
    }

    @Override
    public void write(ExportRow row) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", row.event().id());
        json.writeName("geometry");
        geometry(row.event().where());
        json.writeName("properties");
        json.writeStartObject();
        for (Column column : columns) {
            json.writeName(column.name());
            value(column.value().apply(row));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void geometry(@Nullable Where where) {
        if (where == null || where.lat() == null || where.lon() == null || !PlaceCells.isPoint(where)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeStartArray();
        json.writeNumber(where.lon());
        json.writeNumber(where.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Double number -> json.writeNumber(number);
            case Number whole -> json.writeNumber(whole.longValue());
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
