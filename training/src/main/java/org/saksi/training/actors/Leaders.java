package org.saksi.training.actors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/** Leaders of states since 1990 after REIGN and Archigos, and the ministers of one year after the CIA's lists. */
final class Leaders {
    private static final int FIRST_YEAR = 1990;
    private static final LocalDate REIGN_ENDS = LocalDate.of(2021, 3, 31);
    private static final int DAYS_APART = 45;

    /** San Marino has two heads of state at a time, for half a year. */
    private static final String TWO_CAPTAINS = "SMR";

    /** The lists give no days: they were read in spring 2019, and what they held then stands for that year. */
    private static final LocalDate CIA_FROM = LocalDate.of(2018, 7, 1);

    private static final LocalDate CIA_TO = LocalDate.of(2019, 6, 30);
    private static final Pattern OFFICE = Pattern.compile(
            "world-leaders#title\":\"([^\"]*)\".*?#hasCountry\":.*?#label\":\"([^\"]*)\".*?(#hasGovernmentOfficial\":.*?#label\":\"([^\"]*)\"|\"http://williamrobertfunk.com/instance/GovernmentOffice)");
    private static final Map<String, String> ROLES = roles();

    private final ActorTables.Known known;
    private final Map<Integer, String> states;
    private final Set<String> anybody;
    private final Map<String, List<Spell>> reign = new TreeMap<>();
    private final List<Spell> ministers = new ArrayList<>();
    private final Set<String> offices = new HashSet<>();

    Leaders(ActorTables.Known known, Map<Integer, String> states, Set<String> anybody) {
        this.known = known;
        this.states = states;
        this.anybody = anybody;
    }

    private record Spell(
            String name,
            String state,
            String role,
            LocalDate from,
            @Nullable LocalDate to,
            String variants) {
        String line() {
            return String.join("\t", name, state, "GOV", role, from.toString(), ActorTables.orEmpty(to), variants);
        }
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("(?i).*\\b(deputy|acting|assistant|first lady|vice|second)\\b.*", "");
        roles.put(
                "Minister (of|for) (Foreign (Affairs|Relations)|External Affairs|External Relations).*",
                "foreign minister");
        roles.put("Secretary of State for Foreign.*", "foreign minister");
        roles.put("Minister (of|for) (National )?Def(ense|ence).*", "defence minister");
        roles.put("Minister (of|for) (the )?(Interior|Internal Affairs|Home Affairs).*", "interior minister");
        roles.put("Minister (of|for) (the )?(Economy & )?Finances?( .*|)", "finance minister");
        return roles;
    }

