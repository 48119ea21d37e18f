package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a folder holds against this process and against others, however often somebody looks at it. */
class FileWriterLockTest {
    @TempDir
    Path folder;

    /** What another process makes of the lock: whether it is held, and what trying to take it gives. */
    private static String another(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockTaking.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void looksAtALockAndTriesToTakeItInItsOwnProcessDoNotReleaseItForOthers() throws IOException {
        String busy = "[" + folder + "] dataset must have one writer at a time but is being written by ana";
        try (WriterLock lock = FileWriterLock.take(folder, Right.WRITE, "ana")) {
            assertThat(lock).isNotNull();
            assertThat(FileWriterLock.isHeld(folder, Right.WRITE)).isTrue();
            assertThatThrownBy(() -> FileWriterLock.take(folder, Right.WRITE, "budi"))
                    .isInstanceOf(DatasetBusyException.class)
                    .hasMessage(busy);
            Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
            assertThat(FileWriterLock.isHeld(link, Right.WRITE)).isTrue();
            assertThat(FileWriterLock.isHeld(folder, Right.WATCH)).isFalse();

            assertThat(another(folder)).isEqualTo("true " + busy);
        }
        assertThat(FileWriterLock.isHeld(folder, Right.WRITE)).isFalse();
        assertThat(another(folder)).isEqualTo("false FileWriterLock");
        FileWriterLock.take(folder, Right.WRITE, "budi").close();
    }

    @Test
    void aLockThatIsClosedTwiceIsNotTakenFromWhoHasItNow() {
        WriterLock first = FileWriterLock.take(folder, Right.WRITE, "ana");
        first.close();
        try (WriterLock second = FileWriterLock.take(folder, Right.WRITE, "budi")) {
            assertThat(second).isNotNull();
            first.close();
            assertThat(FileWriterLock.isHeld(folder, Right.WRITE)).isTrue();
        }
    }
}
