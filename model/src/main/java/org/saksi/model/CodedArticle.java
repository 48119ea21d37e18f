package org.saksi.model;

import java.util.List;

/**
 * All that Saksi read in one article.
 *
 * @param article the article with its stored text
 * @param coded whether it was coded; false for a language Saksi does not read
 * @param events its events in the order of their triggers
 * @param statements its attributed statements in text order
 * @param places its places in text order
 * @param quantities its quantities in text order
 * @param commitments its commitments in text order
 */
public record CodedArticle(
        Article article,
        boolean coded,
        List<Event> events,
        List<Statement> statements,
        List<Where> places,
        List<Quantity> quantities,
        List<Commitment> commitments) {
    public CodedArticle {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        places = List.copyOf(places);
        quantities = List.copyOf(quantities);
        commitments = List.copyOf(commitments);
    }
}
