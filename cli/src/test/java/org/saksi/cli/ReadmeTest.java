package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the README shows as output is what comes out.
 *
 * <p>{@code -Dsaksi.golden=write} writes it anew, as for {@link SamplesTest}.
 */
class ReadmeTest {
    private static final Path README = Checkout.ROOT.resolve("README.md");
    private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```\n");
    private static final Pattern JSON_BLOCK = Pattern.compile("(?s)```json\n(.*?)```\n");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path temporary;

    @Test
    void what_the_consoles_show_is_what_the_commands_print() throws IOException {
        String page = Checkout.read(README);
        String real = CONSOLE.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement("```console\n" + rerun(block.group(1)) + "```\n"));
        real = JSON_BLOCK.matcher(real).replaceAll(Matcher.quoteReplacement("```json\n" + threat() + "```\n"));
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.writeString(README, real);
            page = real;
        }
        assertThat(page.lines()).containsExactlyElementsOf(real.lines().toList());
    }

    @Test
    void it_fits_in_200_lines() {
        assertThat(Checkout.read(README).lines().count()).isLessThanOrEqualTo(200);
    }

    /** The conditional threat of a sample, a key a line, without the keys that hold nothing. */
    private String threat() throws IOException {
        Path out = temporary.resolve("event");
        CommandRun.of("code", Checkout.ROOT.resolve("samples/id-perselisihan-perbatasan.html"), "-o", out);
        JsonNode event = Files.readAllLines(out.resolve("events.jsonl")).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(one -> one.path("event").asString().equals("THREATEN"))
                .filter(one -> one.path("sentence").path("text").asString().contains("menembak lagi"))
                .findFirst()
                .orElseThrow();
        StringBuilder block = new StringBuilder();
        for (Map.Entry<String, JsonNode> key : event.properties()) {
            JsonNode value = key.getValue();
            if (!value.isNull() && !(value.isContainer() && value.isEmpty())) {
                block.append(block.isEmpty() ? "{" : ",\n ");
                block.append('"').append(key.getKey()).append("\": ").append(spaced(value));
            }
        }
        return block.append("}\n").toString();
    }

    private static String spaced(JsonNode value) {
        return switch (value) {
            case ObjectNode object ->
                object.properties().stream()
                        .filter(key -> !key.getValue().isNull())
                        .map(key -> "\"" + key.getKey() + "\": " + spaced(key.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ArrayNode array ->
                array.valueStream().map(ReadmeTest::spaced).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }

    private String rerun(String block) {
        StringBuilder shown = new StringBuilder();
        block.lines().filter(line -> line.startsWith("$ ./saksi ")).forEach(line -> {
            CommandRun run = CommandRun.of(words(line.substring("$ ./saksi ".length())));
            assertThat(run.exitCode()).as(line).isZero();
            shown.append(line).append('\n').append(shown(run.out() + run.err()));
        });
        return shown.toString();
    }

    private String shown(String output) {
        String named = output.replace(temporary.resolve("out").toString(), "out");
        return named.replace(temporary.resolve("data").toString(), "data").stripTrailing() + "\n";
    }

    private Object[] words(String line) {
        List<Object> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(
                    switch (text) {
                        case "samples" -> Checkout.ROOT.resolve("samples");
                        case "out", "data" -> temporary.resolve(text);
                        default -> text;
                    });
        }
        return words.toArray();
    }
}
