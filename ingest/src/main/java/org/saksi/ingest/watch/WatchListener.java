package org.saksi.ingest.watch;

import java.time.Instant;
import org.saksi.ingest.DatasetLinking;
import org.saksi.model.DeadLetter;
import org.saksi.store.FeedState;
import org.saksi.store.Notice;

/** Is told how a watch goes, on the thread that watches. */
public interface WatchListener {
    /** A feed was asked for; its state says how that went. */
    void visited(FeedState feed);

    /** Something that a feed led to was refused. */
    void refused(DeadLetter letter);

    /** The dataset was linked anew. */
    void linked(DatasetLinking.Found report);

    /** Something was announced. */
    void announced(Notice notice);

    /** A sentence on what did not go as wanted. */
    void trouble(String sentence);

    /** A round is over. */
    void round(RoundReport report);

    /** Nothing is to be done until a moment. */
    void waiting(Instant moment);
}
