/**
 * The door for Java users: one reusable, thread-safe class that takes an article through the
 * whole corridor and gives back its events.
 */
@NullMarked
package org.saksi;

import org.jspecify.annotations.NullMarked;
