/** What pages and API ask of a dataset: columns in memory for events, the database for all else. */
@NullMarked
package org.saksi.server.desk;

import org.jspecify.annotations.NullMarked;
