package org.saksi.store.export;

import java.util.EnumSet;
import java.util.Set;
import org.saksi.model.Ontology;

/** The page beside an export that says what each column holds and what its codes mean. */
final class Codebook {
    private Codebook() {}

    /** The codebook of a format in Markdown. */
    static String of(ExportFormat format, Provenance provenance) {
        StringBuilder page = new StringBuilder("# Codebook of ")
                .append(format.fileName())
                .append("\n\nDataset: ")
                .append(provenance.dataset())
                .append(", revision ")
                .append(provenance.revision())
                .append(". Query: ")
                .append(provenance.query().isEmpty() ? "all events" : "`" + provenance.query() + "`")
                .append(". Coded with ")
                .append(provenance.versions().code())
                .append(", rules ")
                .append(provenance.versions().rules())
                .append("; ontology ")
                .append(Ontology.load().version())
                .append(".\n\n")
                .append(columns(format));
        Set<CodeList> lists = EnumSet.noneOf(CodeList.class);
        format.described().forEach(column -> {
            if (column.codes() != null) {
                lists.add(column.codes());
            }
        });
        for (CodeList list : lists) {
            page.append("\n## ").append(list.title()).append("\n\n| code | meaning |\n|---|---|\n");
            list.codes()
                    .forEach((code, label) -> page.append("| `")
                            .append(code)
                            .append("` | ")
                            .append(cell(label))
                            .append(" |\n"));
        }
        return page.toString();
    }

    /** The table of the columns of a format, with its position, as {@code docs/exports.md} holds it, too. */
    static String columns(ExportFormat format) {
        StringBuilder table = new StringBuilder("| | column | form | how it is filled |\n|---|---|---|---|\n");
        int position = 0;
        for (Described column : format.described()) {
            position++;
            table.append("| ")
                    .append(position)
                    .append(" | `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.form())
                    .append(" | ")
                    .append(cell(column.meaning()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
