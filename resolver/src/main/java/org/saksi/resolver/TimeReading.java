package org.saksi.resolver;

/**
 * A time that was read from words.
 *
 * @param meaning what it means
 * @param from number of its first word
 * @param to number of the word after it
 */
record TimeReading(TimeMeaning meaning, int from, int to) {}
