package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All terms that name actors: states, peoples, capitals, bodies, persons, and the agent nouns of each language. */
final class Lexicon {
    /** The sectors of the codebook, section 3. */
    static final Set<String> SECTORS =
            WordSet.of("GOV LEG JUD MIL COP SPY PTY OPP REB CRM CVL LAB EDU JRN MED BUS AGR REL REF SOC ELI PRM PRE"
                    + " UAF UNK IGO NGO");

    static final String[] NATION_COLUMNS = {"iso3", "name", "variants", "demonyms", "capitals"};

    /** Columns of the tables of agent nouns. */
    static final String[] AGENT_COLUMNS = {"sector", "country", "weight", "role", "terms"};

    /** Stands for the country of nouns that are of no state in particular ("foreign troops"). */
    private static final String NO_STATE = "-";

    private static final List<String> ENCLITICS = List.of("nya", "lah", "kah", "pun");
    private static final int SHORTEST_STEM = 4;

    private final TermIndex names = new TermIndex();
    private final Map<String, TermIndex> agents = new HashMap<>();
    private final Map<String, String> nations = new LinkedHashMap<>();

    private Lexicon() {}

    /** Reads all tables; a line that breaks a rule stops it with its place. */
    static Lexicon load() {
        return load(List.of());
    }

    /**
     * The same with lines of a user's own, which win: of whom they tell the shipped lines tell no more, and what they
     * call somebody means nobody else.
     */
    static Lexicon load(List<ActorRow> own) {
        Lexicon lexicon = new Lexicon();
        lexicon.readNations();
        lexicon.readRegions();
        lexicon.readAreas();
        lexicon.readAgents("id");
        lexicon.readAgents("en");
        Layer layer = new Layer(own);
        lexicon.addBodies(layer.below(ActorRow.bodies()));
        lexicon.addPersons(layer.below(ActorRow.persons()));
        own.forEach(row -> row.names().forEach(lexicon.names::remove));
        List<ActorRow> above = layer.above();
        lexicon.addBodies(of(above, ActorRow.Kind.BODY));
        lexicon.addPersons(of(above, ActorRow.Kind.PERSON));
        return lexicon;
    }

    /** A user's lines over ours: whom they tell of keeps our variants and loses all else that ours say. */
    private static final class Layer {
        private final List<ActorRow> own;
        private final Map<String, Set<String>> inherited = new HashMap<>();

        Layer(List<ActorRow> own) {
            this.own = own;
            own.forEach(row -> inherited.put(row.entity(), new LinkedHashSet<>()));
        }

        List<ActorRow> below(List<ActorRow> shipped) {
            if (own.isEmpty()) {
                return shipped;
            }
            List<ActorRow> kept = new ArrayList<>();
            for (ActorRow row : shipped) {
                Set<String> names = inherited.get(row.entity());
                if (names == null) {
                    kept.add(row);
                } else {
                    names.addAll(row.names());
                }
            }
            return kept;
        }

        List<ActorRow> above() {
            return own.stream()
                    .map(row -> row.alsoNamed(inherited.getOrDefault(row.entity(), Set.of())))
                    .toList();
        }
    }

    private static List<ActorRow> of(List<ActorRow> rows, ActorRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** The English name of a state, null for an unknown code. */
    @Nullable
    String nation(String iso3) {
        return nations.get(iso3);
    }

    /** The name of a state, area, body or person that begins at the word. */
    TermIndex.Match nameAt(List<Word> words, int at) {
        return names.at(words, at);
    }

    /** What stands at the words, left to right, the longest term first; agent nouns are those of the language. */
    List<TermIndex.Match> scan(List<Word> words, String language) {
        TermIndex nouns = agents.getOrDefault(language, names);
        List<TermIndex.Match> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            TermIndex.Match match = longest(names.at(words, at), withNation(noun(nouns, words, at, language), words));
            if (match.found()) {
                found.add(match);
                at = match.to();
            } else {
                at++;
            }
        }
        return found;
    }

    private static TermIndex.Match noun(TermIndex nouns, List<Word> words, int at, String language) {
        TermIndex.Match match = nouns.at(words, at);
        if (match.found() || !language.equals("id")) {
            return match;
        }
        Word word = words.get(at);
        for (String enclitic : ENCLITICS) {
            int stem = word.key().length() - enclitic.length();
            if (stem >= SHORTEST_STEM && word.key().endsWith(enclitic)) {
                Word bare =
                        new Word(word.key().substring(0, stem), word.form(), word.start(), word.end(), false, false);
                TermIndex.Match stripped = nouns.at(List.of(bare), 0);
                return stripped.found() ? new TermIndex.Match(at, at + 1, stripped.senses()) : match;
            }
        }
        return match;
    }

