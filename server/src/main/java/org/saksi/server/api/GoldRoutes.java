package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.saksi.server.access.Limits;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.CodedEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.Filter;
import org.saksi.store.validation.ReviewedGold;

/** Reviewed events as gold, and beside it what was coded in the same sentences. */
final class GoldRoutes {
    private static final String LINES = "application/x-ndjson";

    private final Desk desk;
    private final Limits limits;
    private final FilesAside aside;

    GoldRoutes(Desk desk, Limits limits, FilesAside aside) {
        this.desk = desk;
        this.limits = limits;
        this.aside = aside;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                Api.BASE + "/gold.jsonl",
                ctx -> lines(ctx, "gold.jsonl", (events, to) -> ReviewedGold.write(events, to, line -> {})));
        routes.get(
                Api.BASE + "/gold.coded.jsonl",
                ctx -> lines(ctx, "coded.jsonl", (events, to) -> ReviewedGold.write(events, line -> {}, to)));
    }

    private void lines(Context ctx, String name, BiConsumer<Stream<CodedEvent>, Consumer<String>> lines) {
        Filter filter = new Question(ctx).knowing(Question.filterAnd()).filter();
        long decided = desk.find(Filter.and(filter, ReviewedGold.DECIDED)).count(Counting.EVENTS);
        if (decided > limits.exportRows()) {
            throw new RefusedException(
                    422,
                    "rows",
                    "[filter] must find at most " + limits.exportRows() + " reviewed events but finds " + decided
                            + "; narrow it, or use saksi gold on the dataset");
        }
        Path folder = aside.write(ctx, to -> {
            try (Stream<CodedEvent> events = desk.sentences(Filter.and(filter, ReviewedGold.DECIDED));
                    BufferedWriter file = Files.newBufferedWriter(to.resolve(name))) {
                lines.accept(events, line -> append(file, line));
            }
        });
        FilesAside.send(ctx, folder, folder.resolve(name), LINES, name);
    }

    private static void append(BufferedWriter file, String line) {
        try {
            file.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("gold could not be written", e);
        }
    }
}
