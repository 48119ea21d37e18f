package org.saksi.store;

/** The right to write, until it is closed or the process ends, however it ends. */
interface WriterLock extends AutoCloseable {
    /** Whether the right is still there; one on a server goes with its session, whoever ended that. */
    boolean isHeld();

    @Override
    void close();
}
