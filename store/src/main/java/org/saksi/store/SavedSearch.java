package org.saksi.store;

import java.time.Instant;

/**
 * A search under a name.
 *
 * @param name what people call it
 * @param filter the filter in its canonical text
 * @param author who saved it
 * @param moment when
 */
public record SavedSearch(String name, String filter, String author, Instant moment) {}
