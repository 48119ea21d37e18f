package org.saksi.ingest.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a watch to end. Safe for use by several threads. */
public final class StopSign {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Asks; may be called more than once. */
    public void ask() {
        asked.countDown();
        listeners.forEach(Runnable::run);
    }

    /** Whether somebody asked. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits so long, or until somebody asks. */
    void await(Duration time) throws InterruptedException {
        if (asked.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
    }

    /** Is told when somebody asks, on that thread, until the result is closed. */
    Listening listen(Runnable listener) {
        listeners.add(listener);
        if (isAsked()) {
            listener.run();
        }
        return () -> listeners.remove(listener);
    }

    /** Ends the listening. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** The watch was asked to end in the middle of something that it can go on with the next time. */
    static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
