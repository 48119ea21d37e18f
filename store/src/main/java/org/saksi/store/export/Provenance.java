package org.saksi.store.export;

import java.time.LocalDate;
import java.util.List;
import org.saksi.model.Manifest;

/**
 * Where an export comes from: what whoever uses it must be able to cite and repeat.
 *
 * @param dataset the name of the dataset
 * @param authors those who made it, as a citation names them; may be empty
 * @param query the canonical text of the filter, empty for all events
 * @param revision the revision of the dataset
 * @param versions what its events were coded with
 * @param exported the day of the export; the caller gives it, nothing here looks at a clock
 * @param command the command that made the export
 */
public record Provenance(
        String dataset,
        List<String> authors,
        String query,
        long revision,
        Manifest.Versions versions,
        LocalDate exported,
        List<String> command) {
    public Provenance {
        authors = List.copyOf(authors);
        command = List.copyOf(command);
    }
}
