package org.saksi.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.saksi.ingest.watch.StopSign;

/**
 * Turns the end of the process that the system asks for (SIGTERM, ctrl-C) into a sign to end, and keeps the process alive until
 * the work has ended, or patience has.
 */
final class Ending implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile int exitCode = -1;

    private Ending(StopSign stop, Duration patience) {
        this.hook = new Thread(() -> await(stop, patience), "ending");
    }

    static Ending on(StopSign stop, Duration patience) {
        Ending ending = new Ending(stop, patience);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    /** The exit code of a process that was asked to end and did; without it, it is that of the signal. */
    void exitsWith(int code) {
        exitCode = code;
    }

    private void await(StopSign stop, Duration patience) {
        stop.ask();
        try {
            boolean inTime = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (inTime && exitCode >= 0) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: that is what the hook waits for.
            ended.countDown();
        }
    }
}
