package org.saksi.store.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** Counts events over time. */
final class SeriesCounts {
    private static final int OTHERS = -1;

    private final ColumnSet columns;
    private final Counting counting;
    private final FilterField by;
    private final Interval interval;

    SeriesCounts(ColumnSet columns, Counting counting, FilterField by, Interval interval) {
        this.columns = columns;
        this.counting = counting;
        this.by = by;
        this.interval = interval;
    }

    Series count(RoaringBitmap events, Split split) {
        Cells cells = switch (split) {
            case Split.Together ignored -> new Together();
            case Split.By field -> new Valued(new Lines(columns, field.field()), field.field());
            case Split.Dyads ignored -> new Paired(columns);
        };
        int[] top = switch (split) {
            case Split.Together ignored -> events.isEmpty() ? new int[0] : new int[1];
            case Split.By field -> top(events, cells, field.most());
            case Split.Dyads dyads -> top(events, cells, dyads.most());
        };
        int[] lineOf = new int[cells.size()];
        Arrays.fill(lineOf, OTHERS);
        for (int line = 0; line < top.length; line++) {
            lineOf[top[line]] = line;
        }
        return filled(events, cells, steps(events), top, lineOf, undated(events));
    }

    private Series filled(RoaringBitmap events, Cells cells, int[] steps, int[] top, int[] lineOf, long undated) {
        int rest = top.length;
        FieldColumn incidents = columns.column(FilterField.INCIDENT);
        CellCounts counts = new CellCounts((rest + 1) * steps.length, counting, incidents);
        double[] scores = new double[(rest + 1) * steps.length];
        Ordinals.each(events, (ordinals, length) -> {
            int lastDay = EventValues.NO_DAY;
            int step = 0;
            for (int at = 0; at < length; at++) {
                int ordinal = ordinals[at];
                int day = day(ordinal);
                if (day == EventValues.NO_DAY) {
                    continue;
                }
                if (day != lastDay) {
                    step = Arrays.binarySearch(steps, interval.step(day));
                    lastDay = day;
                }
                int count = cells.of(ordinal);
                boolean other = false;
                for (int index = 0; index < count; index++) {
                    int line = lineOf[cells.get(index)];
                    // An event of several values without a line is one among the others.
                    if (line != OTHERS || !other) {
                        int cell = (line == OTHERS ? rest : line) * steps.length + step;
                        counts.add(cell, ordinal);
                        scores[cell] += columns.score(ordinal);
                    }
                    other |= line == OTHERS;
                }
            }
        });
        long[] events0 = counts.events();
        long[] counted = counts.counts();
        List<Series.Line> lines = new ArrayList<>();
        for (int line = 0; line < top.length; line++) {
            List<Series.Point> points = points(line, steps.length, counted, events0, scores);
            lines.add(new Series.Line(cells.shown(top[line]), cells.filter(top[line]), points));
        }
        List<Series.Point> left = points(rest, steps.length, counted, events0, scores);
        boolean none = left.stream().allMatch(point -> point.events() == 0);
        Series.@Nullable Line others = none ? null : new Series.Line("", new Filter.All(), left);
        List<LocalDate> starts = Arrays.stream(steps).mapToObj(interval::start).toList();
        return new Series(by, interval, starts, lines, others, undated);
    }

    private static List<Series.Point> points(int line, int steps, long[] counts, long[] events, double[] scores) {
        List<Series.Point> points = new ArrayList<>(steps);
        for (int cell = line * steps; cell < (line + 1) * steps; cell++) {
            points.add(new Series.Point(counts[cell], events[cell], scores[cell]));
        }
        return points;
    }

    private int day(int ordinal) {
        return by == FilterField.PUBLISHED ? columns.publishedDay(ordinal) : columns.day(ordinal);
    }

    /** The numbers of all steps with events, in order. */
    private int[] steps(RoaringBitmap events) {
        TreeSet<Integer> steps = new TreeSet<>();
        Ordinals.each(events, (ordinals, length) -> {
            int lastDay = EventValues.NO_DAY;
            for (int at = 0; at < length; at++) {
                int day = day(ordinals[at]);
                // Events mostly come in the order of their days.
                if (day != lastDay && day != EventValues.NO_DAY) {
                    steps.add(interval.step(day));
                    lastDay = day;
                }
            }
        });
        return steps.stream().mapToInt(Integer::intValue).toArray();
    }

