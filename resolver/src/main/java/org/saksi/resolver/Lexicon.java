package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final List<String> ENCLITICS = List.of("nya", "lah", "kah", "pun");
    private static final int SHORTEST_STEM = 4;

    /** Stands for the name where every variant is a body of its own. */
    private static final String EACH = "*";

    private final TermIndex names = new TermIndex();
    private final Map<String, TermIndex> agents = new HashMap<>();
    private final Map<String, String> nations = new LinkedHashMap<>();

    private Lexicon() {}

    /** Reads all tables; a line that breaks a rule stops it with its place. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        lexicon.readNations();
        lexicon.readRegions();
        lexicon.readAreas();
        lexicon.readOrganisations();
        lexicon.readAgents("id");
        lexicon.readAgents("en");
        lexicon.readPersons();
        return lexicon;
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
            for (Sense sense : names.at(words.subList(0, noun.to()), at).senses()) {
                if (sense instanceof Sense.Nation || sense instanceof Sense.Organisation) {
                    List<Sense> both = new ArrayList<>(noun.senses());
                    both.add(sense);
                    return new TermIndex.Match(noun.from(), noun.to(), both);
                }
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
        for (Table.Row row : Table.read("nations.tsv", "iso3", "name", "variants", "demonyms", "capitals")) {
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

    private void readOrganisations() {
        for (Table.Row row : Table.read("organisations.tsv", "name", "country", "sector", "from", "to", "variants")) {
            String country = row.optional(1);
            if (country != null) {
                state(row, 1);
            }
            for (String variant : row.list(5)) {
                String name = row.text(0).equals(EACH) ? variant : row.text(0);
                names.add(variant, new Sense.Organisation(name, country, sector(row, 2), row.date(3), row.date(4)));
            }
        }
    }

    private void readAgents(String language) {
        TermIndex index = new TermIndex();
        for (Table.Row row : Table.read("agents." + language + ".tsv", "sector", "weight", "role", "terms")) {
            String sector = row.optional(0) == null ? null : sector(row, 0);
            Sense.Weight weight = weight(row);
            Sense agent = new Sense.Agent(sector, weight, row.optional(2));
            row.list(3).forEach(term -> index.add(term, agent));
        }
        agents.put(language, index);
    }

    private void readPersons() {
        for (Map.Entry<Person, List<String>> known : Persons.load(this::state).entrySet()) {
            Sense.Someone someone = new Sense.Someone(known.getKey());
            known.getValue().forEach(variant -> names.add(variant, someone));
        }
    }

    private void addAll(List<String> terms, Sense sense) {
        terms.forEach(term -> names.add(term, sense));
    }

    private static Sense.Weight weight(Table.Row row) {
        try {
            return Sense.Weight.valueOf(row.text(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error(1, "must be title, strong, weak or linked", row.text(1));
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