    /** REIGN's spells; their last days are Archigos' where it has the spell, else the day before the next one. */
    void addReign(Path file, Path archigos) throws IOException {
        Map<String, LocalDate> ends = ends(archigos);
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            List<String> cells = ActorTables.cells(line);
            String state = cells.get(1).matches("\\d+") ? states.get(Integer.valueOf(cells.get(1))) : null;
            if (state == null) {
                continue;
            }
            LocalDate from = LocalDate.of(number(cells, 6), number(cells, 5), Math.max(1, number(cells, 4)));
            LocalDate to = cells.get(8).isEmpty()
                    ? REIGN_ENDS
                    : YearMonth.of(number(cells, 8), number(cells, 7)).atEndOfMonth();
            LocalDate exact = ends.get(cells.get(1) + " " + ActorTables.lastWord(cells.get(3)) + " " + from.getYear());
            if (exact != null && Math.abs(ChronoUnit.DAYS.between(exact, to)) <= DAYS_APART) {
                to = exact;
            }
            reign.computeIfAbsent(state, key -> new ArrayList<>())
                    .add(new Spell(name(cells.get(3)), state, "leader", from, to, ""));
        }
    }

    /** Without notes in brackets and initials behind; some lines of the file are in UTF-8, the others in Latin-1. */
    private static String name(String written) {
        String decoded = new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return (decoded.indexOf('\uFFFD') < 0 ? decoded : written)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll(" \\p{Lu}\\.?$", "")
                .strip();
    }

    /** A name of one word that many bear as a given name, or that is a common word, means nobody. */
    private boolean usable(Spell spell) {
        return !known.hasPerson(spell.state(), spell.name())
                && !spell.state().equals(TWO_CAPTAINS)
                && !(spell.name().indexOf(' ') < 0 && anybody.contains(ActorTables.fold(spell.name())));
    }

    private static int number(List<String> cells, int column) {
        return Integer.parseInt(cells.get(column).strip());
    }

    private static Map<String, LocalDate> ends(Path archigos) throws IOException {
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        for (String line : Files.readAllLines(archigos)) {
            List<String> cells = ActorTables.cells(line);
            if (cells.get(7).matches("\\d{4}-\\d\\d-\\d\\d")) {
                ends.put(
                        cells.get(1) + " " + ActorTables.lastWord(cells.get(3)) + " "
                                + cells.get(6).substring(0, 4),
                        LocalDate.parse(cells.get(7)));
            }
        }
        return ends;
    }

    /** Ministers of foreign affairs, defence, the interior and finance; surnames are in capitals there. */
    void addCia(Path file) throws IOException {
        Matcher matcher = OFFICE.matcher(Files.readString(file));
        while (matcher.find()) {
            String state = state(matcher.group(2));
            String role = role(matcher.group(1));
            String name = matcher.group(4);
            if (state != null && !role.isEmpty() && name != null && name.matches("[\\p{L}' .-]+ [\\p{L}' .-]+")) {
                String written = written(name);
                if (!known.hasPerson(state, written)
                        && !known.hasHolder(state, role, CIA_FROM, CIA_TO)
                        && offices.add(state + role)) {
                    ministers.add(new Spell(written, state, role, CIA_FROM, CIA_TO, ""));
                }
            }
        }
    }

    private static String role(String title) {
        for (Map.Entry<String, String> each : ROLES.entrySet()) {
            if (title.matches(each.getKey())) {
                return each.getValue();
            }
        }
        return "";
    }

    private static @Nullable String state(String name) {
        for (Ontology.Country country : Ontology.load().countries()) {
            if (ActorTables.fold(country.name()).equals(ActorTables.fold(name))) {
                return country.iso3();
            }
        }
        return null;
    }

    private static String written(String name) {
        StringBuilder whole = new StringBuilder();
        for (String word : name.strip().split("(?<=[ '-])")) {
            boolean shouted = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
            whole.append(shouted ? word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT) : word);
        }
        return whole.toString();
    }

    /** The table, state by state. */
    String table() {
        StringBuilder table = new StringBuilder("# version: 1\n"
            + "# source: REIGN leader list of March 2021 (MIT, Copyright (c) 2017 Paul Le), last days after Archigos"
            + " 4.1 as peacesciencer gives it; by the name it gives; spells that were open then end there\n"
            + "name\tcountry\tsector\trole\tfrom\tto\tvariants\n");
        for (List<Spell> spells : reign.values()) {
            spells.sort(Comparator.comparing(Spell::from));
            for (int i = 0; i < spells.size(); i++) {
                Spell spell = i + 1 < spells.size()
                        ? before(spells.get(i), spells.get(i + 1).from())
                        : spells.get(i);
                LocalDate to = spell.to();
                boolean recent = to != null && to.getYear() >= FIRST_YEAR && !to.isBefore(spell.from());
                if (recent && usable(spell)) {
                    table.append(spell.line()).append('\n');
                }
            }
        }
        table.append(
                "# source: CIA World Leaders (public domain) as williamrobertfunk.com read them in spring 2019: the"
                        + " lists give no days, the year stands for them\n");
        Set<String> lines = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        ministers.sort(Comparator.comparing(Spell::state).thenComparing(Spell::role));
        for (Spell minister : ministers) {
            if (names.add(minister.name())) {
                lines.add(minister.line());
            }
        }
        lines.forEach(line -> table.append(line).append('\n'));
        return table.toString();
    }

    /** A spell ends before the next one of its state begins. */
    private static Spell before(Spell spell, LocalDate next) {
        LocalDate to = spell.to();
        return to == null || to.isBefore(next)
                ? spell
                : new Spell(
                        spell.name(), spell.state(), spell.role(), spell.from(), next.minusDays(1), spell.variants());
    }
}
