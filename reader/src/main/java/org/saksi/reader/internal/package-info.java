/** What the packages of the reader share and nobody else is meant to use. */
@NullMarked
package org.saksi.reader.internal;

import org.jspecify.annotations.NullMarked;
