package org.saksi.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an input was read into the dataset.
 *
 * @param name the input, such as a file, a feed or an archive
 * @param digest digest of what was read, null where it is not known
 * @param bytes its length in bytes, null where it is not known
 * @param position how many of its records are in the dataset
 * @param state whether more is to come
 */
public record InputState(
        String name, @Nullable String digest, @Nullable Long bytes, long position, State state) {
    /** Whether more of an input is to come. */
    public enum State {
        /** It is being read, or its reading was cut off. */
        OPEN,
        /** It was read to its end. */
        DONE,
        /** It could not be read on. */
        FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
