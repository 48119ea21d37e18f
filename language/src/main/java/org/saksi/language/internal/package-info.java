/**
 * What the languages share below the public interfaces: finding tokens and sentences in a text, tagging them, reading
 * word lists. Not part of the public API: only the packages of module {@code language} and the trainer use it.
 */
@NullMarked
package org.saksi.language.internal;

import org.jspecify.annotations.NullMarked;
