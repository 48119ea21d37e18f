/**
 * Builds the word lists and models that module {@code language} ships, and measures them. Every command writes the same
 * bytes from the same input. Never needed at run time.
 */
@NullMarked
package org.saksi.training;

import org.jspecify.annotations.NullMarked;
