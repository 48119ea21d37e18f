package org.saksi.coder;

/**
 * A noun phrase without complements, as token numbers of its sentence.
 *
 * @param from first token
 * @param to token after the last
 * @param head head word
 * @param time whether it names a time ("Monday", "pekan lalu")
 */
record Chunk(int from, int to, int head, boolean time) {}
