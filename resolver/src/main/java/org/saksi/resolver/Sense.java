package org.saksi.resolver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a term of the lexicons stands for. */
sealed interface Sense {
    /** A state, by its name, its people, its capital or a part of it. */
    record Nation(String iso3, String name, Kind kind) implements Sense {
        /** How the term names the state. */
        enum Kind {
            NAME,
            DEMONYM,
            CAPITAL,
            REGION,
            /** A noun for people or offices of one state, which does not name the state ("bupati"). */
            HOME
        }
    }

    /** An area of several states or of none that is settled: its name hides the states' names in it. */
    record Area(String name) implements Sense {}

    /** A noun for people or bodies that act. */
    record Agent(
            @Nullable String sector,
            Weight weight,
            @Nullable String role) implements Sense {
        /** Whether the noun alone says the sector of somebody who is no bearer of a title. */
        boolean strong() {
            return weight == Weight.STRONG || (weight == Weight.OWNER && sector != null);
        }
    }

    /** How much a noun says about the sector. */
    enum Weight {
        /** Stands before a person and says the sector. */
        TITLE,
        /** Says the sector. */
        STRONG,
        /** Somebody's own: a person beside it is the owner, and lends a sector where the noun has none. */
        OWNER,
        /** Says it unless a body or another noun beside it does. */
        WEAK,
        /** Says it only beside a nation. */
        LINKED,
        /** What a state does: it stands for the state beside it, and for nobody else. */
        ACT
    }

    /** A named body, within the days for which the line holds. */
    record Organisation(
            String name,
            @Nullable String country,
            String sector,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Sense {
        /** Whether the line holds on the day; without a day only lines without an end do. */
        boolean holdsOn(@Nullable LocalDate day) {
            return day == null ? to == null : Span.covers(from, to, day);
        }
    }

    /** A known person. */
    record Someone(Person person) implements Sense {}

    /** Days between two ends, each of which may be open. */
    final class Span {
        private Span() {}

        static boolean covers(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }
}
