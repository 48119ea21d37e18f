/** Samples for human coders and what their decisions say of the dataset: precision, agreement, gold. */
@NullMarked
package org.saksi.store.validation;

import org.jspecify.annotations.NullMarked;
