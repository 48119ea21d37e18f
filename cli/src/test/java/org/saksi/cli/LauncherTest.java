package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout whose JDK and Maven are scripts that note what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "sh",
            "awk",
            "basename",
            "cat",
            "cp",
            "date",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sleep",
            "tail",
            "touch",
            "tr");

    private static final String JAVA = """
        #!/bin/sh
        echo "$@" >"$HOME/command"
        for argument in "$@"; do
            case $argument in
                -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; exit 0 ;;
                *.jar) program=yes ;;
                *) [ -z "${program:-}" ] || printf '[%s]\\n' "$argument" ;;
            esac
        done
        exit "${FAKE_STATUS:-0}"
        """;

    private static final String MAVEN = """
        #!/bin/sh
        echo built >>builds
        if [ -n "${FAKE_FAILURE:-}" ]; then echo '[ERROR] Main.java:[1,1] no such thing'; exit 1; fi
        sleep 0.2
        mkdir -p cli/target/quick/lib
        touch cli/target/quick/lib/part.jar cli/target/quick/saksi-cli-1.jar
        """;

    private record Outcome(int status, String out, String err) {}

    @TempDir
    Path folder;

    private Path checkout;
    private Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.createDirectories(checkout.resolve("cli/src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Files.writeString(checkout.resolve("cli/pom.xml"), "");
        Files.writeString(checkout.resolve("cli/src/main/Main.java"), "");
        Files.copy(Checkout.ROOT.resolve("saksi"), checkout.resolve("saksi"));
        executable(checkout.resolve("saksi"));
        for (String tool : TOOLS) {
            for (String place : List.of("/bin", "/usr/bin")) {
                if (Files.exists(Path.of(place, tool)) && Files.notExists(tools.resolve(tool))) {
                    script(tools.resolve(tool), "#!/bin/sh\nexec " + place + "/" + tool + " \"$@\"\n");
                }
            }
        }
        script(tools.resolve("mvn"), MAVEN);
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", jdk("jdk new", "25.0.1").toString());
    }

    @Test
    void the_first_use_builds_and_speaks_only_on_standard_error() throws Exception {
        Outcome first = saksi("code", "one.txt");

        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo("[code]\n[one.txt]\n");
        assertThat(first.err()).contains("saksi: building for the first use");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void later_uses_build_nothing_and_are_silent() throws Exception {
        saksi();

        assertThat(saksi("--help")).isEqualTo(new Outcome(0, "[--help]\n", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_source_that_changed_is_built() throws Exception {
        saksi();
        Files.setLastModifiedTime(
                checkout.resolve("cli/src/main/Main.java"),
                FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(saksi().err()).contains("saksi: sources changed, building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_source_that_was_taken_away_is_noticed() throws Exception {
        saksi();
        Files.delete(checkout.resolve("cli/src/main/Main.java"));

        saksi();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void many_first_uses_at_once_build_once() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(checkout, checkout.resolve("saksi").toString(), "x"));
        }
        for (Process process : processes) {
            assertThat(finish(process).out()).isEqualTo("[x]\n");
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void arguments_and_exit_status_pass_through_untouched() throws Exception {
        environment.put("FAKE_STATUS", "3");

        Outcome outcome = saksi("two words", "", "*", "$HOME", "--", "-o");

        assertThat(outcome.out()).isEqualTo("[two words]\n[]\n[*]\n[$HOME]\n[--]\n[-o]\n");
        assertThat(outcome.status()).isEqualTo(3);
    }

    @Test
    void a_few_small_files_go_the_short_way_and_everything_else_the_long_one() throws Exception {
        Files.writeString(checkout.resolve("small.txt"), "Hello.");
        Files.writeString(checkout.resolve("large.jsonl"), "x".repeat(300_000));
        Files.createDirectory(checkout.resolve("folder"));

        assertThat(goesShortWay("code", "small.txt", "-o", "folder", "--jobs=2"))
                .isTrue();
        assertThat(goesShortWay("explain", "A sentence.")).isTrue();
        assertThat(goesShortWay("--help")).isTrue();
        assertThat(goesShortWay("code", "small.txt", "large.jsonl")).isFalse();
        assertThat(goesShortWay("code", "folder")).isFalse();
        assertThat(goesShortWay("code", "-")).isFalse();
        assertThat(goesShortWay("code")).isFalse();
        assertThat(goesShortWay("rules", "verify")).isFalse();
        assertThat(goesShortWay("serve", "folder")).isFalse();
        assertThat(goesShortWay("ingest", "folder", "small.txt")).isFalse();
        assertThat(goesShortWay("watch", "small.txt", "--into", "folder")).isFalse();
        assertThat(goesShortWay("recode", "folder")).isFalse();
        assertThat(goesShortWay("link", "folder")).isFalse();
        assertThat(goesShortWay("code", "--published", "2025-06-16", "small.txt"))
                .isTrue();
        assertThat(goesShortWay("code", "small.txt", "--rules", "folder")).isTrue();
        assertThat(goesShortWay("parse", "small.txt", "-o", "folder")).isTrue();
        assertThat(goesShortWay("parse", "--picture", "text", "--text", "A sentence."))
                .isTrue();
        assertThat(goesShortWay("parse", "--help")).isTrue();
        assertThat(goesShortWay("parse", "large.jsonl")).isFalse();
        assertThat(goesShortWay("parse", "--text", "x".repeat(30_000))).isFalse();
    }

    private boolean goesShortWay(String... arguments) throws Exception {
        saksi(arguments);
        return Files.readString(folder.resolve("command")).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void it_works_through_a_link_from_another_folder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("real"), Path.of("../a checkout/saksi"));
        Files.createSymbolicLink(elsewhere.resolve("link"), elsewhere.resolve("real"));

        Outcome outcome = finish(start(elsewhere, "./link", "x"));

        assertThat(outcome.out()).isEqualTo("[x]\n");
        assertThat(Files.exists(checkout.resolve(".saksi/current"))).isTrue();
        assertThat(Files.exists(elsewhere.resolve(".saksi"))).isFalse();
    }

    @Test
    void an_old_jdk_is_passed_over_for_one_on_the_path() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.2").toString());
        Files.createSymbolicLink(tools.resolve("java"), jdk("on path", "26-ea").resolve("bin/java"));

        assertThat(saksi("x").out()).isEqualTo("[x]\n");
        assertThat(caches()).containsExactly("start-26-ea");
    }

    @Test
    void a_named_jdk_must_fit() throws Exception {
        environment.put("SAKSI_JAVA_HOME", jdk("old", "21.0.4").toString());

        Outcome outcome = saksi();

        assertThat(outcome.status()).isEqualTo(69);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("saksi: SAKSI_JAVA_HOME must be a JDK 25 or newer but is " + folder.resolve("old")
                        + " (Java 21.0.4)\n");
    }

    @Test
    void missing_maven_is_said_plainly() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Outcome outcome = saksi();

        assertThat(outcome.status()).isEqualTo(69);
        assertThat(outcome.err()).contains("Maven (mvn) is missing").contains("apt install maven");
    }

    @Test
    void a_failed_build_shows_its_errors_and_is_tried_again() throws Exception {
        environment.put("FAKE_FAILURE", "yes");
        Outcome failed = saksi();
        environment.remove("FAKE_FAILURE");

        assertThat(failed.status()).isEqualTo(69);
        assertThat(failed.err()).contains("Main.java:[1,1] no such thing").contains("build.log");
        assertThat(saksi("x").out()).isEqualTo("[x]\n");
        assertThat(builds()).isEqualTo(2);
    }

    private Outcome saksi(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("saksi").toString()));
        command.addAll(Arrays.asList(arguments));
        return finish(start(checkout, command.toArray(String[]::new)));
    }

    private Process start(Path place, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    private int builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private List<String> caches() throws IOException {
        String build = Files.readString(checkout.resolve(".saksi/current")).strip();
        try (var files = Files.list(checkout.resolve(".saksi").resolve(build))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".aot"))
                    .map(name -> name.substring(0, "start-26-ea".length()))
                    .toList();
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), "");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
