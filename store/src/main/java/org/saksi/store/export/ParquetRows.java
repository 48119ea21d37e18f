package org.saksi.store.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as Parquet, compressed with Zstandard: the line of the output contract with its nesting ({@link ParquetSchema}),
 * and beside it what the dataset knows of the event.
 */
final class ParquetRows implements RowWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ParquetWriter<JsonNode> parquet;

    ParquetRows(OutputStream out) throws IOException {
        parquet = new Builder(new Target(out))
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build();
    }

    @Override
    public void write(ExportRow row) throws IOException {
        String line = ContractJson.event(row.event(), row.article().article().text());
        ObjectNode event = (ObjectNode) JSON.readTree(line);
        Incident incident = row.incident();
        event.put("review", row.stored().review().label());
        event.put("revision", row.stored().since());
        if (incident != null) {
            event.put("incident_mentions", incident.mentions().size());
            event.put("incident_publishers", incident.publishers());
        }
        parquet.write(event);
    }

    @Override
    public void close() throws IOException {
        parquet.close();
    }

    private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(Configuration configuration) {
            return new JsonWriteSupport(ParquetSchema.events());
        }
    }

    /** A stream as the place that a file is written to. */
    private record Target(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Positioned(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return create(blockSizeHint);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Positioned extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Positioned(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
