/**
 * The vocabulary every room shares: the article and its spans, the events, incidents and
 * commitments that are read out of it, and the ontology that names them. Everything here is
 * immutable data; nothing here decides.
 */
@NullMarked
package org.saksi.model;

import org.jspecify.annotations.NullMarked;
