package org.saksi.store;

import java.time.Instant;

/**
 * What is left of a deleted article.
 *
 * @param article its id
 * @param revision the revision that deleted it
 * @param author who did
 * @param moment when
 * @param reason why
 * @param events how many events in force went with it
 */
public record Tombstone(String article, long revision, String author, Instant moment, String reason, int events) {}
