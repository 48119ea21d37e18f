/**
 * Puts together what several articles tell of one thing: copies of one article, events of one incident, incidents of one
 * story, and commitments with what became of them. Knows the contract only, no text analysis.
 */
@NullMarked
package org.saksi.linker;

import org.jspecify.annotations.NullMarked;
