package org.saksi.cli;

import java.util.Map;
import org.saksi.store.Dataset;
import org.saksi.store.Revision;

/** Says after a change what a dataset holds now and at which revision it is, for whoever follows it. */
final class DatasetState {
    private DatasetState() {}

    static String of(Dataset dataset) {
        Map<String, Long> counts = dataset.counts();
        return "the dataset holds " + Tally.count(counts.getOrDefault("articles", 0L), "article") + " and "
                + Tally.count(counts.getOrDefault("events", 0L), "event") + " at revision "
                + dataset.newest().map(Revision::number).orElse(0L);
    }
}
