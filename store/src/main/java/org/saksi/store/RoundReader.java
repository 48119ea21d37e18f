package org.saksi.store;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of the rounds of a dataset. Safe for use by many threads; each call reads one state. Who may see decisions is for
 * the caller to say. All methods throw {@link DatasetException} when the database does not answer.
 */
public final class RoundReader {
    private final Dataset dataset;

    RoundReader(Dataset dataset) {
        this.dataset = dataset;
    }

    /** All rounds, the latest first. */
    public List<RoundSummary> all() {
        return dataset.read(RoundReading::summaries);
    }

    /** What the round of a name is and how far it is. */
    public Optional<RoundSummary> summary(String name) {
        return dataset.read(connection -> RoundReading.summary(connection, name));
    }

    /** The round of a name with all its events and all decisions that count: as much as is in it. */
    public Optional<Round> whole(String name) {
        return dataset.read(connection -> RoundReading.whole(connection, name));
    }

    /** An event of a round with the decisions that count. */
    public Optional<RoundEvent> event(RoundSummary round, String id) {
        return dataset.read(connection -> RoundReading.of(connection, round, reading -> reading.event(id)));
    }

    /** The first event whose article is still there that a coder has still to decide. */
    public Optional<RoundEvent> next(RoundSummary round, String coder) {
        return dataset.read(connection -> RoundReading.of(connection, round, reading -> reading.next(coder)));
    }

    /** The latest decision of a coder that counts. */
    public Optional<RoundDecision> last(RoundSummary round, String coder) {
        return dataset.read(connection -> RoundReading.of(connection, round, reading -> reading.last(coder)));
    }
}
