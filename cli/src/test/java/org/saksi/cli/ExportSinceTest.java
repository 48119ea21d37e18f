package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whoever keeps an export and applies {@code export --since} to it has what an export of today holds. */
class ExportSinceTest {
    private static final Pattern REVISION = Pattern.compile("at revision (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void a_client_that_follows_a_dataset_has_what_a_full_export_has() throws IOException {
        Map<String, Map<String, String>> all = new TreeMap<>();
        Map<String, Map<String, String>> assaults = new TreeMap<>();
        RuleFolders.narrower(folder.resolve("rules"));
        long followed = 0;
        String[][] changes = {
            {"ingest samples/en-minister-trial.txt samples/id-serangan-pasar.jsonl --into data"},
            {
                "ingest samples --into data",
                "delete data a_32c9b70016f7e74c --reason \"asked for\"",
                "recode data --rules rules"
            },
            {"delete data a_6fc80915521a8cc1 --reason \"asked for\" --no-link"},
            {"ingest samples --into data --days 2", "recode data"},
            {"incident merge data i_16b0232609b7307f i_b894fdd54f63f6ef --confirm"},
        };
        Transcript commands = Transcript.in(folder, "data", "rules", "full", "delta");
        for (String[] round : changes) {
            CommandRun last = null;
            for (String line : round) {
                last = commands.run(line);
                assertThat(last.exitCode()).as(last.err()).isZero();
            }
            follow(commands, "", followed, all);
            follow(commands, "type:ASSAULT", followed, assaults);
            followed = revision(last == null ? "" : last.err());
        }
        assertThat(assaults).isNotEmpty();
        assertThat(all).hasSizeGreaterThan(80);
    }

    private void follow(Transcript commands, String filter, long since, Map<String, Map<String, String>> mine)
            throws IOException {
        String formats = " --as csv,jsonl --today 2026-01-01";
        CommandRun delta = commands.run("export data " + filter + " -o delta --since " + since + formats);
        assertThat(delta.exitCode()).as(delta.err()).isZero();
        rows(folder.resolve("delta/deleted.csv")).keySet().forEach(mine::remove);
        Map<String, Map<String, String>> added = events("delta/events-added");
        assertThat(added.keySet()).noneMatch(mine::containsKey);
        mine.putAll(added);
        Map<String, Map<String, String>> changed = events("delta/events-changed");
        assertThat(mine.keySet()).containsAll(changed.keySet());
        mine.putAll(changed);
        CommandRun full = commands.run("export data " + filter + " -o full" + formats);
        assertThat(full.exitCode()).as(full.err()).isZero();
        assertThat(mine).isEqualTo(events("full/events"));
    }

    /** By id the cells of the table and, under a name of its own, the line of the contract. */
    private Map<String, Map<String, String>> events(String name) throws IOException {
        Map<String, Map<String, String>> events = rows(folder.resolve(name + ".csv"));
        int lines = 0;
        for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
            String id = JsonMapper.shared().readTree(line).path("id").asString();
            events.get(id).put("line", line);
            lines++;
        }
        assertThat(lines).isEqualTo(events.size());
        return events;
    }

    private static Map<String, Map<String, String>> rows(Path file) throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
            for (NamedCsvRecord row : csv) {
                assertThat(rows.put(row.getField("id"), new TreeMap<>(row.getFieldsAsMap())))
                        .isNull();
            }
        }
        return rows;
    }

    private static long revision(String said) {
        Matcher revision = REVISION.matcher(said);
        assertThat(revision.find()).as(said).isTrue();
        return Long.parseLong(revision.group(1));
    }
}
