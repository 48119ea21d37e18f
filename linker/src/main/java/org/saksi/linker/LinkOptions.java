package org.saksi.linker;

/**
 * How far a linker looks.
 *
 * @param copyDays how many days apart copies of one text may be published
 * @param incidentDays after how many days without a mention an incident is complete
 * @param storyDays after how many days without an article a story is complete; not less than {@code incidentDays}
 * @param lateDays how many days later than the newest an article may come and still be linked as if it had come in time
 * @param undatedArticles after how many articles without a date these are linked among each other
 */
public record LinkOptions(int copyDays, int incidentDays, int storyDays, int lateDays, int undatedArticles) {
    public LinkOptions {
        atLeast("copyDays", 0, copyDays);
        atLeast("incidentDays", copyDays, incidentDays);
        atLeast("storyDays", incidentDays, storyDays);
        atLeast("lateDays", 0, lateDays);
        atLeast("undatedArticles", 1, undatedArticles);
    }

    /** Copies within 4 days, incidents within 10, stories within 21; articles may come 3 days late. */
    public static LinkOptions defaults() {
        return new LinkOptions(4, 10, 21, 3, 10_000);
    }

    /** The same with another window of incidents, and one of stories that holds it. */
    public LinkOptions withIncidentDays(int days) {
        return new LinkOptions(Math.min(copyDays, days), days, Math.max(storyDays, days), lateDays, undatedArticles);
    }

    private static void atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
        }
    }
}
