package org.saksi.server;

import java.time.Duration;
import org.saksi.server.desk.DatasetDesk;
import org.saksi.store.DatasetException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every moment whether another process changed the dataset. After a look that took long it waits long, so that it never
 * takes more than a tenth of a processor.
 */
final class Refresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REST = 9;

    private final DatasetDesk desk;
    private final Thread thread;

    Refresher(DatasetDesk desk) {
        this.desk = desk;
        thread = Thread.ofPlatform().daemon().name("saksi-refresh").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            long begun = System.nanoTime();
            look();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Duration pause = took.multipliedBy(REST);
            try {
                Thread.sleep(pause.compareTo(PAUSE) > 0 ? pause : PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void look() {
        try {
            if (desk.refresh()) {
                LOG.info("revision {} is shown", desk.revision());
            }
        } catch (DatasetException e) {
            LOG.warn("the dataset does not answer: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The next look may go well; without this one the server would show an old revision for ever.
            LOG.error("looking for changes failed", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
