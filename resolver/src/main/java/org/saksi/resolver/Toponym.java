package org.saksi.resolver;

import java.util.List;
import org.saksi.model.Span;
import org.saksi.resolver.Gazetteer.Candidate;

/**
 * A place's name in a text and what it may mean.
 *
 * @param span where the name stands
 * @param key what tells the name from others in the article
 * @param candidates the places that have the name; empty when none is known
 * @param within places that the words beside the name say it lies in ("Alexandria, Louisiana"); empty when they say
 *     nothing
 */
record Toponym(Span span, String key, List<Candidate> candidates, List<Site> within) {
    Toponym {
        candidates = List.copyOf(candidates);
        within = List.copyOf(within);
    }
}
