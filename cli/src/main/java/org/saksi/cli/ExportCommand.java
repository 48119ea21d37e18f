package org.saksi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import org.saksi.ingest.TypedWords;
import org.saksi.model.Manifest;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import org.saksi.store.Revision;
import org.saksi.store.StoredEvent;
import org.saksi.store.export.Export;
import org.saksi.store.export.ExportFormat;
import org.saksi.store.export.ExportReport;
import org.saksi.store.export.Provenance;
import org.saksi.store.filter.Counting;
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

/** {@code saksi export}: the events of a filter as files, with what is needed to read and cite them. */
@Command(
        name = "export",
        header = "Write the events of a dataset that a filter takes to files.",
        description = {
            "Writes exactly what saksi query shows, in each format that is asked for, with a codebook for",
            "each, a citation (CITATION.cff) and a manifest with counts, digests, filter and revision. With",
            "--since it writes what was added, changed and deleted after a revision: whoever applies that to",
            "the earlier export has the later one. The folder changes only when all is on disk."
        },
        footer = {
            "",
            "Formats: csv, jsonl, geojson, parquet, polecat, gdelt, gdelt-mentions, icews (docs/exports.md).",
            "",
            "Examples:",
            "  saksi export data -o release --as csv,parquet",
            "  saksi export data type:ASSAULT country:IDN -o assaults --as csv",
            "  saksi export data --since 12 -o delta --as jsonl",
            "",
            "Exit codes: 0 written, 2 wrong usage or a filter that cannot be read, 3 the dataset could not be",
            "read or the folder could not be written."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            converter = NamedPath.Folder.class,
            description = "Write into this folder; files of an earlier export are replaced.")
    private Path output = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            split = ",",
            converter = Formats.class,
            description = "The formats, separated by commas (default: csv).")
    private List<ExportFormat> formats = List.of(ExportFormat.CSV);

    @Option(
            names = "--since",
            paramLabel = "REVISION",
            converter = WholeNumber.Any.class,
            description = "Only what changed after this revision, 0 for everything as an addition.")
    private @Nullable Long since;

    @Option(
            names = CodeCommand.RAW_CSV,
            description = "Do not put an apostrophe before cells that a spreadsheet would run as a formula.")
    private boolean rawCsv;

    @Option(names = "--name", paramLabel = "NAME", description = "What the citation calls the dataset.")
    private @Nullable String name;

    @Option(
            names = "--cite",
            paramLabel = "AUTHOR",
            split = ";",
            description = "Authors for the citation, separated by semicolons.")
    private List<String> authors = new ArrayList<>();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description = "The day of the export, for the citation (default: that of the clock).")
    private @Nullable LocalDate today;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = filters.filter();
        filters.checkOutput(output);
        try (Dataset dataset = Dataset.open(filters.location(), OpenOptions.existing())) {
            checkSince(dataset);
            EventQuery query = new EventQuery(dataset, new TypedWords());
            Export export = new Export(
                    provenance(dataset, filter), EnumSet.copyOf(formats), rawCsv, new DatasetLookup(dataset));
            ExportReport report;
            if (since == null) {
                long matching = query.count(filter, Counting.EVENTS);
                long total = dataset.counts().getOrDefault("events", 0L);
                try (Stream<StoredEvent> events = query.stream(filter)) {
                    report = export.full(output, events, matching, total);
                }
            } else {
                report = export.since(output, since, new DatasetDelta(dataset, query, filter).since(since));
            }
            console.say(report.summary() + "; revision " + newest(dataset));
            report.remarks()
                    .forEach((format, remarks) -> remarks.forEach((remark, count) -> {
                        if (count > 0) {
                            console.say(format + ": " + Tally.count(count, "row") + ", " + remark);
                        }
                    }));
            console.say(
                    "wrote " + report.files().stream().map(file -> file.name()).collect(Collectors.joining(", "))
                            + ", manifest.json to " + output);
        }
        return ExitCode.OK;
    }

    private void checkSince(Dataset dataset) {
        long newest = newest(dataset);
        if (since != null && (since < 0 || since > newest)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since must be a revision from 0 to " + newest + ", the newest of the dataset, but was " + since);
        }
    }

    private static long newest(Dataset dataset) {
        return dataset.newest().map(Revision::number).orElse(0L);
    }

    private Provenance provenance(Dataset dataset, Filter filter) {
        List<Revision> revisions = dataset.revisions();
        Manifest.Versions versions = revisions.reversed().stream()
                .map(revision -> revision.run().versions())
                .filter(one -> one != null)
                .findFirst()
                .orElseGet(() -> Saksi.load().versions());
        List<String> command = new ArrayList<>(List.of("saksi", "export", dataset.location()));
        if (!filter.toString().isEmpty()) {
            command.add(filter.toString());
        }
        command.addAll(List.of("--as", formats.stream().map(ExportFormat::label).collect(Collectors.joining(","))));
        if (since != null) {
            command.addAll(List.of("--since", since.toString()));
        }
        return new Provenance(
                name == null ? "Saksi dataset" : name,
                authors,
                filter.toString(),
                revisions.isEmpty() ? 0 : revisions.getLast().number(),
                versions,
                today == null ? LocalDate.now(ZoneOffset.UTC) : today,
                command);
    }

    /** Reads {@code --as}. */
    static final class Formats implements ITypeConverter<ExportFormat> {
        private static final Set<ExportFormat> ALL = EnumSet.allOf(ExportFormat.class);

        @Override
        public ExportFormat convert(String word) {
            return ALL.stream()
                    .filter(format -> format.label().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(ExportFormat.values())
                                    .map(ExportFormat::label)
                                    .collect(Collectors.joining(", "))
                            + " but was \"" + word + "\""));
        }
    }
}
