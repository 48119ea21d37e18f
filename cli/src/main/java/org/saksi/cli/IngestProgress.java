package org.saksi.cli;

import org.saksi.ingest.Ingest;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ReadResult;

/** Shows a person how an ingest goes. For the thread that ingests. */
final class IngestProgress implements Ingest.Watcher {
    /** Messages about refused input after which only their number is told: a wrong field is wrong in every line. */
    private static final int MESSAGES = 20;

    private final Console console;
    private final Progress progress;
    private long refused;

    IngestProgress(Console console, Progress progress) {
        this.console = console;
        this.progress = progress;
    }

    @Override
    public void progress(long articles, long events) {
        progress.show(articles, events);
    }

    @Override
    public void refused(DeadLetter letter) {
        refused++;
        if (refused <= MESSAGES) {
            progress.interrupt(() -> console.say(letter.reason()));
        }
    }

    @Override
    public void skipped(ReadResult.Skipped skipped) {
        progress.interrupt(() -> console.say(skipped.message()));
    }

    @Override
    public void linking() {
        progress.interrupt(() -> console.say("linking"));
    }

    @Override
    public void trouble(String sentence) {
        progress.interrupt(() -> console.say(sentence));
    }

    /** Says how many messages were not shown. */
    void close() {
        if (refused > MESSAGES) {
            console.say(Tally.count(refused - MESSAGES, "more input")
                    + " refused; \"saksi status DATASET --refused\" prints them all");
        }
    }
}
