package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.language.NameKind;
import org.saksi.language.Sentence;
import org.saksi.model.Span;
import org.saksi.resolver.TermIndex.Match;

/**
 * All nations, persons and bodies that an article names, in text order: what pronouns, repeated nouns and nouns without
 * a country are read against. Built once an article, then only read.
 */
final class Scene {
    private static final int LONGEST_NAME = 4;

    private final String text;
    private final String language;
    private final @Nullable LocalDate day;
    private final boolean misdated;
    private final Lexicon lexicon;
    private final Map<Integer, List<Word>> sentences = new HashMap<>();
    private final Cast cast = new Cast();
    /** What the sentence that is being read names, and its names of people. */
    private final List<Named> here = new ArrayList<>();

    private List<Span> people = List.of();
    private final List<Span> names = new ArrayList<>();
    private final Map<String, Reading> introduced = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * Somebody or something the article names.
     *
     * @param kind what it is
     * @param span where it stands
     * @param sentence number of its sentence
     * @param noun key of the agent noun that a nation goes with, empty without one
     * @param reading what it stands for
     */
    record Named(Kind kind, Span span, int sentence, String noun, Reading reading) {}

    /** What is named. */
    enum Kind {
        PERSON,
        GROUP,
        NATION
    }

    private Scene(Analysis analysis, Lexicon lexicon, PublicationDay published) {
        this.text = analysis.article().text();
        this.language = analysis.article().language();
        this.day = published.of(analysis.article());
        this.misdated = published.wrong(analysis.article());
        this.lexicon = lexicon;
    }

    static Scene of(Analysis analysis, Lexicon lexicon, PublicationDay published) {
        Scene scene = new Scene(analysis, lexicon, published);
        Introductions introductions =
                new Introductions(scene.text, scene.language, scene.day, new PhraseReader(lexicon));
        for (Sentence sentence : analysis.sentences()) {
            scene.read(sentence, introductions.in(sentence));
        }
        scene.ambiguous.forEach(scene.introduced::remove);
        return scene;
    }

    /** The day of publication, null when there is none or one that cannot be true. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** Whether the article has a publication date that cannot be true. */
    boolean misdated() {
        return misdated;
    }

    /** The words of a sentence. */
    List<Word> words(Sentence sentence) {
        return sentences.getOrDefault(sentence.index(), List.of());
    }

    /** All that is named. */
    Cast cast() {
        return cast;
    }

    /** Who was introduced by a title under this name, in full or in part. */
    @Nullable
    Reading introduced(List<Word> words) {
        for (Word word : words) {
            Reading reading = word.capitalised() ? introduced.get(word.key()) : null;
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }

    /** Whether the analysis takes the first words of this phrase for the name of a person. */
    boolean person(Span phrase) {
        return names.stream().anyMatch(name -> name.start() == phrase.start());
    }

    private void read(Sentence sentence, List<Introductions.Introduced> introduced) {
        people = people(sentence);
        names.addAll(people);
        here.clear();
        read(sentence);
        introduced.forEach(one -> introduced(sentence, one));
        for (Span name : people) {
            if (here.stream().noneMatch(named -> named.span().overlaps(name))) {
                here.add(new Named(Kind.PERSON, name, sentence.index(), "", unknown(name.in(text))));
            }
        }
        here.sort(Comparator.comparingInt(named -> named.span().start()));
        here.forEach(cast::add);
    }

    /** The names of people in a sentence. */
    private static List<Span> people(Sentence sentence) {
        return sentence.names().stream()
                .filter(name -> name.kind() == NameKind.PER)
                .map(sentence::span)
                .toList();
    }

    private static Reading unknown(String name) {
        return new Reading(name, null, null, null, null);
    }

    private void read(Sentence sentence) {
        List<Word> words =
                Word.of(text, sentence.span().start(), sentence.span().end());
        sentences.put(sentence.index(), words);
        int dateline = Dateline.end(text, sentence.span());
        List<Match> matches = lexicon.scan(words, language).stream()
                .filter(match -> words.get(match.from()).start() >= dateline)
                .toList();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            Sense.Agent agent = Choice.agent(match);
            if (agent != null && groups(agent) && agent.sector() != null) {
                noun(sentence, words, matches, i, agent);
            }
            Person person = Choice.person(match, day);
            Sense.Nation nation = Choice.nation(match);
            if (person != null) {
                add(Kind.PERSON, sentence, words, match, "", reading(person));
            } else if (nation != null && nation.kind() != Sense.Nation.Kind.HOME) {
                add(Kind.NATION, sentence, words, match, "", ofNation(nation));
            } else if (Choice.organisation(match, day) instanceof Sense.Organisation body) {
                add(
                        Kind.GROUP,
                        sentence,
                        words,
                        match,
                        "",
                        new Reading(body.name(), null, body.country(), body.sector(), null));
            }
        }
    }

    private static boolean groups(Sense.Agent agent) {
        return agent.weight() != Sense.Weight.LINKED && agent.weight() != Sense.Weight.ACT;
    }

    private static Reading ofNation(Sense.Nation nation) {
        return new Reading(nation.name(), "country:" + nation.iso3(), nation.iso3(), "GOV", null);
    }

