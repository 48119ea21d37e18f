package org.saksi.ingest.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fetches side by side: hosts wait for their turn, and slow ones must not keep others waiting. */
final class FetchPool implements AutoCloseable {
    private static final int AT_A_TIME = 8;

    private final StopSign stop;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("fetch-", 1).daemon().factory());

    FetchPool(StopSign stop) {
        this.stop = stop;
    }

    /**
     * Does all tasks and gives their results in order.
     *
     * @throws StopSign.Asked when the watch is asked to end meanwhile
     */
    <T> List<T> all(List<Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(threads.submit(task));
        }
        try (StopSign.Listening listening = stop.listen(() -> futures.forEach(future -> future.cancel(true)))) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (CancellationException e) {
            throw new StopSign.Asked();
        } catch (InterruptedException e) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new StopSign.Asked();
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
