/** Compiles the tables of actors of {@code resolver} that come from data. */
@NullMarked
package org.saksi.training.actors;

import org.jspecify.annotations.NullMarked;
