package org.saksi.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the ontology's files, checked: codes stand once, refer to what is there and have the form they must have.
 *
 * <p>The order of calls is free except that the crosswalk is checked against what the others gave.
 */
final class OntologyTables {
    private static final List<String> SOURCES = List.of("2021", "override", "own");
    private static final int LOWEST = -10;
    private static final int HIGHEST = 10;

    private final Function<String, Table> files;
    private final List<String> versions = new ArrayList<>();

    OntologyTables(Function<String, Table> files) {
        this.files = files;
    }

    static OntologyTables shipped() {
        return new OntologyTables(Table::resource);
    }

    /** The versions of the files read so far. */
    String version() {
        return String.join("+", versions);
    }

    private Table open(String name, String... columns) {
        Table table = files.apply(name + ".csv").withColumns(columns);
        versions.add(name + "." + table.version());
        return table;
    }

    Map<EventType, Ontology.Type> types() {
        Table table = open("plover", "type", "quad", "mode", "score");
        Map<EventType, Ontology.Type> types = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            EventType type = row.constant("type", EventType.class);
            int quad = row.whole("quad", 1, 4);
            double score = row.number("score", LOWEST, HIGHEST);
            String mode = row.optional("mode");
            Ontology.Type known = types.get(type);
            if (known == null) {
                row.check("mode", mode == null, "be empty in the first row of a type");
                types.put(type, new Ontology.Type(type, quad, score, new LinkedHashMap<>()));
                continue;
            }
            if (quad != known.quad()) {
                throw row.refused("quad", "be that of the type, " + known.quad() + ",");
            }
            row.check("mode", mode != null && !known.modes().containsKey(mode), "stand once in its type");
            LinkedHashMap<String, Double> modes = new LinkedHashMap<>(known.modes());
            modes.put(String.valueOf(mode), score);
            types.put(type, new Ontology.Type(type, known.quad(), known.score(), modes));
        }
        for (EventType type : EventType.values()) {
            if (!types.containsKey(type)) {
                throw table.refused("hold the type " + type);
            }
        }
        return types;
    }

    Collection<String> contexts() {
        Map<String, String> contexts = new LinkedHashMap<>();
        for (Table.Row row : open("contexts", "context").rows()) {
            String context = row.text("context");
            row.once("context", contexts.put(context, context));
        }
        return contexts.keySet();
    }

    Map<String, String> sectors() {
        Map<String, String> sectors = new LinkedHashMap<>();
        for (Table.Row row : open("sectors", "sector", "name").rows()) {
            row.once("sector", sectors.put(row.capitals("sector", 3), row.text("name")));
        }
        return sectors;
    }

    Map<String, Ontology.Cameo> cameo() {
        Map<String, Ontology.Cameo> codes = new LinkedHashMap<>();
        for (Table.Row row : open("cameo", "code", "name", "parent", "gdelt_quad", "goldstein")
                .rows()) {
            String code = row.text("code");
            boolean digits = Table.Row.within(code, '0', '9');
            row.check("code", digits && code.length() >= 2 && code.length() <= 4, "be two to four digits");
            String parent = row.optional("parent");
            // Sorted rows put a parent before its children.
            boolean fits = parent == null
                    ? code.length() == 2
                    : codes.containsKey(parent) && code.length() == parent.length() + 1 && code.startsWith(parent);
            row.check("parent", fits, "be the code above without its last digit, empty for a root,");
            Ontology.Cameo cameo = new Ontology.Cameo(
                    code,
                    row.text("name"),
                    parent,
                    row.whole("gdelt_quad", 1, 4),
                    row.number("goldstein", LOWEST, HIGHEST));
            row.once("code", codes.put(code, cameo));
        }
        return codes;
    }

    Map<String, Ontology.Crosswalk> crosswalk(
            Map<EventType, Ontology.Type> types, Collection<String> contexts, Set<String> codes) {
        Table table = open("crosswalk", "code", "type", "mode", "contexts", "source", "reason");
        Map<String, Ontology.Crosswalk> crosswalk = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            String code = row.text("code");
            row.check("code", codes.contains(code), "be a code of cameo.csv");
            row.oneOf("source", SOURCES);
            String reason = row.optional("reason");
            boolean as2021 = row.text("source").equals("2021");
            row.check("reason", as2021 == (reason == null), "be there unless the source is 2021");
            EventType type = row.optional("type") == null ? null : row.constant("type", EventType.class);
            String mode = row.optional("mode");
            row.check("mode", mode == null || has(types, type, mode), "be a mode of its type");
            List<String> implied = row.list("contexts");
            row.check("contexts", contexts.containsAll(implied), "hold only contexts of contexts.csv");
            row.once("code", crosswalk.put(code, new Ontology.Crosswalk(code, type, mode, implied, reason)));
        }
        for (String code : codes) {
            if (!crosswalk.containsKey(code)) {
                throw table.refused("hold the code " + code + " of cameo.csv");
            }
        }
        return crosswalk;
    }

    private static boolean has(Map<EventType, Ontology.Type> types, @Nullable EventType type, String mode) {
        Ontology.Type modes = type == null ? null : types.get(type);
        return modes != null && modes.modes().containsKey(mode);
    }

    Map<String, Ontology.Country> countries() {
        Map<String, Ontology.Country> countries = new LinkedHashMap<>();
        for (Table.Row row : open("countries", "iso3", "iso2", "name", "fips", "cow", "cow_number")
                .rows()) {
            String cow = row.optional("cow");
            Integer number = row.optional("cow_number") == null ? null : row.whole("cow_number", 1, 999);
            row.check("cow_number", (cow == null) == (number == null), "be there if and only if cow is");
            Ontology.Country country = new Ontology.Country(
                    row.capitals("iso3", 3),
                    row.capitals("iso2", 2),
                    row.text("name"),
                    row.optional("fips") == null ? null : row.capitals("fips", 2),
                    cow == null ? null : row.capitals("cow", 3),
                    number);
            row.once("iso3", countries.put(country.iso3(), country));
        }
        return countries;
    }
}
