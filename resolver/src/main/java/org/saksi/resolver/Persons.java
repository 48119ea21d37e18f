package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the table of known persons: one line an office, the lines of one person together. */
final class Persons {
    private Persons() {}

    /** Checks the state code in a cell and gives its name. */
    @FunctionalInterface
    interface StateCheck {
        String state(Table.Row row, int column);
    }

    /** The persons with the ways in which they are written. */
    static Map<Person, List<String>> load(StateCheck states) {
        Map<String, Life> lives = new LinkedHashMap<>();
        for (Table.Row row : Table.read("persons.tsv", "name", "country", "sector", "role", "from", "to", "variants")) {
            Life life = lives.computeIfAbsent(row.text(0), name -> new Life(new ArrayList<>(), new LinkedHashSet<>()));
            life.offices().add(office(row, states));
            life.variants().add(row.text(0));
            life.variants().addAll(row.list(6));
        }
        Map<Person, List<String>> persons = new LinkedHashMap<>();
        lives.forEach((name, life) -> persons.put(new Person(name, life.offices()), List.copyOf(life.variants())));
        return persons;
    }

    private static Person.Office office(Table.Row row, StateCheck states) {
        String country = row.optional(1);
        if (country != null) {
            states.state(row, 1);
        }
        LocalDate from = row.date(4);
        if (from == null) {
            throw row.error(4, "must be an ISO date", "");
        }
        if (!Lexicon.SECTORS.contains(row.text(2))) {
            throw row.error(2, "must be a sector of the codebook", row.text(2));
        }
        return new Person.Office(country, row.text(2), row.text(3), from, row.date(5));
    }

    private record Life(List<Person.Office> offices, Set<String> variants) {}
}
