/**
 * Turns the words of a mention into what they stand for on the article's day: people and states,
 * places, intervals of time, quantities. What stays uncertain stays unresolved.
 */
@NullMarked
package org.saksi.resolver;

import org.jspecify.annotations.NullMarked;
