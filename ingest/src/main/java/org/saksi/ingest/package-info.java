/** Brings articles through the coder into a dataset, and keeps it up to date. */
@NullMarked
package org.saksi.ingest;

import org.jspecify.annotations.NullMarked;
