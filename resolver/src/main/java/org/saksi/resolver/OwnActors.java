package org.saksi.resolver;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Ontology;

/** Reads a user's own file of actors, in UTF-8: YAML when its name ends in .yaml or .yml, else CSV. */
final class OwnActors {
    /** The field that may have several values. */
    static final String VARIANTS = "variants";

    /** All fields, in the order in which a new file gets them. */
    static final List<String> FIELDS =
            List.of("kind", "name", "country", "sector", "role", "from", "to", VARIANTS, "source");

    private OwnActors() {}

    /** How a file is written. */
    sealed interface Form permits OwnActorsCsv, OwnActorsYaml {
        /**
         * The lines of a file, unchecked.
         *
         * @throws ActorFormatException when it is not of this form
         */
        List<OwnActorLine> lines(String file, String text);

        /**
         * The text of a file with one more line at its end.
         *
         * @param before the text until now, null for a new file
         * @throws ActorFormatException when the file cannot take it
         */
        String with(String file, @Nullable String before, Map<String, String> cells, List<String> variants);
    }

    /**
     * The lines of a file.
     *
     * @throws ActorFormatException when it cannot be read, is not of its form or a line breaks a rule
     */
    static List<ActorRow> read(Path path) {
        return read(path.toString(), text(path));
    }

    /** The text of a file, without a byte order mark. */
    static String text(Path path) {
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ActorFormatException("[" + path + "] file of actors must exist but does not");
        } catch (CharacterCodingException e) {
            throw new ActorFormatException("[" + path + "] file of actors must be UTF-8 but is not");
        } catch (IOException e) {
            throw new ActorFormatException("[" + path + "] file of actors must be readable but is not: " + e);
        }
    }

    /** As {@link #read(Path)}, from text; the name is for messages and says the form. */
    static List<ActorRow> read(String name, String text) {
        Ontology ontology = Ontology.load();
        return form(name).lines(name, text).stream()
                .map(line -> line.checked(ontology))
                .toList();
    }

    /** Puts a line at the end of a file; see {@link Actors#add}. */
    static void add(Path path, Actors.Entry entry) {
        String name = path.toString();
        String before = Files.exists(path) ? text(path) : null;
        String whole = form(name).with(name, before, cells(entry), entry.variants());
        read(name, whole);
        try {
            Files.writeString(path, whole);
        } catch (IOException e) {
            throw new ActorFormatException("[" + path + "] file of actors must be writable but is not: " + e);
        }
    }

    private static Form form(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? new OwnActorsYaml() : new OwnActorsCsv();
    }

    private static Map<String, String> cells(Actors.Entry entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kind", entry.kind());
        cells.put("name", entry.name());
        cells.put("country", orEmpty(entry.country()));
        cells.put("sector", orEmpty(entry.sector()));
        cells.put("role", orEmpty(entry.role()));
        cells.put("from", orEmpty(entry.from()));
        cells.put("to", orEmpty(entry.to()));
        cells.put("source", orEmpty(entry.source()));
        return cells;
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
