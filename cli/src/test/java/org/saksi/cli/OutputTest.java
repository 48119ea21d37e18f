package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
    @Test
    void text_is_written_in_utf_8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output output = new Output("test", bytes, false);
        output.println("é 🎉");
        output.flush();
        assertThat(bytes.toByteArray()).isEqualTo("é 🎉\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_reader_that_left_ends_the_run_in_silence() {
        CommandRun run = CommandRun.into(failing("Broken pipe"), "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_full_disk_is_said_and_gives_exit_code_3() {
        CommandRun run = CommandRun.into(failing("No space left on device"), "code", "--format", "table", sample());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).containsOnlyOnce("[test] cannot be written: No space left on device");
    }

    private static String sample() {
        return Checkout.ROOT.resolve("samples/en-summit-aid.txt").toString();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
