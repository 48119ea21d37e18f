package org.saksi.store;

import java.time.InstantSource;

/**
 * How a dataset is opened.
 *
 * @param create whether to make it where there is none
 * @param connections how many readers read at the same time; more wait
 * @param clock gives the moments of revisions
 */
public record OpenOptions(boolean create, int connections, InstantSource clock) {
    private static final int CONNECTIONS = 4;

    public OpenOptions {
        if (connections < 1) {
            throw new IllegalArgumentException("connections must be at least 1 but was " + connections);
        }
    }

    /** Opens what is there. */
    public static OpenOptions existing() {
        return new OpenOptions(false, CONNECTIONS, InstantSource.system());
    }

    /** Makes the dataset where there is none. */
    public static OpenOptions creating() {
        return new OpenOptions(true, CONNECTIONS, InstantSource.system());
    }
}
