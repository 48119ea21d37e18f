package org.saksi.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The codes of events and actors with their meaning: PLOVER types, modes, contexts and scores, actor sectors, CAMEO
 * codes with the crosswalk to PLOVER, and countries (codebook sections 1 and 3).
 *
 * <p>It is read once from the resources beside this class and never changes; all methods are thread-safe. Sources and
 * licences stand in the first lines of each file and in NOTICE.
 */
public final class Ontology {
    private final String version;
    private final SequencedMap<EventType, Type> types;
    private final SequencedSet<String> contexts;
    private final SequencedMap<String, String> sectors;
    private final SequencedMap<String, Cameo> cameo;
    private final SequencedMap<String, Crosswalk> crosswalk;
    private final SequencedMap<String, Country> countries;

    Ontology(OntologyTables tables) {
        types = frozen(tables.types());
        contexts = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tables.contexts()));
        sectors = frozen(tables.sectors());
        cameo = frozen(tables.cameo());
        crosswalk = frozen(tables.crosswalk(types, contexts, cameo.keySet()));
        countries = frozen(tables.countries());
        version = tables.version();
    }

    private static <K, V> SequencedMap<K, V> frozen(Map<K, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }

    /**
     * The ontology of this version of Saksi; read on the first call, the same object ever after.
     *
     * @throws ContractException when one of the files is broken, with file, line and field
     */
    public static Ontology load() {
        return Shipped.ONTOLOGY;
    }

    private static final class Shipped {
        private static final Ontology ONTOLOGY = new Ontology(OntologyTables.shipped());
    }

    /** The versions of all files, such as {@code plover.1+cameo.1}; part of the manifest's codebook version. */
    public String version() {
        return version;
    }

    /** Quad class, score and modes of a type. */
    public Type type(EventType type) {
        Type found = types.get(type);
        if (found == null) {
            throw new IllegalStateException("every type has its rows in plover.csv, but " + type + " has none");
        }
        return found;
    }

    /**
     * The conflict-cooperation score, from -10 to 10.
     *
     * @param mode one of the type's modes, null for the type itself
     * @throws ContractException when the type has no such mode
     */
    public double score(EventType type, @Nullable String mode) {
        Type scores = type(type);
        if (mode == null) {
            return scores.score();
        }
        Require.oneOf("mode", scores.modes().keySet(), mode);
        return scores.modes().getOrDefault(mode, scores.score());
    }

    /** The modes of a type in the order of the codebook, empty when it has none. */
    public Collection<String> modes(EventType type) {
        return type(type).modes().keySet();
    }

    /** All contexts in the order of the codebook. */
    public Collection<String> contexts() {
        return contexts;
    }

    /** All actor sectors with what they mean, in the order of the codebook. */
    public SequencedMap<String, String> sectors() {
        return sectors;
    }

    /** All CAMEO codes, sorted. */
    public Collection<Cameo> cameo() {
        return cameo.values();
    }

    /** A CAMEO code of two to four digits, null when there is none such. */
    public @Nullable Cameo cameo(String code) {
        return cameo.get(code);
    }

    /** What a CAMEO code is in PLOVER, null when there is no such code. */
    public @Nullable Crosswalk crosswalk(String code) {
        return crosswalk.get(code);
    }

    /** All countries and territories, sorted by their alpha-3 code. */
    public Collection<Country> countries() {
        return countries.values();
    }

    /** The country of an ISO 3166 alpha-3 code in capitals, null when there is none such. */
    public @Nullable Country country(String iso3) {
        return countries.get(iso3);
    }

    /**
     * One PLOVER type.
     *
     * @param type the type
     * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
     * @param score its score without a mode
     * @param modes its modes with their scores
     */
    public record Type(EventType type, int quad, double score, SequencedMap<String, Double> modes) {
        public Type {
            modes = frozen(modes);
        }
    }

    /**
     * One CAMEO code.
     *
     * @param code two to four digits
     * @param name what it means
     * @param parent the next broader code, null for a root
     * @param gdeltQuad quad class as GDELT derives it from the root
     * @param goldstein score from -10 to 10
     */
    public record Cameo(String code, String name, @Nullable String parent, int gdeltQuad, double goldstein) {}

    /**
     * A CAMEO code in PLOVER.
     *
     * @param code the CAMEO code
     * @param type its type, null when PLOVER has none for it
     * @param mode its mode, if any
     * @param contexts contexts that the code implies
     * @param reason why it differs from the crosswalk of 2021, null when it does not
     */
    public record Crosswalk(
            String code,
            @Nullable EventType type,
            @Nullable String mode,
            List<String> contexts,
            @Nullable String reason) {
        public Crosswalk {
            contexts = List.copyOf(contexts);
        }
    }

    /**
     * A country or territory.
     *
     * @param iso3 ISO 3166 alpha-3 code
     * @param iso2 ISO 3166 alpha-2 code
     * @param name short English name
     * @param fips FIPS 10-4 code, if it has one
     * @param cow Correlates of War abbreviation, if it is in that list of states
     * @param cowNumber Correlates of War number, if it is in that list of states
     */
    public record Country(
            String iso3,
            String iso2,
            String name,
            @Nullable String fips,
            @Nullable String cow,
            @Nullable Integer cowNumber) {}
}
