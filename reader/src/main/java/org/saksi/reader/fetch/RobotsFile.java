package org.saksi.reader.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a site allows us, after RFC 9309: an absent {@code robots.txt} allows everything, one that cannot be had now nothing.
 *
 * @param rules as parsed by crawler-commons
 * @param why what is said when nothing is allowed, null when the file itself says so
 * @param delay pause between requests that the site asks for, cut to the longest we keep; null when it asks for none
 * @param note said when the delay was cut, else null
 */
record RobotsFile(
        BaseRobotRules rules,
        @Nullable String why,
        @Nullable Duration delay,
        @Nullable String note) {
    /** Our name in robots.txt and in the user agent. */
    static final String AGENT = "saksi";

    /** RFC 9309 asks crawlers to read at least this much; what stands behind it is not read. */
    static final int MAX_BYTES = 500 * 1024;

    private static final int MAX_WARNINGS = 5;

    /** The rules of a file; {@code body} is cut to {@link #MAX_BYTES}. */
    static RobotsFile of(String url, byte[] body, @Nullable String contentType, Duration longest) {
        // The library forbids a whole site whose delay is above its own limit; ours is cut instead.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, MAX_WARNINGS);
        String type = contentType == null ? "text/plain" : contentType;
        SimpleRobotRules rules = parser.parseContent(url, body, type, Set.of(AGENT));
        long asked = rules.getCrawlDelay();
        if (asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked <= 0) {
            return new RobotsFile(rules, null, null, null);
        }
        Duration wanted = Duration.ofMillis(asked);
        boolean cut = wanted.compareTo(longest) > 0;
        String note = "robots.txt asks for a crawl-delay of " + wanted.toSeconds() + " s, which was cut to "
                + longest.toSeconds() + " s";
        return new RobotsFile(rules, null, cut ? longest : wanted, cut ? note : null);
    }

    /** Rules that allow everything. */
    static RobotsFile open() {
        return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, null, null);
    }

    /** Rules that allow nothing for now. */
    static RobotsFile closed(String why) {
        return new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), why, null, null);
    }

    boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The sitemaps that the site names. */
    List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
