package org.saksi.resolver;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/**
 * One person or body of a user's file before it is checked, whatever the format of the file.
 *
 * @param file name of the file, for messages
 * @param number the line on which it begins
 * @param cells what each field says, without blanks around; a field that says nothing may lack
 * @param variants other ways to write the name
 */
record OwnActorLine(String file, int number, Map<String, String> cells, List<String> variants) {
    OwnActorLine {
        cells = Map.copyOf(cells);
        variants = List.copyOf(variants);
    }

    /**
     * The row that the line is.
     *
     * @throws ActorFormatException when it breaks a rule
     */
    ActorRow checked(Ontology ontology) {
        ActorRow.Kind kind = kind();
        String sector = text("sector");
        if (!Lexicon.SECTORS.contains(sector)) {
            throw error("sector", "must be a sector of the codebook", sector);
        }
        String country = optional("country");
        if (country != null && ontology.country(country) == null) {
            throw error("country", "must be an ISO 3166 code of three letters", country);
        }
        LocalDate from = date("from");
        LocalDate to = date("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw error("to", "must not be before \"" + from + "\"", to.toString());
        }
        if (kind == ActorRow.Kind.PERSON && from == null) {
            throw error("from", "must be the first day of a person's office", "");
        }
        String role = kind == ActorRow.Kind.BODY ? null : text("role");
        String name = named(text("name"));
        List<String> names = new ArrayList<>(List.of(name));
        variants.forEach(variant -> names.add(named(variant)));
        return new ActorRow(file, number, kind, name, country, sector, role, from, to, names, optional("source"));
    }

    private ActorRow.Kind kind() {
        String kind = text("kind");
        for (ActorRow.Kind one : ActorRow.Kind.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return one;
            }
        }
        throw error("kind", "must be person or body", kind);
    }

    private String named(String name) {
        if (Word.of(name, 0, name.length()).isEmpty()) {
            throw error("name or variants", "must have a letter in every name", name);
        }
        return name;
    }

    private @Nullable LocalDate date(String field) {
        String cell = optional(field);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw error(field, "must be an ISO date such as 2025-06-16", cell == null ? "" : cell);
        }
    }

    private String text(String field) {
        String cell = optional(field);
        if (cell == null) {
            throw error(field, "must not be empty", "");
        }
        return cell;
    }

    private @Nullable String optional(String field) {
        String cell = cells.getOrDefault(field, "");
        return cell.isEmpty() ? null : cell;
    }

    private ActorFormatException error(String field, String rule, String value) {
        return new ActorFormatException(
                "[" + file + ":" + number + "] field \"" + field + "\" " + rule + " but was \"" + value + '"');
    }
}
