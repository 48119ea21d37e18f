package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Actors.Finding;

/** Finds rows that cannot be right, or that would take common words for names. */
final class ActorLint {
    /** Offices that one person holds at a time in a state. */
    private static final Set<String> SINGLE = Set.of(
            "president",
            "prime minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "emperor",
            "pope",
            "supreme leader",
            "foreign minister",
            "defence minister",
            "interior minister",
            "finance minister",
            "foreign secretary",
            "defence secretary",
            "home secretary",
            "secretary of state",
            "treasury secretary",
            "armed forces commander",
            "police chief",
            "attorney general",
            "vice president");

    /** The outgoing and the incoming bearer may both be given the day of the change. */
    private static final int DAYS_SHARED = 1;

    private static final Set<String> NATIONS = Table.read("nations.tsv", Lexicon.NATION_COLUMNS).stream()
            .map(row -> row.text(0))
            .collect(Collectors.toSet());

    private final List<ActorRow> rows;
    private final List<Finding> findings = new ArrayList<>();

    private ActorLint(List<ActorRow> rows) {
        this.rows = rows;
    }

    /** What is rotten in the shipped tables. */
    static List<Finding> shipped() {
        List<ActorRow> rows = new ArrayList<>(ActorRow.bodies());
        rows.addAll(ActorRow.persons());
        return own(rows);
    }

    /** What is rotten in these lines. */
    static List<Finding> own(List<ActorRow> rows) {
        ActorLint lint = new ActorLint(rows);
        rows.forEach(lint::line);
        lint.lives();
        lint.offices();
        lint.names();
        lint.findings.sort(Comparator.comparing(Finding::place, ActorLint::byPlace));
        return List.copyOf(lint.findings);
    }

    private static int byPlace(String first, String second) {
        int colon = first.lastIndexOf(':');
        int other = second.lastIndexOf(':');
        int files = first.substring(0, colon).compareTo(second.substring(0, other));
        return files != 0
                ? files
                : Integer.compare(
                        Integer.parseInt(first.substring(colon + 1)), Integer.parseInt(second.substring(other + 1)));
    }

    private void line(ActorRow row) {
        if (row.source() == null || row.source().isBlank()) {
            say(row, "source", "\"" + row.name() + "\" must have a source");
        }
        if (row.from() != null && row.to() != null && row.to().isBefore(row.from())) {
            say(row, "interval", "\"" + row.name() + "\" ends on " + row.to() + " before it begins on " + row.from());
        }
        if (row.country() != null && !NATIONS.contains(row.country())) {
            say(row, "code", "country must be a code of nations.tsv but was \"" + row.country() + "\"");
        }
        if (!Lexicon.SECTORS.contains(row.sector())) {
            say(row, "code", "sector must be one of the codebook but was \"" + row.sector() + "\"");
        }
        for (String name : row.names()) {
            if (common(name)) {
                say(row, "common-word", "\"" + name + "\" is a common word and would be found everywhere");
            }
        }
    }

    /** One lower-case word, or a capitalised one that sentences may begin with. */
    private static boolean common(String name) {
        List<Word> words = Word.of(name, 0, name.length());
        if (words.size() != 1) {
            return false;
        }
        boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
        return !acronym && CommonWords.have(words.getFirst().key());
    }

    /** The offices of a person follow one another, and so do the lines of a body under one name. */
    private void lives() {
        Map<String, List<ActorRow>> lives = new LinkedHashMap<>();
        for (ActorRow row : rows) {
            if (row.kind() == ActorRow.Kind.PERSON) {
                lives.computeIfAbsent(row.entity(), key -> new ArrayList<>()).add(row);
            } else {
                row.names()
                        .forEach(name -> lives.computeIfAbsent(row.entity() + " " + name, key -> new ArrayList<>())
                                .add(row));
            }
        }
        lives.values().forEach(life -> overlap(life, 0, "overlap"));
    }

    private void offices() {
        Map<String, List<ActorRow>> offices = new TreeMap<>();
        for (ActorRow row : rows) {
            if (row.role() != null && row.country() != null && SINGLE.contains(row.role())) {
                offices.computeIfAbsent(row.country() + " " + row.role(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        offices.values().forEach(holders -> overlap(holders, DAYS_SHARED, "office"));
    }

    private void overlap(List<ActorRow> lines, int allowed, String rule) {
        List<ActorRow> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(ActorRow::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = 1; i < sorted.size(); i++) {
            ActorRow before = sorted.get(i - 1);
            ActorRow row = sorted.get(i);
            LocalDate end = before.to();
            LocalDate begin = row.from();
            if (end == null || begin == null || begin.plusDays(allowed).compareTo(end) <= 0) {
                String what = row.role() == null ? "" : " as " + row.role();
                say(
                        row,
                        rule,
                        "\"" + row.name() + "\"" + what + " begins on " + begin + " while \"" + before.name()
                                + "\" (" + before.file() + ":" + before.line() + ") lasts until "
                                + (end == null ? "now" : end));
            }
        }
    }

    /** A name of several words, or an acronym, that means two entities on one day; shared surnames are no fault. */
    private void names() {
        Map<String, List<ActorRow>> owners = new HashMap<>();
        for (ActorRow row : rows) {
            for (String name : row.names()) {
                if (row.kind() == ActorRow.Kind.BODY || name.indexOf(' ') > 0) {
                    owners.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
                }
            }
        }
        new TreeMap<>(owners).forEach((name, lines) -> {
            for (int i = 1; i < lines.size(); i++) {
                ActorRow other = rival(lines.get(i), lines.subList(0, i));
                if (other != null) {
                    say(
                            lines.get(i),
                            "two-meanings",
                            "\"" + name + "\" also means \"" + other.name() + "\" (" + other.file() + ":" + other.line()
                                    + ")");
                }
            }
        });
    }

    private static @Nullable ActorRow rival(ActorRow row, List<ActorRow> others) {
        for (ActorRow other : others) {
            boolean sameDays = !ends(other.to(), row.from()) && !ends(row.to(), other.from());
            boolean persons = row.kind() == ActorRow.Kind.PERSON && other.kind() == ActorRow.Kind.PERSON;
            if (!row.entity().equals(other.entity())
                    && (sameDays || (persons && !Objects.equals(row.country(), other.country())))) {
                return other;
            }
        }
        return null;
    }

    private static boolean ends(@Nullable LocalDate end, @Nullable LocalDate begin) {
        return end != null && begin != null && end.isBefore(begin);
    }

    private void say(ActorRow row, String rule, String message) {
        findings.add(new Finding(row.file() + ":" + row.line(), rule, message));
    }
}
