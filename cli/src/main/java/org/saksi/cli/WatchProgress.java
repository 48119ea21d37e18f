package org.saksi.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.DatasetLinking;
import org.saksi.ingest.watch.NoticeText;
import org.saksi.ingest.watch.RoundReport;
import org.saksi.ingest.watch.WatchListener;
import org.saksi.model.DeadLetter;
import org.saksi.store.FeedState;
import org.saksi.store.Notice;

/** Says on standard error how a watch goes. For the thread that watches. */
final class WatchProgress implements WatchListener {
    private final Console console;

    WatchProgress(Console console) {
        this.console = console;
    }

    @Override
    public void visited(FeedState feed) {
        String error = feed.error();
        if (error != null) {
            console.say(
                    feed.failures() == 0
                            ? error
                            : error + "; failed " + Tally.count(feed.failures(), "time") + " in a row, next at "
                                    + seconds(feed.due()));
        }
    }

    @Override
    public void refused(DeadLetter letter) {
        console.say(letter.reason());
    }

    @Override
    public void linked(DatasetLinking.Found report) {
        console.say(DatasetLinkOptions.summary(report));
    }

    @Override
    public void announced(Notice notice) {
        console.say(notice.kind().label() + " " + notice.id() + " "
                + NoticeText.of(notice).title());
    }

    @Override
    public void trouble(String sentence) {
        console.say(sentence);
    }

    @Override
    public void round(RoundReport report) {
        console.say(Tally.count(report.visited(), "feed") + " asked for, " + report.failed() + " failed; "
                + Tally.count(report.added(), "new article") + ", " + Tally.grouped(report.changed()) + " changed, "
                + Tally.grouped(report.refused()) + " refused; " + Tally.count(report.events(), "new event") + "; "
                + Tally.count(report.announced(), "notice") + ", " + Tally.grouped(report.undelivered())
                + " undelivered");
    }

    @Override
    public void waiting(Instant moment) {
        console.say("next at " + seconds(moment));
    }

    private static String seconds(@Nullable Instant moment) {
        return moment == null ? "once" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
