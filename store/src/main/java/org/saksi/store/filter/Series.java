package org.saksi.store.filter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events over time: lines of points, a point for each step in which the filter has an event.
 *
 * @param by the field whose day counts, {@link FilterField#DATE} or {@link FilterField#PUBLISHED}
 * @param interval how long steps are
 * @param steps the first day of each step that has events, in order; steps without events are left out
 * @param lines the lines, each with as many points as there are steps; one line for all where nothing splits them
 * @param others the values that have no line of their own, together; null where there are none
 * @param undated how many events of the filter have no day
 */
public record Series(
        FilterField by,
        Interval interval,
        List<LocalDate> steps,
        List<Line> lines,
        @Nullable Line others,
        long undated) {
    public Series {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /**
     * The events of one value.
     *
     * @param value the value as people read it: a code, a name, {@code ISR > PSE} for a dyad; empty for all events
     * @param filter the filter of the value; {@link Filter.All} for all events and for what is left over
     * @param points what there is in each step
     */
    public record Line(String value, Filter filter, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * One step of a line.
     *
     * @param count events or incidents, as was asked
     * @param events events
     * @param score the sum of the scores of the events; with {@code events} the mean of conflict and cooperation
     */
    public record Point(long count, long events, double score) {}
}
