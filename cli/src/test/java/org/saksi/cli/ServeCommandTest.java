package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("at (http://[^ ]+/)");

    @Test
    void the_demo_answers_until_it_is_interrupted() throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        java.io.OutputStream lines = new java.io.OutputStream() {
            private final StringBuilder line = new StringBuilder();

            @Override
            public void write(int unit) {
                line.append((char) unit);
                if (unit == '\n') {
                    said.add(line.toString());
                    line.setLength(0);
                }
            }
        };
        AtomicInteger code = new AtomicInteger(-1);
        Console console = new Console(
                java.io.InputStream.nullInputStream(),
                new Output("test", java.io.OutputStream.nullOutputStream(), false),
                new Output("test", lines, false),
                Map.of(),
                Checkout.ROOT);
        Thread serving =
                Thread.ofPlatform().start(() -> code.set(SaksiCommand.run(console, "serve", "--demo", "--port", "0")));
        Matcher address = ADDRESS.matcher(String.valueOf(said.poll(3, TimeUnit.MINUTES)));
        assertThat(address.find()).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address.group(1) + "api/v1"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"dataset\":\"demo\"").contains("\"articles\":7");
        }
        serving.interrupt();
        serving.join();
        assertThat(code).hasValue(0);
    }

    @Test
    void the_demo_has_all_samples() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.ROOT.resolve("samples"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(DemoDataset.SAMPLES);
        }
    }

    @Test
    void a_wrong_start_is_said_in_one_message(@TempDir Path folder) throws IOException {
        assertThat(CommandRun.of("serve").err()).startsWith("give either a DATASET or --demo\n");
        assertThat(CommandRun.of("serve").exitCode()).isEqualTo(2);
        CommandRun missing = CommandRun.of("serve", folder.resolve("none"));
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains("dataset must exist but there is none");
        Path token = Files.writeString(folder.resolve("token"), "short\n");
        CommandRun guessed = CommandRun.of("serve", "--demo", "--port", "0", "--token-file", token);
        assertThat(guessed.exitCode()).isEqualTo(2);
        assertThat(guessed.err()).contains("token must have at least 16 letters but had 5");
        CommandRun open = CommandRun.of("serve", "--demo", "--host", "0.0.0.0", "--port", "0");
        assertThat(open.exitCode()).isEqualTo(3);
        assertThat(open.err()).contains("must be guarded by a token or users but there are none");
    }

    @Test
    void users_are_added_listed_and_removed(@TempDir Path folder) {
        byte[] password = "kata sandi yang panjang\n".getBytes(StandardCharsets.UTF_8);
        CommandRun added = CommandRun.with(password, "user", "add", folder, "sari", "--role", "reviewer", "--token");
        assertThat(added.exitCode()).isZero();
        assertThat(added.out()).matches("[A-Za-z0-9_-]{43}\\R");
        assertThat(added.err()).isEqualTo("sari may log in as reviewer\n");
        assertThat(CommandRun.of("user", "list", folder).out()).isEqualTo("sari\treviewer\ttoken\n");
        assertThat(CommandRun.with("kurang\n".getBytes(StandardCharsets.UTF_8), "user", "add", folder, "budi")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("user", "add", folder, "budi", "--role", "queen")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("user", "list", "jdbc:postgresql://localhost/none")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("user", "remove", folder, "sari").exitCode()).isZero();
        assertThat(CommandRun.of("user", "remove", folder, "sari").exitCode()).isEqualTo(1);
    }
}
