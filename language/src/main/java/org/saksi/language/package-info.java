/**
 * Turns text into sentences of tokens that know their place in the article, with what morphology
 * and syntax say about them. Each language is a package below this one that fills the same roles.
 */
@NullMarked
package org.saksi.language;

import org.jspecify.annotations.NullMarked;