    private long undated(RoaringBitmap events) {
        RoaringBitmapWriter<RoaringBitmap> undated =
                RoaringBitmapWriter.writer().get();
        Ordinals.each(events, (ordinals, length) -> {
            for (int at = 0; at < length; at++) {
                if (day(ordinals[at]) == EventValues.NO_DAY) {
                    undated.add(ordinals[at]);
                }
            }
        });
        return Lines.count(undated.get(), counting, columns.column(FilterField.INCIDENT));
    }

    private int[] top(RoaringBitmap events, Cells cells, int most) {
        if (counting == Counting.EVENTS && cells instanceof Valued valued) {
            long[] counts = new long[cells.size()];
            valued.lines.count(events, counts);
            return Facets.top(counts, most, cells::compare);
        }
        CellCounts counts = new CellCounts(cells.size(), counting, columns.column(FilterField.INCIDENT));
        Ordinals.each(events, (ordinals, length) -> {
            for (int at = 0; at < length; at++) {
                int count = cells.of(ordinals[at]);
                for (int index = 0; index < count; index++) {
                    counts.add(cells.get(index), ordinals[at]);
                }
            }
        });
        return Facets.top(counts.counts(), most, cells::compare);
    }

    /** The lines to which an event belongs, before the most frequent are chosen. */
    private sealed interface Cells permits Together, Valued, Paired {
        int size();

        int of(int ordinal);

        int get(int index);

        int compare(int one, int other);

        String shown(int cell);

        Filter filter(int cell);
    }

    private record Together() implements Cells {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int of(int ordinal) {
            return 1;
        }

        @Override
        public int get(int index) {
            return 0;
        }

        @Override
        public int compare(int one, int other) {
            return 0;
        }

        @Override
        public String shown(int cell) {
            return "";
        }

        @Override
        public Filter filter(int cell) {
            return new Filter.All();
        }
    }

    private record Valued(Lines lines, FilterField field) implements Cells {
        @Override
        public int size() {
            return lines.size();
        }

        @Override
        public int of(int ordinal) {
            return lines.of(ordinal);
        }

        @Override
        public int get(int index) {
            return lines.get(index);
        }

        @Override
        public int compare(int one, int other) {
            return lines.compare(one, other);
        }

        @Override
        public String shown(int cell) {
            return FacetValue.of(field, lines.shown(cell), 0).value();
        }

        @Override
        public Filter filter(int cell) {
            return FacetValue.of(field, lines.shown(cell), 0).filter();
        }
    }

    /** Pairs of countries; both sides share their codes. */
    private static final class Paired implements Cells {
        private final Lines actors;
        private final Lines recipients;
        private final int countries;
        private int[] pairs = new int[8];

        Paired(ColumnSet columns) {
            actors = new Lines(columns, FilterField.ACTOR_COUNTRY);
            recipients = new Lines(columns, FilterField.RECIPIENT_COUNTRY);
            countries = actors.size();
        }

        @Override
        public int size() {
            return Math.multiplyExact(countries, countries);
        }

        @Override
        public int of(int ordinal) {
            int from = actors.of(ordinal);
            int to = from == 0 ? 0 : recipients.of(ordinal);
            if (from * to > pairs.length) {
                pairs = new int[from * to];
            }
            for (int pair = 0; pair < from * to; pair++) {
                pairs[pair] = actors.get(pair / to) * countries + recipients.get(pair % to);
            }
            return from * to;
        }

        @Override
        public int get(int index) {
            return pairs[index];
        }

        @Override
        public int compare(int one, int other) {
            int byActor = actors.compare(one / countries, other / countries);
            return byActor != 0 ? byActor : recipients.compare(one % countries, other % countries);
        }

        @Override
        public String shown(int cell) {
            return actors.shown(cell / countries) + " > " + recipients.shown(cell % countries);
        }

        @Override
        public Filter filter(int cell) {
            return Filter.and(
                    Filter.of(FilterField.ACTOR_COUNTRY, new FilterValue.Word(actors.shown(cell / countries))),
                    Filter.of(FilterField.RECIPIENT_COUNTRY, new FilterValue.Word(recipients.shown(cell % countries))));
        }
    }
}
