package org.saksi.store.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code CITATION.cff} (Citation File Format 1.2.0) of an export: who made it, from what, with which digests. */
final class Citation {
    // A JSON string is a YAML string, whatever stands in it.
    private static final JsonMapper JSON = JsonMapper.shared();

    private Citation() {}

    static String of(Provenance provenance, String summary, List<ExportedFile> files) {
        StringBuilder page = new StringBuilder("cff-version: 1.2.0\n");
        page.append("message: \"If you use these events, please cite them as below.\"\n");
        page.append("type: dataset\n");
        field(page, "title", provenance.dataset());
        page.append("authors:\n");
        // The format asks for at least one author; a dataset that names none stands for those who keep it.
        List<String> authors = provenance.authors().isEmpty() ? List.of(provenance.dataset()) : provenance.authors();
        authors.forEach(
                author -> page.append("  - name: ").append(quoted(author)).append('\n'));
        field(page, "version", "revision " + provenance.revision());
        field(page, "date-released", provenance.exported().toString());
        field(page, "abstract", summary(provenance, summary));
        page.append("keywords:\n  - \"political events\"\n  - \"PLOVER\"\n  - \"CAMEO\"\n");
        page.append("identifiers:\n");
        for (ExportedFile file : files) {
            page.append("  - type: other\n    value: ")
                    .append(quoted("sha256:" + file.sha256()))
                    .append('\n');
            page.append("    description: ").append(quoted(file.name())).append('\n');
        }
        return page.toString();
    }

    private static String summary(Provenance provenance, String summary) {
        String query = provenance.query().isEmpty() ? "all events" : provenance.query();
        return "Political events read from news by Saksi "
                + provenance.versions().code() + " (models "
                + known(provenance.versions().models()) + ", rules "
                + provenance.versions().rules() + ", gazetteer "
                + known(provenance.versions().gazetteer()) + ", codebook "
                + provenance.versions().codebook()
                + "). Query: " + query + ". " + summary + " at revision " + provenance.revision() + ".";
    }

    private static String known(@Nullable String version) {
        return version == null ? "none" : version;
    }

    private static void field(StringBuilder page, String key, String value) {
        page.append(key).append(": ").append(quoted(value)).append('\n');
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
