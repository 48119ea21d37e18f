package org.saksi.store.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json} of an export; it is written last, so a folder that has it is whole. */
final class ExportManifest {
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExportManifest() {}

    /**
     * The text of the manifest.
     *
     * @param since the revision that a delta starts from, null for a full export
     */
    static String of(Provenance provenance, @Nullable Long since, boolean raw, ExportReport report) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("dataset", provenance.dataset());
        manifest.put("revision", provenance.revision());
        manifest.put("since", since);
        manifest.put("query", provenance.query());
        manifest.put("exported", provenance.exported().toString());
        manifest.put("summary", report.summary());
        counts(manifest.putObject("counts"), report.counts());
        ObjectNode remarks = manifest.putObject("remarks");
        report.remarks().forEach((format, counts) -> counts(remarks.putObject(format), counts));
        ObjectNode versions = manifest.putObject("versions");
        versions.put("code", provenance.versions().code());
        versions.put("models", provenance.versions().models());
        versions.put("rules", provenance.versions().rules());
        versions.put("gazetteer", provenance.versions().gazetteer());
        versions.put("codebook", provenance.versions().codebook());
        manifest.put("raw_cells", raw);
        texts(manifest.putArray("authors"), provenance.authors());
        texts(manifest.putArray("command"), provenance.command());
        ArrayNode files = manifest.putArray("files");
        for (ExportedFile file : report.files()) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.name());
            entry.put("rows", file.rows());
            entry.put("bytes", file.bytes());
            entry.put("sha256", file.sha256());
        }
        return JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
    }

    private static void counts(ObjectNode target, Map<String, Long> counts) {
        counts.forEach((name, count) -> target.put(name, count));
    }

    private static void texts(ArrayNode target, List<String> texts) {
        texts.forEach(text -> target.add(text));
    }
}
