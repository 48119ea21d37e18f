package org.saksi.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.store.Dataset;
import org.saksi.store.Revision;
import org.saksi.store.export.ExportLookup;

/** What an export asks of a dataset beside its events. */
final class DatasetLookup implements ExportLookup {
    private final Dataset dataset;
    private final Map<Long, Instant> moments = new HashMap<>();

    DatasetLookup(Dataset dataset) {
        this.dataset = dataset;
        for (Revision revision : dataset.revisions()) {
            moments.put(revision.number(), revision.begun());
        }
    }

    @Override
    public @Nullable CodedArticle article(String id) {
        return dataset.article(id).orElse(null);
    }

    @Override
    public @Nullable Instant moment(long revision) {
        return moments.get(revision);
    }
}
