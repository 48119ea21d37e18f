/** The dataset: one schema in SQLite or PostgreSQL, its revisions, queries and exports. */
@NullMarked
package org.saksi.store;

import org.jspecify.annotations.NullMarked;