    private Reading reading(Person person) {
        Person.Office office = day == null ? null : person.on(day);
        Person.Office last = office == null && day != null ? person.justLeft(day) : office;
        String sector = last == null ? day == null ? person.onlySector() : "ELI" : last.sector();
        String country = office == null ? person.countryOn(day) : office.country();
        return new Reading(
                person.name(), PhraseReader.personId(person), country, sector, office == null ? null : office.role());
    }

    /** A noun with its nation, and the person it introduces. */
    private void noun(Sentence sentence, List<Word> words, List<Match> matches, int at, Sense.Agent agent) {
        Match noun = matches.get(at);
        String country = neighbour(words, matches, at);
        String key = words.get(noun.from()).key();
        Reading reading = new Reading(null, null, country, agent.sector(), agent.role());
        if (agent.weight() == Sense.Weight.TITLE && introduce(sentence, words, matches, at, reading)) {
            return;
        }
        if (country != null) {
            Kind kind = agent.weight() == Sense.Weight.TITLE ? Kind.PERSON : Kind.GROUP;
            add(kind, sentence, words, noun, key, reading);
        } else if (agent.strong()) {
            add(Kind.GROUP, sentence, words, noun, "", reading);
        }
    }

    private @Nullable String neighbour(List<Word> words, List<Match> matches, int at) {
        Match noun = matches.get(at);
        Sense.Nation inside = Choice.nation(noun);
        if (inside != null) {
            return inside.iso3();
        }
        boolean headFirst = Syntax.of(language).headFirst();
        int other = headFirst ? at + 1 : at - 1;
        if (other < 0 || other >= matches.size()) {
            return null;
        }
        Match beside = matches.get(other);
        boolean touches = headFirst
                ? beside.from() == noun.to() && close(words, noun.to())
                : beside.to() == noun.from() && close(words, noun.from());
        Sense.Nation nation = touches ? Choice.nation(beside) : null;
        return nation == null ? null : nation.iso3();
    }

    /** Whether only blanks or brackets stand before the word. */
    private boolean close(List<Word> words, int at) {
        for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "()'\u2019s.-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name follows the title; a name that is not known yet is remembered. */
    private boolean introduce(Sentence sentence, List<Word> words, List<Match> matches, int at, Reading title) {
        int from = matches.get(at).to();
        String country = title.country();
        for (int i = at + 1; i < matches.size() && matches.get(i).from() == from && close(words, from); i++) {
            Sense.Nation nation = Choice.nation(matches.get(i));
            Sense.Organisation body = Choice.organisation(matches.get(i), day);
            country = country == null && nation != null ? nation.iso3() : country;
            country = country == null && body != null ? body.country() : country;
            if (Choice.person(matches.get(i), day) != null) {
                return true;
            }
            from = matches.get(i).to();
        }
        int to = endOfName(words, matches, from);
        if (to == from || !person(sentence, words.get(from))) {
            return false;
        }
        String name = text.substring(words.get(from).start(), words.get(to - 1).end());
        Reading person = new Reading(name, null, country, title.sector(), title.role());
        remember(words.get(from).key(), person);
        remember(words.get(to - 1).key(), person);
        here.add(new Named(
                Kind.PERSON, new Span(words.get(from).start(), words.get(to - 1).end()), sentence.index(), "", person));
        return true;
    }

    /** Where the analysis knows names, capital letters behind a title alone make no person ("surat wali kota Nomor 7"). */
    private boolean person(Sentence sentence, Word word) {
        Span span = new Span(word.start(), word.end());
        return sentence.tree() == null || people.stream().anyMatch(name -> name.overlaps(span));
    }

    /** A person is known by the first and the last name afterwards, a body by its one word. */
    private void introduced(Sentence sentence, Introductions.Introduced one) {
        List<Word> words = Word.of(text, one.span().start(), one.span().end());
        if (words.isEmpty() || (!one.person() && words.size() > 1)) {
            return;
        }
        remember(words.getFirst().key(), one.reading());
        remember(words.getLast().key(), one.reading());
        Kind kind = one.person() ? Kind.PERSON : Kind.GROUP;
        here.add(new Named(kind, one.span(), sentence.index(), "", one.reading()));
    }

    private int endOfName(List<Word> words, List<Match> matches, int from) {
        int to = from;
        while (to < words.size()
                && to - from < LONGEST_NAME
                && words.get(to).capitalised()
                && close(words, to)
                && !starts(matches, to)) {
            to++;
        }
        return to;
    }

    private static boolean starts(List<Match> matches, int word) {
        for (Match match : matches) {
            if (match.from() == word) {
                return true;
            }
        }
        return false;
    }

    /** Two people under one name make the name useless; a second mention only adds what the first left out. */
    private void remember(String key, Reading person) {
        Reading before = introduced.get(key);
        if (before == null || (before.country() == null && person.country() != null)) {
            introduced.put(key, person);
        } else if (before.country() != null
                && person.country() != null
                && !before.country().equals(person.country())) {
            ambiguous.add(key);
        }
    }

    private void add(Kind kind, Sentence sentence, List<Word> words, Match match, String noun, Reading reading) {
        Span span = new Span(
                words.get(match.from()).start(), words.get(match.to() - 1).end());
        here.add(new Named(kind, span, sentence.index(), noun, reading));
    }
}
