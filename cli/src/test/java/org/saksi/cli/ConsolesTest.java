package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the consoles of a page in {@code docs} show is what the commands print, run from the top of the page to its end.
 *
 * <p>An ellipsis in a line of the page stands for anything in that line, a line of it alone for any lines. A block whose first
 * line names a file after its language is that file. {@code >FILE} at the end of a command takes its standard output. Sheets are
 * filled in before they are read: the first coder finds everything right, the second every fifth event wrong.
 *
 * <p>{@code -Dsaksi.golden=write} writes outputs anew where they differ, as for {@link SamplesTest}.
 */
class ConsolesTest {
    private static final Path DOCS = Checkout.ROOT.resolve("docs");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]+)(?: (\\S+))?\n(.*?)^```$");
    private static final String COMMAND = "$ ./saksi ";
    private static final String ANYTHING = "…";

    @TempDir
    private Path folder;

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Checkout.read(file).contains("\n" + COMMAND))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_tutorial_and_the_ways_of_doing_are_among_the_pages() throws IOException {
        assertThat(pages()).contains("howto.md", "tutorial.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_a_page_shows_is_what_comes_out(String name) throws IOException {
        Path file = DOCS.resolve(name);
        String page = Checkout.read(file);
        Transcript commands = Transcript.in(folder, "data", "assaults", "my-rules", "round1", "release", "delta");
        StringBuilder real = new StringBuilder();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            String text = block.group(3);
            String named = block.group(2);
            if (named != null) {
                Path written = folder.resolve(named);
                Files.createDirectories(written.getParent());
                Files.writeString(written, text);
            } else if (block.group(1).equals("console")) {
                text = console(commands, text);
            }
            String opening = "```" + block.group(1) + (named == null ? "" : " " + named) + "\n";
            block.appendReplacement(real, Matcher.quoteReplacement(opening + text + "```"));
        }
        block.appendTail(real);
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.writeString(file, real);
            page = real.toString();
        }
        assertThat(page.lines())
                .as(name + "; -Dsaksi.golden=write takes it over")
                .containsExactlyElementsOf(real.toString().lines().toList());
    }

    /** A console with what comes out, or as it stands where that fits. */
    private String console(Transcript commands, String block) throws IOException {
        StringBuilder real = new StringBuilder();
        for (String part : block.split("(?m)^(?=\\$ )")) {
            String line = part.lines().findFirst().orElseThrow();
            assertThat(line).startsWith(COMMAND);
            String shown = line + "\n" + output(commands, line.substring(COMMAND.length()));
            real.append(pattern(part).matcher(shown).matches() ? part : shown);
        }
        return real.toString();
    }

    private String output(Transcript commands, String line) throws IOException {
        if (line.startsWith("agreement ")) {
            JudgedSheets.fill(folder.resolve("round1/ana.csv"), row -> "right");
            JudgedSheets.fill(folder.resolve("round1/budi.csv"), row -> row % 5 == 0 ? "wrong" : "right");
        }
        int to = line.lastIndexOf(" >");
        boolean kept = to >= 0 && line.indexOf(' ', to + 1) < 0;
        CommandRun run = CommandRun.of(commands.words(kept ? line.substring(0, to) : line));
        if (kept) {
            Files.writeString(folder.resolve(line.substring(to + 2)), run.out());
        }
        assertThat(run.exitCode()).as(line + "\n" + run.err()).isLessThan(ExitCode.FAILED);
        return commands.named((kept ? "" : run.out()) + run.err());
    }

    private static Pattern pattern(String part) {
        return Pattern.compile(part.lines()
                .map(line -> line.equals(ANYTHING) ? "(?:.*\n)*?" : quoted(line) + "\n")
                .collect(Collectors.joining()));
    }

    private static String quoted(String line) {
        return Stream.of(line.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
