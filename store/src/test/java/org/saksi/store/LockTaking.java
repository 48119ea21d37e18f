package org.saksi.store;

import java.nio.file.Path;

/** A process that tries to take the right to write, for {@link FileWriterLockTest}; says what came of it. */
final class LockTaking {
    private LockTaking() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        boolean held = FileWriterLock.isHeld(folder, Right.WRITE);
        try (WriterLock lock = FileWriterLock.take(folder, Right.WRITE, "another process")) {
            System.out.println(held + " " + lock.getClass().getSimpleName());
        } catch (DatasetBusyException e) {
            System.out.println(held + " " + e.getMessage());
        }
    }
}