    /** A noun of several words keeps the nation or body inside it ("pengungsi Rohingya", "anggota DPR"). */
    private TermIndex.Match withNation(TermIndex.Match noun, List<Word> words) {
        for (int at = noun.from(); noun.to() - noun.from() > 1 && at < noun.to(); at++) {
            List<Sense> inside = names.at(words.subList(0, noun.to()), at).senses().stream()
                    .filter(sense -> sense instanceof Sense.Nation || sense instanceof Sense.Organisation)
                    .toList();
            if (!inside.isEmpty()) {
                List<Sense> both = new ArrayList<>(noun.senses());
                both.addAll(inside);
                return new TermIndex.Match(noun.from(), noun.to(), both);
            }
        }
        return noun;
    }

    private static TermIndex.Match longest(TermIndex.Match names, TermIndex.Match nouns) {
        if (names.to() != nouns.to() || !names.found()) {
            return names.to() > nouns.to() ? names : nouns;
        }
        List<Sense> both = new ArrayList<>(names.senses());
        both.addAll(nouns.senses());
        return new TermIndex.Match(names.from(), names.to(), both);
    }

    private void readNations() {
        for (Table.Row row : Table.read("nations.tsv", NATION_COLUMNS)) {
            String iso3 = row.text(0);
            String name = row.text(1);
            if (nations.put(iso3, name) != null) {
                throw row.error(0, "must stand once", iso3);
            }
            names.add(name, new Sense.Nation(iso3, name, Sense.Nation.Kind.NAME));
            addAll(row.list(2), new Sense.Nation(iso3, name, Sense.Nation.Kind.NAME));
            addAll(row.list(3), new Sense.Nation(iso3, name, Sense.Nation.Kind.DEMONYM));
            addAll(row.list(4), new Sense.Nation(iso3, name, Sense.Nation.Kind.CAPITAL));
        }
    }

    private void readRegions() {
        for (Table.Row row : Table.read("regions.tsv", "iso3", "names")) {
            String iso3 = row.text(0);
            addAll(row.list(1), new Sense.Nation(iso3, state(row, 0), Sense.Nation.Kind.REGION));
        }
    }

    private void readAreas() {
        for (Table.Row row : Table.read("areas.tsv", "names")) {
            row.list(0).forEach(name -> names.add(name, new Sense.Area(name)));
        }
    }

    private void addBodies(List<ActorRow> rows) {
        for (ActorRow row : rows) {
            check(row);
            Sense body = new Sense.Organisation(row.name(), row.country(), row.sector(), row.from(), row.to());
            row.names().forEach(name -> names.add(name, body));
        }
    }

    private void readAgents(String language) {
        TermIndex index = new TermIndex();
        for (Table.Row row : Table.read("agents." + language + ".tsv", AGENT_COLUMNS)) {
            String sector = row.optional(0) == null ? null : sector(row, 0);
            Sense agent = new Sense.Agent(sector, weight(row), row.optional(3));
            Sense nation = homeSense(row);
            for (String term : row.list(4)) {
                index.add(term, agent);
                if (nation != null) {
                    index.add(term, nation);
                }
            }
        }
        agents.put(language, index);
    }

    /** The code of the state that a noun says by itself; null where it says none. */
    static @Nullable String home(Table.Row row) {
        return NO_STATE.equals(row.optional(1)) ? null : row.optional(1);
    }

    private @Nullable Sense homeSense(Table.Row row) {
        String iso3 = home(row);
        if (iso3 != null) {
            return new Sense.Nation(iso3, state(row, 1), Sense.Nation.Kind.HOME);
        }
        return row.optional(1) == null ? null : new Sense.Area(NO_STATE);
    }

    private void addPersons(List<ActorRow> rows) {
        rows.forEach(this::check);
        for (Map.Entry<Person, List<String>> known : Persons.of(rows).entrySet()) {
            Sense.Someone someone = new Sense.Someone(known.getKey());
            known.getValue().forEach(variant -> names.add(variant, someone));
        }
    }

    private void check(ActorRow row) {
        if (!SECTORS.contains(row.sector())) {
            throw row.error("sector", "must be a sector of the codebook", row.sector());
        }
        if (row.country() != null && !nations.containsKey(row.country())) {
            throw row.error("country", "must be a code of nations.tsv", row.country());
        }
    }

    private void addAll(List<String> terms, Sense sense) {
        terms.forEach(term -> names.add(term, sense));
    }

    private static Sense.Weight weight(Table.Row row) {
        try {
            return Sense.Weight.valueOf(row.text(2).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error(2, "must be title, strong, owner, weak, linked or act", row.text(2));
        }
    }

    private static String sector(Table.Row row, int column) {
        String sector = row.text(column);
        if (!SECTORS.contains(sector)) {
            throw row.error(column, "must be a sector of the codebook", sector);
        }
        return sector;
    }

    private String state(Table.Row row, int column) {
        String name = nations.get(row.text(column));
        if (name == null) {
            throw row.error(column, "must be a code of nations.tsv", row.text(column));
        }
        return name;
    }
}
