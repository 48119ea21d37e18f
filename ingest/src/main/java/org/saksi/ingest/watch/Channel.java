package org.saksi.ingest.watch;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.store.Delivery;

/** Somebody who is to get every notice once. One thread. */
sealed interface Channel permits AlertFile, Webhook {
    /** The name under which the dataset keeps what it has not got; the same from run to run. */
    String name();

    /**
     * What went wrong with a delivery.
     *
     * @param why a sentence
     * @param inVain ids of the notices that were tried and not taken; those behind them were not tried
     */
    record Trouble(String why, List<String> inVain) {}

    /**
     * Delivers in order.
     *
     * @param delivered is told what was delivered, as soon as it was
     * @return null when all went well, else what went wrong: what was not delivered is to be tried again
     */
    @Nullable
    Trouble deliver(List<Delivery> deliveries, Consumer<List<String>> delivered);
}
