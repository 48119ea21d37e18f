/**
 * Readers of treebanks, name corpora and articles, each with its licence and what that licence lets it be used for.
 * Never needed at run time.
 */
@NullMarked
package org.saksi.training.corpora;

import org.jspecify.annotations.NullMarked;
