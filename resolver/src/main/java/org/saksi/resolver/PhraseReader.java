package org.saksi.resolver;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TermIndex.Match;

/** Reads the words of one noun phrase: its head says the sector, its nations and bodies the country. */
final class PhraseReader {
    private final Lexicon lexicon;

    PhraseReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads a phrase on a day, which may be unknown. */
    Reading read(String text, int from, int to, String language, @Nullable LocalDate day) {
        List<Word> words = Word.of(text, from, to);
        if (words.isEmpty()) {
            return Reading.NOTHING;
        }
        Syntax syntax = Syntax.of(language);
        PhraseParts parts = PhraseParts.of(words, lexicon.scan(words, language), syntax);
        Match person = person(parts, day);
        return person == null ? shared(parts, body(parts, day)) : known(parts, person, day);
    }

    /** Adds what several bearers of one name have in common. */
    private static Reading shared(PhraseParts parts, Reading body) {
        if (body.country() != null) {
            return body;
        }
        for (Match match : parts.core()) {
            Reading shared = Choice.shared(match);
            if (shared.country() != null) {
                return new Reading(
                        body.name(),
                        body.entity(),
                        shared.country(),
                        body.sector() == null ? shared.sector() : body.sector(),
                        body.role());
            }
        }
        return body;
    }

    /** The person the phrase names: one that no collective noun before it owns. */
    private static @Nullable Match person(PhraseParts parts, @Nullable LocalDate day) {
        for (Match match : parts.core()) {
            if (Choice.person(match, day) != null) {
                return match;
            }
        }
        return null;
    }

    private Reading known(PhraseParts parts, Match match, @Nullable LocalDate day) {
        Person person = Objects.requireNonNull(Choice.person(match, day));
        if (parts.ownedByNoun(match)) {
            Reading body = body(parts, day);
            String country = body.country() == null ? person.countryOn(day) : body.country();
            String sector = body.sector() == null ? sector(person, day) : body.sector();
            return new Reading(body.name(), body.entity(), country, sector, body.role(), body.settled());
        }
        Sense.Agent title = parts.titleBeside(match);
        String entity = personId(person);
        if (day == null) {
            String only = person.onlySector();
            String sector = parts.former() ? "ELI" : only == null && title != null ? title.sector() : only;
            return new Reading(person.name(), entity, person.countryOn(null), sector, null);
        }
        Person.Office office = person.on(day);
        if (office != null) {
            return new Reading(person.name(), entity, office.country(), office.sector(), office.role());
        }
        Person.Office last = parts.former() ? null : person.justLeft(day);
        if (last != null) {
            return new Reading(person.name(), entity, last.country(), last.sector(), null);
        }
        boolean left = person.outOfOffice(day) || parts.former();
        String sector = title != null && !parts.former() ? title.sector() : left ? "ELI" : null;
        if (title == null && left && !parts.former()) {
            HeadSector head = HeadSector.before(parts, match, day);
            sector = head.sector() == null ? sector : head.sector();
        }
        return new Reading(person.name(), entity, person.countryOn(day), sector, title == null ? null : title.role());
    }

    private static @Nullable String sector(Person person, @Nullable LocalDate day) {
        Person.Office office = day == null ? null : person.on(day);
        return office == null ? person.onlySector() : office.sector();
    }

    /** The country of a person after a preposition of belonging ("the wife of President ..."). */
    private static @Nullable String owner(PhraseParts parts, @Nullable LocalDate day) {
        for (Match match : parts.owned()) {
            Person person = Choice.person(match, day);
            if (person != null) {
                return person.countryOn(day);
            }
        }
        return null;
    }

    private Reading body(PhraseParts parts, @Nullable LocalDate day) {
        HeadSector head = HeadSector.of(parts, day);
        Sense.Organisation body = head.organisation();
        String nation = NationChoice.country(parts, body);
        String country = nation == null && body == null ? owner(parts, day) : nation;
        String sector = head.sector();
        if (sector != null && parts.former() && HeadSector.isOffice(sector)) {
            sector = "ELI";
        }
        if (body != null && head.bare()) {
            return new Reading(body.name(), "org:" + Identifiers.slug(body.name()), country, sector, null);
        }
        if (sector == null && parts.plain()) {
            Sense.Nation bare = NationChoice.bare(parts);
            if (bare != null) {
                return nation(bare, parts);
            }
        }
        return new Reading(
                null,
                null,
                country,
                sector,
                "ELI".equals(sector) ? null : head.role(),
                body != null || parts.ofNoState());
    }

    private static Reading nation(Sense.Nation nation, PhraseParts parts) {
        return switch (nation.kind()) {
            case NAME, CAPITAL -> new Reading(nation.name(), "country:" + nation.iso3(), nation.iso3(), "GOV", null);
            case DEMONYM -> new Reading(null, null, nation.iso3(), parts.people() ? "CVL" : "GOV", null);
            case REGION, HOME -> new Reading(null, null, nation.iso3(), null, null);
        };
    }

    /** The id of a known person's entity. */
    static String personId(Person person) {
        return "person:" + Identifiers.slug(person.name());
    }
}
