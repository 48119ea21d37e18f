package org.saksi.store;

import java.util.List;
import org.saksi.model.DeadLetter;

/**
 * What is written in one transaction: all of it is in the dataset afterwards, or nothing.
 *
 * @param articles articles, coded or not
 * @param deadLetters input that was refused
 * @param inputs how far inputs are read once the batch is written
 */
public record Batch(List<AnalysedArticle> articles, List<DeadLetter> deadLetters, List<InputState> inputs) {
    public Batch {
        articles = List.copyOf(articles);
        deadLetters = List.copyOf(deadLetters);
        inputs = List.copyOf(inputs);
    }

    /** A batch of articles alone. */
    public static Batch of(List<AnalysedArticle> articles) {
        return new Batch(articles, List.of(), List.of());
    }

    /**
     * What became of a batch.
     *
     * @param added articles that are new
     * @param changed articles whose text or coding is another than before
     * @param unchanged articles that were there as they are
     * @param deleted articles that stay out, since they were deleted before
     * @param refused articles that the dataset cannot hold; each is a dead letter in it
     * @param events events that came into force
     */
    public record Outcome(int added, int changed, int unchanged, int deleted, int refused, int events) {
        static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(
                    added + other.added,
                    changed + other.changed,
                    unchanged + other.unchanged,
                    deleted + other.deleted,
                    refused + other.refused,
                    events + other.events);
        }
    }
}
