package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
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
 * Events as files: exactly those of the filter, all of them or none. A file is written aside and sent when it is whole, so that
 * nobody takes half of one for all.
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
    private final Semaphore places;

    ExportRoutes(Desk desk, Limits limits, InstantSource clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
        places = new Semaphore(limits.exports());
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
        send(ctx, folder, folder.resolve(format.fileName()), type, format.fileName());
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
            delete(folder);
            throw new UncheckedIOException("[" + folder + "] could not be packed", e);
        }
        send(ctx, folder, archive, "application/zip", "saksi-" + exported.revision + ".zip");
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
        if (!places.tryAcquire()) {
            ctx.header("Retry-After", "10");
            throw new RefusedException(
                    503, "busy", "[export] at most " + limits.exports() + " run at the same time; try again");
        }
        Path folder = null;
        try (EventState state = found.state()) {
            folder = Files.createTempDirectory("saksi-export-");
            Provenance provenance = provenance(ctx, filter, state.revision());
            new Export(provenance, formats, ctx.queryParam("raw") != null, new Lookup(desk))
                    .full(folder, state.events(), state.matching(), state.total());
            ctx.header("X-Saksi-Total", String.valueOf(state.matching()));
            ctx.header("X-Saksi-Revision", String.valueOf(state.revision()));
            return new Exported(folder, state.revision());
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for an export could not be made", e);
        } catch (RuntimeException e) {
            if (folder != null) {
                delete(folder);
            }
            throw e;
        } finally {
            places.release();
        }
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

    private static void send(Context ctx, Path folder, Path file, String type, String name) {
        try {
            ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            ctx.contentType(type).result(new Sent(Files.newInputStream(file), folder));
        } catch (IOException e) {
            delete(folder);
            throw new UncheckedIOException("[" + file + "] could not be read", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("[" + folder + "] could not be deleted", e);
        }
    }

    /** A file that is deleted with its folder when it is sent. */
    private static final class Sent extends FilterInputStream {
        private final Path folder;

        Sent(InputStream in, Path folder) {
            super(in);
            this.folder = folder;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (Files.exists(folder)) {
                delete(folder);
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
