package org.saksi.store;

/**
 * Something in a dataset that must not be so.
 *
 * @param rule short name of the rule that is broken, such as {@code event-article}
 * @param id id of what breaks it, or the name of a table
 * @param message the sentence a person reads
 */
public record Finding(String rule, String id, String message) {}
