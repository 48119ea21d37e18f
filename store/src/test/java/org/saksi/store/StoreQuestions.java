package org.saksi.store;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.Lemmas;

/**
 * Measures how long the database of a {@link SampleDataset} takes to answer filters: to count what fits, and to give the
 * first twenty of it. Part of the benchmark of {@link StoreLoad}; columns in memory are measured by {@code FilterSpeed}.
 */
final class StoreQuestions {
    /** The first finds tables cold; the best of the others is what a running program sees. */
    private static final int TIMES = 5;

    private static final int FIRST = 20;
    private static final double NANOS_A_MILLI = 1e6;

    private static final List<String> FILTERS = List.of(
            "text:polisi",
            "article:kejaksaan",
            "box:106.6,-6.5,107.1,-5.9",
            "box:95,-11,141,6",
            "type:ASSAULT country:IDN");

    private final EventQuery query;

    StoreQuestions(Dataset dataset) {
        this.query = new EventQuery(dataset, Lemmas.none());
    }

    /** Prints the rows of a table. */
    void ask(String database, PrintStream out) {
        for (String text : FILTERS) {
            Filter filter = Filter.parse(text);
            long[] found = new long[1];
            double count = millis(() -> found[0] = query.count(filter, Counting.EVENTS));
            double byId = millis(() -> first(filter, EventOrder.ID));
            double byDay = millis(() -> first(filter, EventOrder.LAST_PUBLISHED));
            out.printf(
                    Locale.ROOT,
                    "| %s | `%s` | %,d | %,.0f ms | %,.0f ms | %,.0f ms |%n",
                    database,
                    text,
                    found[0],
                    count,
                    byId,
                    byDay);
        }
    }

    private long first(Filter filter, EventOrder order) {
        try (Stream<StoredEvent> events = query.stream(filter, order, null, FIRST)) {
            return events.count();
        }
    }

    private static double millis(LongSupplier question) {
        double best = Double.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            question.getAsLong();
            best = Math.min(best, (System.nanoTime() - start) / NANOS_A_MILLI);
        }
        return best;
    }
}
