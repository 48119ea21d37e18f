package org.saksi.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.saksi.model.ContractJson;

/** Events as lines of the output contract, exactly as {@code events.jsonl} of a coded folder has them. */
final class JsonLineRows implements RowWriter {
    private final Writer out;

    JsonLineRows(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
    }

    @Override
    public void write(ExportRow row) throws IOException {
        out.write(ContractJson.event(row.event(), row.article().article().text()));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
