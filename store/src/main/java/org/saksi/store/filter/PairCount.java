package org.saksi.store.filter;

/**
 * Somebody who acts on somebody.
 *
 * @param actor the name of who acts
 * @param recipient the name of who is acted upon
 * @param events how many events
 * @param score the mean of the scores of those whose article has a day, 0 where there is none
 * @param type the type of most of them
 */
public record PairCount(String actor, String recipient, long events, double score, String type) {}
