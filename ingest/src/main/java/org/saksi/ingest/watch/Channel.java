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
     * Delivers in order.
     *
     * @param delivered is told what was delivered, as soon as it was
     * @return null when all went well, else what went wrong: what was not delivered is to be tried again
     */
    @Nullable
    String deliver(List<Delivery> deliveries, Consumer<List<String>> delivered);
}
