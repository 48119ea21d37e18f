package org.saksi.store;

/**
 * How an article stands in the dataset.
 *
 * @param textDigest SHA-256 of its text in UTF-8, lower-case hexadecimal digits
 * @param version versions of code and rules that coded it, as its events name them; empty where it has no event
 * @param since revision in which it came into force
 */
public record ArticleState(String textDigest, String version, long since) {}
