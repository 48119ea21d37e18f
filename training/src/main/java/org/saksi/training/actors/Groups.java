package org.saksi.training.actors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Armed groups after the lists of the Uppsala Conflict Data Program, in the years in which it saw them fight. */
final class Groups {
    private static final int FIRST_YEAR = 1989;
    private static final int LAST_YEAR = 2021;
    private static final int SHORTEST = 4;
    private static final int ISRAEL = 666;

    /** What says who they are against or of what kind, and is no name that an article would use. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?i).*(government of|republic of|military faction|forces of|insurgents|irregulars|opposition|non"
                    + " plo|faction|royalists|presidential guard| - |[/()\\[,&\"]|n/a|tibet).*");

    /** Names that mean much else, and translations of a name that articles leave as it is. */
    private static final Set<String> MISLEADING = Set.of(
            "BRAS",
            "FACT",
            "FARF",
            "MODEL",
            "Army of Islam",
            "Coalition for movements of change",
            "Cobras",
            "Defenders of the Faith",
            "Democratic Union Party",
            "Islamic Legion",
            "Islamic Movement",
            "Islamic Party",
            "Islamic Unity",
            "Maidan",
            "National Islamic Movement",
            "National Salvation Front",
            "Ninjas",
            "Parliamentary Forces",
            "Peace and Justice",
            "Popular Revolutionary Movement");

    private final ActorTables.Known known;
    private final Map<Integer, String> states;
    private final Map<String, Group> groups = new TreeMap<>();

    Groups(ActorTables.Known known, Map<Integer, String> states) {
        this.known = known;
        this.states = states;
    }

    private record Group(String state, int first, int last, List<String> names) {
        Group and(int year) {
            return new Group(state, Math.min(first, year), Math.max(last, year), names);
        }
    }

    /** The second sides of the conflicts of states; the other list gives the full names of some of them. */
    void add(Path conflicts, Path names) throws IOException {
        Map<String, String> full = fullNames(names);
        List<String> lines = ActorTables.records(conflicts);
        List<String> header = ActorTables.cells(lines.getFirst());
        int side = header.indexOf("side_b");
        int place = header.indexOf("gwno_loc");
        int when = header.indexOf("year");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = ActorTables.cells(line);
            String first = cells.get(place).split(",", -1)[0].strip();
            String state = states.get(Integer.valueOf(first));
            int year = Integer.parseInt(cells.get(when));
            if (state == null || year < FIRST_YEAR || first.equals(String.valueOf(ISRAEL))) {
                continue; // the groups that fight Israel are of other states
            }
            for (String name : cells.get(side).split(", ", -1)) {
                add(name.strip(), full.get(name.strip()), state, year);
            }
        }
    }

    private void add(String name, @Nullable String full, String state, int year) {
        if (known.names().contains(ActorTables.fold(name))) {
            return;
        }
        List<String> names = Stream.of(full, name)
                .filter(each -> each != null && usable(each))
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            groups.merge(names.getFirst(), new Group(state, year, year, names), (before, now) -> before.and(year));
        }
    }

    private boolean usable(String name) {
        return name.length() >= SHORTEST
                && !DESCRIPTION.matcher(name).matches()
                && !MISLEADING.contains(name)
                && !known.names().contains(ActorTables.fold(name));
    }

    private static Map<String, String> fullNames(Path names) throws IOException {
        Map<String, String> full = new HashMap<>();
        List<String> lines = ActorTables.records(names);
        List<String> header = ActorTables.cells(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = ActorTables.cells(line);
            for (String side : List.of("side_a_name", "side_b_name")) {
                full.put(
                        cells.get(header.indexOf(side)),
                        cells.get(header.indexOf(side + "_fulltext")).strip());
            }
        }
        return full;
    }

    /** The table, after the alphabet. */
    String table() {
        StringBuilder table = new StringBuilder("# version: 1\n"
            + "# source: UCDP/PRIO Armed Conflict Dataset 22.1 and UCDP Non-State Conflict Dataset 22.1 (CC BY 4.0):"
            + " the years in which it lists the group as fighting a state; those of 2021 are left open\n"
            + "name\tcountry\tsector\tfrom\tto\tvariants\n");
        groups.forEach((name, group) -> table.append(String.join(
                        "\t",
                        name,
                        group.state(),
                        "REB",
                        group.first() + "-01-01",
                        group.last() >= LAST_YEAR ? "" : group.last() + "-12-31",
                        String.join("|", group.names())))
                .append('\n'));
        return table.toString();
    }
}
