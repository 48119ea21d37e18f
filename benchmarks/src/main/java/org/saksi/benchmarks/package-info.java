/**
 * What other tools reach on the same data, and how fast they and Saksi are; never part of a run, never shipped.
 *
 * <p>Reads treebanks, name corpora and articles that lie outside of this repository.
 */
@NullMarked
package org.saksi.benchmarks;

import org.jspecify.annotations.NullMarked;
