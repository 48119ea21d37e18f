package org.saksi.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * The moving line that says how far a run is: on a terminal only, and only once a run takes more than a moment.
 *
 * <p>For use by the thread that runs; the bar repaints on a thread of its own.
 */
final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WIDTH = 78;
    private static final String ERASE = "\r\u001B[K";

    private final Output err;
    private final String task;
    private final String things;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;

    /**
     * A line on a stream.
     *
     * @param task what the run does ({@code coding})
     * @param things what it makes of articles ({@code events})
     */
    Progress(Output err, String task, String things) {
        this.err = err;
        this.task = task;
        this.things = things;
    }

    /** How far the run is. */
    void show(long articles, long count) {
        if (bar == null && err.terminal() && System.nanoTime() - start > PATIENCE.toNanos()) {
            bar = open();
        }
        if (bar != null) {
            bar.stepTo(articles);
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d %s", count, things));
        }
    }

    /** Lets a message through; the line is repainted below it. */
    void interrupt(Runnable message) {
        if (bar != null) {
            err.print(ERASE);
        }
        message.run();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.print(ERASE);
            err.flush();
        }
    }

    private ProgressBar open() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" articles", 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new DelegatingProgressBarConsumer(this::paint, WIDTH))
                .build();
    }

    private void paint(String line) {
        err.print("\r" + line);
        err.flush();
    }
}
