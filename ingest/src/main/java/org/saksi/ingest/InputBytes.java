package org.saksi.ingest;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Manifest;

/** Says what bytes an input held. */
@FunctionalInterface
public interface InputBytes {
    /** Name, length and digest of an input that was read to its end; null where it is no file. */
    Manifest.@Nullable Input of(String name);
}
