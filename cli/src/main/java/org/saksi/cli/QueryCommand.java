package org.saksi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.TypedWords;
import org.saksi.model.CodedArticle;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.StoredEvent;
import org.saksi.store.export.Export;
import org.saksi.store.export.ExportFormat;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi query}: the events of a dataset that a filter takes, or counts of them. */
@Command(
        name = "query",
        header = "Show the events of a dataset that a filter takes, or count them.",
        description = {
            "Without --group-by, events come in the order of --sort, at most --limit of them; the last line on",
            "standard error says of how many. With --group-by they are counted: by a field (type, country,",
            "publisher ...), by time (day, week, month, year), by dyad (the actors' country and the",
            "recipients'), or by a time and one of these, as in --group-by month,type."
        },
        footer = {
            "",
            "Examples:",
            "  saksi query data type:ASSAULT status:asserted",
            "  saksi query data country:IDN --group-by month,type --format csv",
            "  saksi query data --group-by dyad",
            "  saksi query data place.country:PSE --format geojson >map.json",
            "  saksi query data --search \"tarik pasukan\" --limit 20",
            "",
            "Exit codes: 0 answered, also where no event fits, 2 wrong usage or a filter that cannot be read,",
            "3 the dataset could not be opened or read."
        })
final class QueryCommand implements Callable<Integer> {
    private static final int LIMIT = 100;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, jsonl or geojson (default: table).",
            converter = Shown.Converter.class)
    private Shown format = Shown.TABLE;

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            split = ",",
            description = "Count: a field, day, week, month, year or dyad, or a time and a field or dyad.")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--incidents", description = "With --group-by: count each incident once, not every report of it.")
    private boolean incidents;

    @Option(
            names = "--by",
            paramLabel = "DATE",
            description = "Whose day counts with --group-by: date (of the act) or published (default: published).")
    private @Nullable String by;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            converter = Order.class,
            description = {
                "newest, oldest, last-published, first-published, most-sure, least-sure or id (default:",
                "last-published)."
            })
    private EventOrder order = EventOrder.LAST_PUBLISHED;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WholeNumber.FromZero.class,
            description = "At most so many events, or values of a group (default: 100; 0 for all).")
    private int limit = LIMIT;

    @Option(names = "--after", paramLabel = "ID", description = "Go on after this event, the last of the page before.")
    private @Nullable String after;

    @Option(
            names = CodeCommand.RAW_CSV,
            description = "Do not put an apostrophe before cells that a spreadsheet would run as a formula.")
    private boolean rawCsv;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = filters.filter();
        checkTogether();
        QueryGroups grouping;
        try {
            grouping = QueryGroups.of(groups, by == null ? "published" : by);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (Dataset dataset = Dataset.open(filters.location(), OpenOptions.existing())) {
            EventQuery query = new EventQuery(dataset, new TypedWords());
            console.say(reading(filter));
            if (groups.isEmpty()) {
                list(dataset, query, filter);
            } else {
                Counting counting = incidents ? Counting.INCIDENTS : Counting.EVENTS;
                QueryTable table = grouping.count(query, filter, limit == 0 ? Integer.MAX_VALUE : limit, counting);
                console.out().print(table.in(format, rawCsv));
                table.remarks().forEach(console::say);
                if (table.rows().isEmpty()) {
                    console.say(nothing(dataset));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.OK;
    }

    /** Options that would be passed over are refused: who gives one waits for what it does. */
    private void checkTogether() {
        boolean counting = !groups.isEmpty();
        List<String> wrong = new ArrayList<>();
        if (counting && format == Shown.GEOJSON) {
            wrong.add("--format geojson must not be given with --group-by: counts have no places");
        }
        if (counting && after != null) {
            wrong.add("--after must not be given with --group-by: counts have no pages");
        }
        if (!counting && incidents) {
            wrong.add("--incidents needs --group-by");
        }
        if (!counting && by != null) {
            wrong.add("--by needs --group-by");
        }
        if (!wrong.isEmpty()) {
            throw new ParameterException(spec.commandLine(), wrong.getFirst());
        }
    }

    private static String reading(Filter filter) {
        return filter instanceof Filter.All ? "all events" : "events where " + filter.reading(Locale.ENGLISH);
    }

    private void list(Dataset dataset, EventQuery query, Filter filter) throws IOException {
        long matching = query.count(filter, Counting.EVENTS);
        int most = limit == 0 ? Integer.MAX_VALUE : limit;
        Counted counted;
        // One more than is shown, to know whether there is a next page.
        int asked = most == Integer.MAX_VALUE ? most : most + 1;
        try (Stream<StoredEvent> events = query.stream(filter, order, after, asked)) {
            counted = new Counted(events.iterator(), most);
            show(dataset, counted);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--after: " + e.getMessage(), e);
        }
        if (matching == 0) {
            console.say(nothing(dataset));
            return;
        }
        console.say(Tally.grouped(counted.count) + " of " + Tally.count(matching, "event")
                + (after == null ? "" : " after " + after)
                + (counted.more && counted.last != null ? "; the next page begins with --after " + counted.last : ""));
    }

    private static String nothing(Dataset dataset) {
        return "nothing fits; the dataset holds " + Tally.count(dataset.counts().getOrDefault("events", 0L), "event");
    }

    private void show(Dataset dataset, Iterator<StoredEvent> events) throws IOException {
        switch (format) {
            case TABLE -> {
                TableView view = new TableView(TableView.width(console));
                console.out().print(view.header());
                while (events.hasNext()) {
                    StoredEvent event = events.next();
                    CodedArticle article =
                            dataset.article(event.event().article().id()).orElseThrow();
                    console.out()
                            .print(view.rows(new CodedArticle(
                                    article.article(),
                                    true,
                                    List.of(event.event()),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of())));
                }
            }
            case CSV, JSONL, GEOJSON ->
                Export.write(format.exported(), new Printed(console.out()), rawCsv, events, new DatasetLookup(dataset));
        }
    }

    /** Counts what goes by, and notices what would come after the last that is shown. */
    private static final class Counted implements Iterator<StoredEvent> {
        private final Iterator<StoredEvent> events;
        private final int most;
        private long count;
        private boolean more;
        private @Nullable String last;

        Counted(Iterator<StoredEvent> events, int most) {
            this.events = events;
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            if (!events.hasNext()) {
                return false;
            }
            more = count == most;
            return !more;
        }

        @Override
        public StoredEvent next() {
            StoredEvent event = events.next();
            count++;
            last = event.event().id();
            return event;
        }
    }

    /** Standard output as the stream that an export writes to. */
    private static final class Printed extends OutputStream {
        private final Output out;

        Printed(Output out) {
            this.out = out;
        }

        @Override
        public void write(int one) {
            out.write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            out.write(bytes, from, length);
        }
    }

    /** How an answer is shown. */
    enum Shown {
        TABLE,
        CSV,
        JSONL,
        GEOJSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The format of the export that looks the same; there is none for a table. */
        ExportFormat exported() {
            return switch (this) {
                case CSV -> ExportFormat.CSV;
                case JSONL -> ExportFormat.JSONL;
                case GEOJSON -> ExportFormat.GEOJSON;
                case TABLE -> throw new IllegalStateException("a table is no export");
            };
        }

        /** Reads {@code --format}. */
        static final class Converter implements ITypeConverter<Shown> {
            @Override
            public Shown convert(String word) {
                return Arrays.stream(values())
                        .filter(shown -> shown.toString().equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new TypeConversionException(
                                "must be one of " + Arrays.toString(values()) + " but was \"" + word + "\""));
            }
        }
    }

    /** Reads {@code --sort}. */
    static final class Order implements ITypeConverter<EventOrder> {
        @Override
        public EventOrder convert(String word) {
            return Arrays.stream(EventOrder.values())
                    .filter(order -> order.label().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(EventOrder.values())
                                    .map(EventOrder::label)
                                    .collect(Collectors.joining(", "))
                            + " but was \"" + word + "\""));
        }
    }
}
