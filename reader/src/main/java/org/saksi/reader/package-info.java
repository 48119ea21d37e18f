/**
 * Turns what a user has, such as plain text, JSONL or a saved page, into articles: text with the
 * origin of every paragraph. Input that cannot be read is reported with its place and never stops
 * the rest.
 */
@NullMarked
package org.saksi.reader;

import org.jspecify.annotations.NullMarked;
