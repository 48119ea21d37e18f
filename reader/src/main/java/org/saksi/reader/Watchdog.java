package org.saksi.reader;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a parser on a thread that can be given up: parsers do not listen to interrupts, so one that does not come to an
 * end is left behind on its daemon thread and its document is refused. So many may be left behind and no more, since
 * each still costs a processor.
 */
final class Watchdog {
    private static final int MAX_LEFT_BEHIND = 4;

    private final Duration limit;
    private final AtomicInteger leftBehind = new AtomicInteger();

    Watchdog(Duration limit) {
        this.limit = limit;
    }

    /** The result of the work, in time. */
    <T> T guard(String what, Callable<T> work) throws RefusalException {
        if (leftBehind.get() >= MAX_LEFT_BEHIND) {
            throw new RefusalException(
                    "parse-time",
                    what + " must be parsed but " + MAX_LEFT_BEHIND + " earlier ones never came to an end");
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("saksi-parse").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            leftBehind.incrementAndGet();
            task.cancel(true);
            throw new RefusalException(
                    "parse-time", what + " must be parsed within " + limit.toSeconds() + " seconds but was not");
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusalException("interrupted", what + " must be parsed but the run was interrupted");
        } catch (ExecutionException failed) {
            throw failure(what, Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    private static RefusalException failure(String what, Throwable cause) {
        if (cause instanceof RefusalException refusal) {
            return refusal;
        }
        if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        // A defect of a parser on one document must not end the run.
        String kind = cause.getClass().getSimpleName();
        return new RefusalException("page-parse", what + " must parse but the parser failed: " + kind);
    }
}
