package org.saksi.store;

/** The right to write, until it is closed or the process ends, however it ends. */
interface WriterLock extends AutoCloseable {
    @Override
    void close();
}
