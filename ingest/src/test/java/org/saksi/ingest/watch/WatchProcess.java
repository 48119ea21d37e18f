package org.saksi.ingest.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.saksi.Saksi;
import org.saksi.ingest.DatasetLinking;
import org.saksi.ingest.Site;
import org.saksi.linker.LinkOptions;
import org.saksi.model.DeadLetter;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.fetch.Fetcher;
import org.saksi.store.Dataset;
import org.saksi.store.FeedState;
import org.saksi.store.Notice;
import org.saksi.store.OpenOptions;

/** One round of a watch in a process of its own, so that a test can kill it. */
final class WatchProcess {
    private WatchProcess() {}

    /** Arguments: the dataset, a feed, a webhook, a file of alerts and an Atom file. */
    public static void main(String[] arguments) {
        Saksi saksi = Saksi.load();
        WatchOptions options = new WatchOptions(
                "test",
                "watch",
                2,
                LinkOptions.defaults(),
                List.of(new WatchedFeed(arguments[1], null, Duration.ofMinutes(15))),
                true,
                Path.of(arguments[3]),
                URI.create(arguments[2]),
                Path.of(arguments[4]),
                true);
        try (Dataset dataset = Dataset.open(arguments[0], OpenOptions.creating());
                Fetcher fetcher = Site.fetcher();
                Watch watch = new Watch(
                        dataset,
                        () -> saksi,
                        fetcher,
                        new ArticleReader(),
                        options,
                        WatchClock.ofSystem(),
                        new StopSign(),
                        new Printed())) {
            watch.run();
        }
    }

    /** Prints what a test that failed wants to know. */
    private record Printed() implements WatchListener {
        @Override
        public void visited(FeedState feed) {
            System.out.println(feed);
        }

        @Override
        public void refused(DeadLetter letter) {
            System.out.println(letter);
        }

        @Override
        public void linked(DatasetLinking.Found report) {
            System.out.println(report);
        }

        @Override
        public void announced(Notice notice) {
            System.out.println(notice.id());
        }

        @Override
        public void trouble(String sentence) {
            System.out.println(sentence);
        }

        @Override
        public void round(RoundReport report) {
            System.out.println(report);
        }

        @Override
        public void waiting(Instant moment) {
            System.out.println(moment);
        }
    }
}
