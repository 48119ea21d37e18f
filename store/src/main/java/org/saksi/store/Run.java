package org.saksi.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Manifest;

/**
 * What is about to change the dataset.
 *
 * @param kind what kind of change
 * @param author who makes it
 * @param command the command line, or what stands for it
 * @param versions what codes, null where nothing is coded
 * @param reason why, null where nobody says
 */
public record Run(
        Kind kind,
        String author,
        String command,
        Manifest.@Nullable Versions versions,
        @Nullable String reason) {
    /** What changes a dataset. */
    public enum Kind {
        INGEST,
        RECODE,
        LINK,
        REVIEW,
        UNDO,
        DELETE;

        /** The word in the dataset. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
