/** Tables and files made from a stream of the dataset's events, each with its codebook, citation and manifest. */
@NullMarked
package org.saksi.store.export;

import org.jspecify.annotations.NullMarked;
