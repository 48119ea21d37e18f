/** Follows feeds on a schedule, and says what is new to those who want to know. */
@NullMarked
package org.saksi.ingest.watch;

import org.jspecify.annotations.NullMarked;
