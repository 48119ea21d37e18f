package org.saksi.resolver;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TermIndex.Match;

/** Picks among the senses of a term. */
final class Choice {
    private Choice() {}

    /** The agent noun, or null. */
    static Sense.@Nullable Agent agent(Match match) {
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Agent agent) {
                return agent;
            }
        }
        return null;
    }

    /** The nation, or null. */
    static Sense.@Nullable Nation nation(Match match) {
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Nation nation) {
                return nation;
            }
        }
        return null;
    }

    /** The body as it stood on the day, or null. */
    static Sense.@Nullable Organisation organisation(Match match, @Nullable LocalDate day) {
        Sense.Agent agent = agent(match);
        boolean rank = agent != null && agent.weight() == Sense.Weight.TITLE;
        if (rank && match.to() - match.from() == 1) {
            return null; // the rank "AKP" is no party of Turkey
        }
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Organisation body && body.holdsOn(day)) {
                return body;
            }
        }
        return null;
    }

    /**
     * The one person meant: the only bearer of the name who may be meant on the day, or the only one in office then;
     * else null. A single word means somebody out of office only for some years.
     */
    static @Nullable Person person(Match match, @Nullable LocalDate day) {
        Person only = null;
        Person inOffice = null;
        int bearers = 0;
        int holders = 0;
        boolean oneWord = match.to() - match.from() == 1;
        for (Sense sense : match.senses()) {
            if (!(sense instanceof Sense.Someone someone)) {
                continue;
            }
            Person person = someone.person();
            boolean holds = day != null && person.on(day) != null;
            if (holds) {
                inOffice = person;
                holders++;
            }
            if (holds || !oneWord || person.knownBySurname(day)) {
                only = person;
                bearers++;
            }
        }
        return holders == 1 ? inOffice : bearers == 1 ? only : null;
    }

    /** What all bearers of an ambiguous name share: country and sector, or nothing. */
    static Reading shared(Match match) {
        String country = null;
        String sector = null;
        int bearers = 0;
        for (Sense sense : match.senses()) {
            if (sense instanceof Sense.Someone someone) {
                String state = someone.person().countryOn(null);
                if (state == null || (country != null && !country.equals(state))) {
                    return Reading.NOTHING;
                }
                String only = someone.person().onlySector();
                sector = bearers == 0 || Objects.equals(sector, only) ? only : null;
                country = state;
                bearers++;
            }
        }
        return bearers > 1 ? new Reading(null, null, country, sector, null) : Reading.NOTHING;
    }
}
