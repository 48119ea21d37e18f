package org.saksi.model;

import org.jspecify.annotations.Nullable;

/**
 * One actor or recipient of an event (codebook section 3).
 *
 * @param text the words of the article
 * @param span where they stand
 * @param name canonical name, if resolved
 * @param entity id of the entity, if resolved
 * @param country ISO 3166 alpha-3, if known from the text or the entity
 * @param sector sector code such as GOV or MIL, if known
 * @param role the role held on the article's date, if known
 */
public record Member(
        String text,
        Span span,
        @Nullable String name,
        @Nullable String entity,
        @Nullable String country,
        @Nullable String sector,
        @Nullable String role) {
    public Member {
        Require.filled("text", text);
        Require.excerpt(text, span);
        Require.country(country);
        Require.sector(sector);
    }
}
