package org.saksi.model;

import java.util.List;

/**
 * The act that the actor of a REJECT denies (codebook section 4).
 *
 * @param event the type of the denied act
 * @param actors who is said not to have acted
 * @param recipients who is said not to have been acted upon
 * @param span the words that name the act
 */
public record Denial(EventType event, List<Member> actors, List<Member> recipients, Span span) {
    public Denial {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
