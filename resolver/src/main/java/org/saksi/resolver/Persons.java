package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes lives of the lines on persons: one line an office, all lines of one name together. */
final class Persons {
    private Persons() {}

    /** The persons with the ways in which they are written. */
    static Map<Person, List<String>> of(List<ActorRow> rows) {
        Map<String, Life> lives = new LinkedHashMap<>();
        for (ActorRow row : rows) {
            Life life = lives.computeIfAbsent(row.name(), name -> new Life(new ArrayList<>(), new LinkedHashSet<>()));
            life.offices().add(office(row));
            life.variants().addAll(row.names());
        }
        Map<Person, List<String>> persons = new LinkedHashMap<>();
        lives.values().forEach(life -> life.offices().sort(Comparator.comparing(Person.Office::from)));
        lives.forEach((name, life) -> persons.put(new Person(name, life.offices()), List.copyOf(life.variants())));
        return persons;
    }

    private static Person.Office office(ActorRow row) {
        LocalDate from = row.from();
        if (from == null) {
            throw row.error("from", "must be an ISO date", "");
        }
        if (row.role() == null) {
            throw row.error("role", "must not be empty", "");
        }
        return new Person.Office(row.country(), row.sector(), row.role(), from, row.to());
    }

    private record Life(List<Person.Office> offices, Set<String> variants) {}
}
