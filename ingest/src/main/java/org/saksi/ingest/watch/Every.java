package org.saksi.ingest.watch;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often something is to be done, such as {@code 15m}. */
public final class Every {
    /** What the words must be, for messages. */
    public static final String RULE = "must be a time from 1m to 30d such as 15m, 2h or 1d";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([mhd])");
    private static final Map<String, Duration> UNITS =
            Map.of("m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));
    private static final Duration LONGEST = Duration.ofDays(30);

    private Every() {}

    /**
     * The time that words name.
     *
     * @throws IllegalArgumentException when they name none from a minute to thirty days
     */
    public static Duration parse(String words) {
        Matcher form = FORM.matcher(words.strip());
        if (form.matches()) {
            Duration unit = UNITS.getOrDefault(form.group(2), Duration.ZERO);
            Duration time = unit.multipliedBy(Long.parseLong(form.group(1)));
            if (time.isPositive() && time.compareTo(LONGEST) <= 0) {
                return time;
            }
        }
        throw new IllegalArgumentException(RULE + " but was \"" + words + "\"");
    }
}
