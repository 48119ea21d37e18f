package org.saksi.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.reader.Provenance;
import org.saksi.reader.ReadResult;

/**
 * Codes a stream of articles on several threads and hands the results over in input order.
 *
 * <p>At most a few articles a thread are in flight, so an endless input runs in constant memory. A failure on one
 * article becomes a dead letter; the others are coded.
 *
 * @param <T> what is made of an article
 */
public final class CodingRun<T> {
    private static final int IN_FLIGHT_A_JOB = 4;
    private static final int EXCERPT_CODE_POINTS = 200;

    private final Function<Article, T> work;
    private final int jobs;

    /**
     * A run.
     *
     * @param work makes something of an article, on any of the threads
     * @param jobs number of threads, at least 1
     */
    public CodingRun(Function<Article, T> work, int jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** Where the results go, called on the thread that runs, in input order. */
    public interface Sink<T> {
        /** An article was coded. */
        void coded(String input, T result);

        /** Some input was refused. */
        void refused(DeadLetter letter);

        /** An input held parts that are no articles. */
        void skipped(ReadResult.Skipped skipped);
    }

    /** Codes everything; returns when the last result was handed over. */
    public void run(Iterator<ReadResult> readings, Sink<T> sink) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            Deque<Future<Runnable>> inFlight = new ArrayDeque<>();
            while (readings.hasNext()) {
                inFlight.add(submit(workers, readings.next(), sink));
                if (inFlight.size() >= jobs * IN_FLIGHT_A_JOB) {
                    finish(inFlight.remove());
                }
            }
            while (!inFlight.isEmpty()) {
                finish(inFlight.remove());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Future<Runnable> submit(ExecutorService workers, ReadResult reading, Sink<T> sink) {
        return switch (reading) {
            case ReadResult.Read read -> workers.submit(() -> coded(read, sink));
            case ReadResult.Refused refused -> done(() -> sink.refused(refused.letter()));
            case ReadResult.Skipped skipped -> done(() -> sink.skipped(skipped));
        };
    }

    private static Future<Runnable> done(Runnable step) {
        FutureTask<Runnable> done = new FutureTask<>(() -> step);
        done.run();
        return done;
    }

    // One article that is too deep or too large for the coder must not end the run of a million: the memory that it
    // asked for is free again when its stack is gone.
    @SuppressWarnings("CatchingUnchecked")
    private Runnable coded(ReadResult.Read read, Sink<T> sink) {
        try {
            T result = work.apply(read.article());
            return () -> sink.coded(read.provenance().input(), result);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Provenance from = read.provenance();
            DeadLetter letter = failure(from.input(), from.position(), read.article(), e);
            return () -> sink.refused(letter);
        }
    }

    /** The dead letter of an article on which the coder failed. */
    static DeadLetter failure(String input, @Nullable Long position, Article article, Throwable cause) {
        String text = article.text();
        int end = text.offsetByCodePoints(0, Math.min(EXCERPT_CODE_POINTS, text.codePointCount(0, text.length())));
        String reason = "[" + input + "] article \"" + article.id() + "\" could not be coded: " + cause;
        return new DeadLetter(input, position, "internal-error", reason, text.substring(0, end));
    }

    private static void finish(Future<Runnable> result) {
        try {
            result.get().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }
}
