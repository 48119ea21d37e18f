package org.saksi.ingest;

import org.jspecify.annotations.Nullable;
import org.saksi.store.Batch;

/**
 * What became of an ingest or a recoding.
 *
 * @param added articles that are new in the dataset
 * @param changed articles that are there now otherwise than before
 * @param unchanged articles that were there as they are
 * @param deleted articles that stay out, since they were deleted before
 * @param refused inputs and articles that became dead letters
 * @param events events that came into force
 * @param linking what the linking found, null where the dataset was not linked
 */
public record IngestReport(
        long added,
        long changed,
        long unchanged,
        long deleted,
        long refused,
        long events,
        DatasetLinking.@Nullable Found linking) {
    static final IngestReport NOTHING = new IngestReport(0, 0, 0, 0, 0, 0, null);

    /** Articles that were read. */
    public long read() {
        return added + changed + unchanged + deleted;
    }

    IngestReport plus(Batch.Outcome outcome) {
        return new IngestReport(
                added + outcome.added(),
                changed + outcome.changed(),
                unchanged + outcome.unchanged(),
                deleted + outcome.deleted(),
                refused + outcome.refused(),
                events + outcome.events(),
                linking);
    }

    IngestReport withUnchanged(long articles) {
        return new IngestReport(added, changed, unchanged + articles, deleted, refused, events, linking);
    }

    IngestReport withRefused() {
        return new IngestReport(added, changed, unchanged, deleted, refused + 1, events, linking);
    }

    IngestReport linked(DatasetLinking.@Nullable Found found) {
        return new IngestReport(added, changed, unchanged, deleted, refused, events, found);
    }
}
