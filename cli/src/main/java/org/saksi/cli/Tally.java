package org.saksi.cli;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run has counted so far; not for use by several threads. */
final class Tally {
    private final SortedMap<String, Long> codedByLanguage = new TreeMap<>();
    private final SortedMap<String, Long> passedByLanguage = new TreeMap<>();
    private final ConfidenceBar bar;
    private long events;
    private long leftOut;
    private long commitments;
    private long refused;

    Tally(ConfidenceBar bar) {
        this.bar = bar;
    }

    void add(Rendered article) {
        (article.coded() ? codedByLanguage : passedByLanguage).merge(article.language(), 1L, Long::sum);
        events += article.events();
        leftOut += article.leftOut();
        commitments += article.commitments();
    }

    void addRefused() {
        refused++;
    }

    long articles() {
        return sum(codedByLanguage) + sum(passedByLanguage);
    }

    long events() {
        return events;
    }

    /** What the run ends with: nothing read is worse than something refused. */
    int exitCode() {
        if (refused == 0) {
            return ExitCode.OK;
        }
        return articles() == 0 ? ExitCode.FAILED : ExitCode.PROBLEMS;
    }

    /** The counts as the manifest names them. */
    SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("articles", articles());
        counts.put("coded", sum(codedByLanguage));
        passedByLanguage.forEach((language, count) -> counts.put("other-language." + language, count));
        counts.put("events", events);
        if (bar.given()) {
            counts.put("events-below-confidence", leftOut);
        }
        counts.put("commitments", commitments);
        counts.put("dead-letters", refused);
        return counts;
    }

    /** The summary for people, without a line end. */
    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(count(articles(), "article")).append(" read, ").append(grouped(sum(codedByLanguage)));
        text.append(" coded").append(byLanguage(codedByLanguage));
        if (!passedByLanguage.isEmpty()) {
            text.append(", ").append(grouped(sum(passedByLanguage))).append(" in other languages");
            text.append(byLanguage(passedByLanguage));
        }
        text.append("; ").append(eventsShown()).append(", ").append(count(commitments, "commitment"));
        return text.append("; ")
                .append(count(refused, "input"))
                .append(" refused")
                .toString();
    }

    /** "18 of 24 events, 6 below 0.6": what was left out is never passed over in silence. */
    private String eventsShown() {
        return bar.given()
                ? grouped(events) + " of " + count(events + leftOut, "event") + ", " + grouped(leftOut) + " below "
                        + bar.shown()
                : count(events, "event");
    }

    /** Counts in brackets, empty when there are none. */
    static String byLanguage(Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(" (");
        counts.forEach((language, count) -> text.append(text.length() == 2 ? "" : ", ")
                .append(language)
                .append(' ')
                .append(grouped(count)));
        return text.append(')').toString();
    }

    /** A number with its thing, in the plural unless it is one. */
    static String count(long number, String thing) {
        return grouped(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
