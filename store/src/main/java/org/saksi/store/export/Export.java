package org.saksi.store.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.store.StoredEvent;

/**
 * Writes the events of a query to a folder, in any number of formats in one pass, with a codebook for each, a citation and
 * a manifest.
 *
 * <p>The folder changes only when all files are on disk; a failed export leaves it as it was. Memory does not depend on
 * the number of events. An export serves one thread.
 */
public final class Export {
    private static final String CITATION = "CITATION.cff";
    private static final String DELETED = "deleted.csv";

    private final Provenance provenance;
    private final Set<ExportFormat> formats;
    private final boolean raw;
    private final LatestArticle articles;

    /**
     * An export in the making.
     *
     * @param provenance what citation and manifest say of it
     * @param formats at least one
     * @param raw whether cells of tables stay as they are, else what a spreadsheet would run gets an apostrophe
     * @param lookup gives articles and moments
     * @throws IllegalArgumentException when there is no format
     */
    public Export(Provenance provenance, Collection<ExportFormat> formats, boolean raw, ExportLookup lookup) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("formats must name at least one but were empty");
        }
        this.provenance = provenance;
        this.formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
        this.raw = raw;
        this.articles = new LatestArticle(lookup);
    }

    /**
     * Writes all events of a query.
     *
     * @param folder where to; created when it does not exist
     * @param events the events that the query shows, best in the order of their articles
     * @param matching how many the query shows; the export holds exactly as many or fails
     * @param total how many events the dataset has in force
     * @throws ExportException when the folder cannot be written, an article is missing, or the counts differ
     */
    public ExportReport full(Path folder, Stream<StoredEvent> events, long matching, long total) {
        try (ExportFolder target = new ExportFolder(folder);
                events) {
            List<TableFile> tables = tables(target, null);
            long written = 0;
            for (Iterator<StoredEvent> all = events.iterator(); all.hasNext(); written++) {
                TableFile.writeAll(tables, articles.row(all.next()));
            }
            if (written != matching) {
                throw new ExportException("[" + folder + "] the export must hold the " + matching
                        + " events that the query shows but the dataset gave " + written);
            }
            SortedMap<String, Long> counts = new TreeMap<>();
            counts.put("written", written);
            counts.put("matching", matching);
            counts.put("dataset", total);
            return publish(target, tables, List.of(), counts, null);
        } catch (IOException e) {
            throw new ExportException(folder.toString(), e);
        }
    }

    /**
     * Writes events in one format to a stream, which stays open: no codebook, no citation, no manifest.
     *
     * @param raw whether cells of tables stay as they are, else what a spreadsheet would run gets an apostrophe
     * @throws ExportException when an article is missing
     * @throws IOException when the stream cannot be written
     */
    public static void write(
            ExportFormat format, OutputStream out, boolean raw, Iterator<StoredEvent> events, ExportLookup lookup)
            throws IOException {
        LatestArticle articles = new LatestArticle(lookup);
        try (RowWriter rows = format.open(out, raw)) {
            while (events.hasNext()) {
                rows.write(articles.row(events.next()));
            }
        }
    }

    /**
     * Writes what changed since a revision: of each format a file of the added and one of the changed events, and
     * {@code deleted.csv} with the ids that go. Whoever takes out the deleted, puts in the added and replaces the changed
     * ones of the earlier export has the later one.
     *
     * @param folder where to; created when it does not exist
     * @param since the revision of the earlier export
     * @param changes the differences, such as {@link EventDelta#between} gives
     * @throws ExportException when the folder cannot be written or an article is missing
     */
    public ExportReport since(Path folder, long since, Stream<EventDelta> changes) {
        try (ExportFolder target = new ExportFolder(folder);
                changes) {
            List<TableFile> added = tables(target, "added");
            List<TableFile> changed = tables(target, "changed");
            Deletions deletions = new Deletions(target.draft(DELETED));
            SortedMap<String, Long> counts = new TreeMap<>();
            List.of("added", "changed", "deleted").forEach(part -> counts.put(part, 0L));
            for (Iterator<EventDelta> all = changes.iterator(); all.hasNext(); ) {
                switch (all.next()) {
                    case EventDelta.Added(StoredEvent event) -> {
                        TableFile.writeAll(added, articles.row(event));
                        counts.merge("added", 1L, Long::sum);
                    }
                    case EventDelta.Changed(StoredEvent event) -> {
                        TableFile.writeAll(changed, articles.row(event));
                        counts.merge("changed", 1L, Long::sum);
                    }
                    case EventDelta.Deleted(String id) -> {
                        deletions.write(id);
                        counts.merge("deleted", 1L, Long::sum);
                    }
                }
            }
            List<TableFile> tables =
                    Stream.concat(added.stream(), changed.stream()).toList();
            return publish(target, tables, List.of(deletions.finish()), counts, since);
        } catch (IOException e) {
            throw new ExportException(folder.toString(), e);
        }
    }

    private List<TableFile> tables(ExportFolder target, @Nullable String part) throws IOException {
        List<TableFile> tables = new ArrayList<>();
        for (ExportFormat format : formats) {
            String name = part == null ? format.fileName() : format.fileName(part);
            tables.add(new TableFile(format, target.draft(name), raw));
        }
        return tables;
    }

    private ExportReport publish(
            ExportFolder target,
            List<TableFile> tables,
            List<ExportedFile> others,
            SortedMap<String, Long> counts,
            @Nullable Long since)
            throws IOException {
        List<ExportedFile> files = new ArrayList<>();
        SortedMap<String, SortedMap<String, Long>> remarks = new TreeMap<>();
        for (TableFile table : tables) {
            files.add(table.finish());
            if (!table.format().remarks().isEmpty()) {
                table.remarksInto(remarks.computeIfAbsent(table.format().label(), label -> new TreeMap<>()));
            }
        }
        files.addAll(others);
        String summary = new ExportReport(counts, remarks, files).summary();
        String citation = Citation.of(provenance, summary, files);
        for (ExportFormat format : formats) {
            files.add(target.page(format.fileName() + ".codebook.md", Codebook.of(format, provenance)));
        }
        files.add(target.page(CITATION, citation));
        ExportReport report = new ExportReport(counts, remarks, files);
        target.page(ExportManifest.NAME, ExportManifest.of(provenance, since, raw, report));
        target.publish();
        return report;
    }
}
