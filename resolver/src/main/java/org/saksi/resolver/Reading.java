package org.saksi.resolver;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Member;
import org.saksi.model.Span;

/**
 * What a noun phrase says about an actor; everything that it does not say is null.
 *
 * @param name canonical name
 * @param entity id of the entity
 * @param country ISO 3166 alpha-3
 * @param sector sector code
 * @param role role on the article's date
 * @param settled whether a named body says all there is to say: a country that is missing then is not to be looked for
 */
record Reading(
        @Nullable String name,
        @Nullable String entity,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String role,
        boolean settled) {
    Reading(
            @Nullable String name,
            @Nullable String entity,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String role) {
        this(name, entity, country, sector, role, false);
    }

    static final Reading NOTHING = new Reading(null, null, null, null, null);

    /** Whether nothing at all was read. */
    boolean empty() {
        return name == null && country == null && sector == null;
    }

    Reading in(@Nullable String state) {
        return new Reading(name, entity, state, sector, role, settled);
    }

    Member member(String text, Span span) {
        return new Member(text, span, name, entity, country, sector, role);
    }
}
