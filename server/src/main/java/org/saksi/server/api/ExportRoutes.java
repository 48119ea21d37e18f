package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.Manifest;
import org.saksi.server.access.Limits;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.EventState;
import org.saksi.store.Revision;
import org.saksi.store.export.Export;
import org.saksi.store.export.ExportFormat;
import org.saksi.store.export.ExportLookup;
import org.saksi.store.export.Provenance;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.Filter;

/**
 * Events as files: exactly those of the filter, all of them or none.
 */
final class ExportRoutes {
    private static final List<ExportFormat> PLAIN =
            List.of(ExportFormat.CSV, ExportFormat.JSONL, ExportFormat.GEOJSON, ExportFormat.PARQUET);
    private static final Map<ExportFormat, String> TYPES = Map.of(
            ExportFormat.CSV, "text/csv; charset=utf-8",
            ExportFormat.JSONL, "application/x-ndjson",
            ExportFormat.GEOJSON, "application/geo+json",
            ExportFormat.PARQUET, "application/vnd.apache.parquet");

    private final Desk desk;
    private final Limits limits;
    private final InstantSource clock;
    private final FilesAside aside;

    ExportRoutes(Desk desk, Limits limits, FilesAside aside, InstantSource clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
        this.aside = aside;
    }

    void addTo(RoutesConfig routes) {
        for (ExportFormat format : PLAIN) {
            routes.get(Api.BASE + "/" + format.fileName(), ctx -> file(ctx, format));
        }
        routes.get("/events.csv", ctx -> file(ctx, ExportFormat.CSV));
        routes.get(Api.BASE + "/export.zip", this::archive);
    }

    private void file(Context ctx, ExportFormat format) {
        Question question = new Question(ctx)
                .knowing(Question.filterAnd("raw", "order", "after", "limit", "count", "view", "interval", "split"));
        Path folder = export(ctx, question.filter(), EnumSet.of(format)).folder;
        String type = TYPES.getOrDefault(format, "application/octet-stream");
        FilesAside.send(ctx, folder, folder.resolve(format.fileName()), type, format.fileName());
    }

    private void archive(Context ctx) {
        Question question = new Question(ctx).knowing(Question.filterAnd("format", "raw"));
        Set<ExportFormat> formats = EnumSet.noneOf(ExportFormat.class);
        question.texts("format").forEach(label -> formats.add(format(label)));
        if (formats.isEmpty()) {
            formats.add(ExportFormat.CSV);
        }
        Exported exported = export(ctx, question.filter(), formats);
        Path folder = exported.folder;
        Path archive = folder.resolve("saksi.zip");
        try {
            zip(folder, archive);
        } catch (IOException e) {
            FilesAside.delete(folder);
            throw new UncheckedIOException("[" + folder + "] could not be packed", e);
        }
        FilesAside.send(ctx, folder, archive, "application/zip", "saksi-" + exported.revision + ".zip");
    }

    private static ExportFormat format(String label) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> RefusedException.bad(
                        "format",
                        "[format] must be one of "
                                + Arrays.stream(ExportFormat.values())
                                        .map(ExportFormat::label)
                                        .collect(Collectors.joining(", "))
                                + " but was \"" + label + "\""));
    }

    /** A folder of files and the revision of the events in them. */
    private record Exported(Path folder, long revision) {}

    private Exported export(Context ctx, Filter filter, Set<ExportFormat> formats) {
        Desk.Found found = desk.find(filter);
        long matching = found.count(Counting.EVENTS);
        if (matching > limits.exportRows()) {
            throw new RefusedException(
                    422,
                    "rows",
                    "[filter] must find at most " + limits.exportRows() + " events for an export but finds " + matching
                            + "; narrow it, or use saksi export on the dataset");
        }
        long[] revision = new long[1];
        Path folder = aside.write(ctx, to -> {
            try (EventState state = found.state()) {
                revision[0] = state.revision();
                new Export(
                                provenance(ctx, filter, state.revision()),
                                formats,
                                ctx.queryParam("raw") != null,
                                new Lookup(desk))
                        .full(to, state.events(), state.matching(), state.total());
                ctx.header("X-Saksi-Total", String.valueOf(state.matching()));
                ctx.header("X-Saksi-Revision", String.valueOf(state.revision()));
            }
        });
        return new Exported(folder, revision[0]);
    }

    private Provenance provenance(Context ctx, Filter filter, long revision) {
        String asked = ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
        return new Provenance(
                desk.name(),
                List.of(),
                filter.toString(),
                revision,
                versions(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                List.of("GET", asked));
    }

    /** Those of the newest revision that coded something; those of this program where none says. */
    private Manifest.Versions versions() {
        for (Revision revision : desk.revisions().reversed()) {
            Manifest.Versions versions = revision.run().versions();
            if (versions != null) {
                return versions;
            }
        }
        return desk.versions();
    }

    private static void zip(Path folder, Path archive) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static final class Lookup implements ExportLookup {
        private final Desk desk;
        private final Map<Long, Instant> moments = new HashMap<>();

        Lookup(Desk desk) {
            this.desk = desk;
            desk.revisions().forEach(revision -> moments.put(revision.number(), revision.begun()));
        }

        @Override
        public @Nullable CodedArticle article(String id) {
            return desk.article(id).orElse(null);
        }

        @Override
        public @Nullable Instant moment(long revision) {
            return moments.get(revision);
        }
    }
}
