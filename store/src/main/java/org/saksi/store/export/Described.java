package org.saksi.store.export;

import org.jspecify.annotations.Nullable;

/** What a codebook says of a column or key. */
interface Described {
    String name();

    /** How values read, in a word. */
    String form();

    String meaning();

    /** The codes it holds, null when it holds none. */
    @Nullable
    CodeList codes();
}
