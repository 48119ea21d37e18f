package org.saksi.server.desk;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is read once for each state of the dataset and kept until the next. Safe for use by many threads. */
final class PerState<T> implements Supplier<T> {
    private final LongSupplier state;
    private final Supplier<T> reading;
    private @Nullable T value;
    private long read;

    /**
     * @param state a number that is another after each change
     * @param reading reads it
     */
    PerState(LongSupplier state, Supplier<T> reading) {
        this.state = state;
        this.reading = reading;
    }

    @Override
    public synchronized T get() {
        // Asked before the reading: what changes during it is read once more, never missed.
        long now = state.getAsLong();
        T kept = value;
        if (kept == null || read != now) {
            kept = reading.get();
            value = kept;
            read = now;
        }
        return kept;
    }
}
