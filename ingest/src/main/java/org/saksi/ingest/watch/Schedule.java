package org.saksi.ingest.watch;

import java.time.Duration;

/** When to try again. Nothing in it is random: the same history gives the same moments. */
final class Schedule {
    private static final Duration LONGEST_FEED = Duration.ofDays(1);
    private static final Duration FIRST_ITEM = Duration.ofMinutes(15);
    private static final Duration FIRST_DELIVERY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELIVERY = Duration.ofHours(6);

    private Schedule() {}

    /** How long to leave a feed alone: twice its usual time after one failure, then twice as long each time, to a day. */
    static Duration afterFailures(Duration every, int failures) {
        Duration most = every.compareTo(LONGEST_FEED) > 0 ? every : LONGEST_FEED;
        return doubled(every, failures, most);
    }

    /** How long to wait before an article is asked for again: half an hour, an hour ... */
    static Duration afterTries(int tries) {
        return doubled(FIRST_ITEM, tries, LONGEST_FEED);
    }

    /** How long to wait before a delivery is tried again: a minute, two, four ... to six hours. */
    static Duration afterDeliveries(int tries) {
        return doubled(FIRST_DELIVERY, tries - 1, LONGEST_DELIVERY);
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration time = first;
        for (int i = 0; i < times && time.compareTo(most) < 0; i++) {
            time = time.multipliedBy(2);
        }
        return time.compareTo(most) > 0 ? most : time;
    }
}
