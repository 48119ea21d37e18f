package org.saksi.store.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;

/** What an export asks of the dataset beside its stream of events; it is asked by one thread, article after article. */
public interface ExportLookup {
    /** The article in force of that id with its text and places, null when the dataset has none. */
    @Nullable
    CodedArticle article(String id);

    /** When a revision of the dataset was made, null when that is not known. */
    @Nullable
    Instant moment(long revision);
}
