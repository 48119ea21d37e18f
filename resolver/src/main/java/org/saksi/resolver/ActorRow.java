package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the tables of persons and bodies, ours or a user's.
 *
 * @param file where it stands
 * @param line its number there
 * @param kind what it tells of
 * @param name canonical name
 * @param country ISO 3166 alpha-3, null for those of many states
 * @param sector sector of the codebook
 * @param role the office in words, null for bodies
 * @param from first day, null when it is not known
 * @param to last day, null while it lasts
 * @param variants how a person is written beside the full name; all that a body is written as, for the name of a body may
 *     only be a label
 * @param source where the facts come from, null when nobody says
 */
record ActorRow(
        String file,
        int line,
        Kind kind,
        String name,
        @Nullable String country,
        String sector,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> variants,
        @Nullable String source) {
    /** What a line tells of. */
    enum Kind {
        PERSON,
        BODY
    }

    /** Stands for the name where every variant is a body of its own. */
    private static final String EACH = "*";

    private static final List<String> PERSON_TABLES = List.of("persons.tsv", "leaders.tsv");
    private static final List<String> BODY_TABLES = List.of("organisations.tsv", "groups.tsv");

    ActorRow {
        variants = List.copyOf(variants);
    }

    /** The lines on persons that come with this build, those written by hand first. */
    static List<ActorRow> persons() {
        List<ActorRow> rows = new ArrayList<>();
        for (String table : PERSON_TABLES) {
            for (Table.Row row : Table.read(table, "name", "country", "sector", "role", "from", "to", "variants")) {
                rows.add(new ActorRow(
                        row.file(),
                        row.line(),
                        Kind.PERSON,
                        row.text(0),
                        row.optional(1),
                        row.text(2),
                        row.text(3),
                        row.date(4),
                        row.date(5),
                        row.list(6),
                        row.source()));
            }
        }
        return rows;
    }

    /** The lines on bodies that come with this build, those written by hand first. */
    static List<ActorRow> bodies() {
        List<ActorRow> rows = new ArrayList<>();
        for (String table : BODY_TABLES) {
            for (Table.Row row : Table.read(table, "name", "country", "sector", "from", "to", "variants")) {
                boolean each = row.text(0).equals(EACH);
                if (each) {
                    row.list(5).forEach(variant -> rows.add(body(row, variant, List.of(variant))));
                } else {
                    rows.add(body(row, row.text(0), row.list(5)));
                }
            }
        }
        return rows;
    }

    private static ActorRow body(Table.Row row, String name, List<String> variants) {
        return new ActorRow(
                row.file(),
                row.line(),
                Kind.BODY,
                name,
                row.optional(1),
                row.text(2),
                null,
                row.date(3),
                row.date(4),
                variants,
                row.source());
    }

    /** The id that members of events carry. */
    String entity() {
        return (kind == Kind.PERSON ? "person:" : "org:") + Identifiers.slug(name);
    }

    /** Whether the line holds on the day; without a day it does when it has no end. */
    boolean holdsOn(@Nullable LocalDate day) {
        return day == null ? to == null : Sense.Span.covers(from, to, day);
    }

    /** All that it is written as. */
    List<String> names() {
        if (kind == Kind.BODY) {
            return variants;
        }
        List<String> names = new ArrayList<>(List.of(name));
        variants.stream().filter(variant -> !variant.equals(name)).forEach(names::add);
        return names;
    }

    /** The same with more variants. */
    ActorRow alsoNamed(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(names());
        all.addAll(more);
        return new ActorRow(file, line, kind, name, country, sector, role, from, to, List.copyOf(all), source);
    }

    /** A complaint about the line, in the words of the house. */
    IllegalStateException error(String field, String rule, @Nullable String value) {
        return new IllegalStateException("[" + file + ":" + line + "] field \"" + field + "\" " + rule + " but was \""
                + (value == null ? "" : value) + '"');
    }
}
