/**
 * The filter language of datasets: its parser, its meaning over one event, its bitmap columns over a million, and its SQL.
 */
@NullMarked
package org.saksi.store.filter;

import org.jspecify.annotations.NullMarked;
