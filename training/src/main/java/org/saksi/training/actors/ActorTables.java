package org.saksi.training.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/**
 * Writes the tables of {@code resolver} that come from data: leaders and ministers, armed groups, common words. What the
 * tables written by hand tell of is left out.
 */
public final class ActorTables {
    private static final String RESOURCES = "src/main/resources/org/saksi/resolver";

    private final Path actors;
    private final Path articles;
    private final Path tables;
    private final Path names;

    /**
     * Prepares the work.
     *
     * @param data the unpacked data packs
     * @param module the module resolver
     */
    public ActorTables(Path data, Path module) {
        this.names = module.resolveSibling("language").resolve("src/main/resources/org/saksi/language/en/names.txt.gz");
        this.actors = data.resolve("actors");
        this.articles = data.resolve("articles");
        this.tables = module.resolve(RESOURCES);
    }

    /** Writes all three. */
    public void write() throws IOException {
        CommonWords words = new CommonWords();
        words.add(articles.resolve("id.jsonl"));
        words.add(articles.resolve("en.jsonl"));
        Files.writeString(tables.resolve("common.tsv"), words.table());
        Known known = Known.read(tables);
        Set<String> anybody = givenNames();
        anybody.addAll(words.all());
        Leaders leaders = new Leaders(known, states(), anybody);
        leaders.addReign(
                actors.resolve("reign/data_sets/leaderlist_3_21.csv"),
                actors.resolve("peacesciencer/data/archigos.csv"));
        leaders.addCia(actors.resolve("cia-world-leaders/x/dist/json/government-offices.json"));
        Files.writeString(tables.resolve("leaders.tsv"), leaders.table());
        Groups groups = new Groups(known, states());
        groups.add(
                actors.resolve("ucdp_andybega/acd/input/v22.1/ucdp-prio-acd-221.csv"),
                actors.resolve("ucdp_andybega/acd/input/v22.1/ucdp-nonstate-221.csv"));
        Files.writeString(tables.resolve("groups.tsv"), groups.table());
    }

    /** Given names, folded: alone they mean anybody. */
    private Set<String> givenNames() throws IOException {
        Set<String> given = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(names)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.indexOf(' ');
                if (!line.startsWith("#") && line.substring(0, blank).contains("g")) {
                    given.add(fold(line.substring(blank + 1)));
                }
            }
        }
        return given;
    }

    /** ISO codes by the numbers of the Correlates of War and of Gleditsch and Ward, as far as they agree on the state. */
    private Map<Integer, String> states() throws IOException {
        Map<Integer, String> states = new HashMap<>();
        for (String line : Files.readAllLines(tables.resolve("nations.tsv"))) {
            Ontology.Country country = Ontology.load().country(line.split("\t", -1)[0]);
            if (country != null && country.cowNumber() != null) {
                states.put(country.cowNumber(), country.iso3());
            }
        }
        // States that one of the lists counts anew, or that are no more.
        states.putIfAbsent(255, "DEU");
        states.putIfAbsent(260, "DEU");
        states.putIfAbsent(315, "CZE");
        states.putIfAbsent(340, "SRB");
        states.putIfAbsent(345, "SRB");
        states.putIfAbsent(347, "XKX");
        states.putIfAbsent(678, "YEM");
        states.putIfAbsent(679, "YEM");
        return states;
    }

    /**
     * What the tables written by hand know.
     *
     * @param names folded names that mean something already
     * @param persons the last words, folded, of the names of each state's persons
     * @param offices the lines of each state's offices: first and last day of each
     */
    record Known(Set<String> names, Map<String, Set<String>> persons, Map<String, List<String[]>> offices) {
        static Known read(Path tables) throws IOException {
            Known known = new Known(new HashSet<>(), new HashMap<>(), new HashMap<>());
            for (String line : Files.readAllLines(tables.resolve("persons.tsv"))) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length == 7) {
                    known.offices
                            .computeIfAbsent(cells[1] + " " + cells[3], office -> new ArrayList<>())
                            .add(new String[] {cells[4], cells[5]});
                    Set<String> words = known.persons.computeIfAbsent(cells[1], state -> new HashSet<>());
                    for (String name : (cells[0] + "|" + cells[6]).split("\\|")) {
                        known.names.add(fold(name));
                        words.add(lastWord(name));
                    }
                }
            }
            known.addNames(tables.resolve("nations.tsv"), 1, 2, 3, 4);
            known.addNames(tables.resolve("regions.tsv"), 1);
            known.addNames(tables.resolve("areas.tsv"), 0);
            known.addNames(tables.resolve("organisations.tsv"), 0, 5);
            known.addNames(tables.resolve("places.tsv"), 1, 7);
            return known;
        }

        private void addNames(Path table, int... columns) throws IOException {
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.split("\t", -1);
                for (int column : columns) {
                    if (!line.startsWith("#") && column < cells.length) {
                        for (String name : cells[column].split("\\|")) {
                            names.add(fold(name));
                        }
                    }
                }
            }
        }

        boolean hasPerson(String state, String name) {
            return names.contains(fold(name))
                    || persons.getOrDefault(state, Set.of()).contains(lastWord(name));
        }

        /** Whether somebody is known to hold an office on some of the days. */
        boolean hasHolder(String state, String office, LocalDate from, LocalDate to) {
            for (String[] days : offices.getOrDefault(state + " " + office, List.of())) {
                if (days[0].compareTo(to.toString()) <= 0
                        && (days[1].isEmpty() || days[1].compareTo(from.toString()) >= 0)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Lower case without marks, hyphens as blanks. */
    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’`.]", "")
                .replace('-', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static String lastWord(String name) {
        String folded = fold(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /** The records of a file of CSV, in which quotes may hold line breaks. */
    static List<String> records(Path file) throws IOException {
        List<String> records = new ArrayList<>();
        String open = "";
        for (String line : Files.readAllLines(file)) {
            String record = open.isEmpty() ? line : open + " " + line;
            boolean closed = record.chars().filter(c -> c == '"').count() % 2 == 0;
            if (closed) {
                records.add(record);
            }
            open = closed ? "" : record;
        }
        return records;
    }

    /** The cells of a record of CSV, in which quotes may hold commas. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
