package org.saksi.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/filter.md tells the language as it is; {@code -Dsaksi.golden=write} writes its tables anew. */
class FilterPageTest {
    private static final Path PAGE = page();

    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/filter.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests must run below the folder that holds docs/filter.md");
        }
        return folder.resolve("docs/filter.md");
    }

    private static String fields() {
        String rows = Arrays.stream(FilterField.values())
                .map(field -> "| `" + field.label() + "`"
                        + field.aliases().stream()
                                .map(alias -> ", `" + alias + "`")
                                .collect(Collectors.joining()) + " | "
                        + field.kind().label() + " | " + (field.isFacet() ? "yes" : "") + " | "
                        + field.description(Locale.ENGLISH) + " | `" + field.example() + "` |\n")
                .collect(Collectors.joining());
        return "| field | kind | facet | what it says | example |\n|---|---|---|---|---|\n" + rows;
    }

    private static String codes() {
        String rows = Arrays.stream(FilterField.values())
                .filter(field -> !field.codes().isEmpty() && field.codes().size() <= 40)
                .map(field -> "| `" + field.label() + "` | "
                        + field.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "))
                        + " |\n")
                .collect(Collectors.joining());
        return "| field | codes |\n|---|---|\n" + rows;
    }

    private static String with(String page, String part, String table) {
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        return page.substring(0, page.indexOf(begin) + begin.length()) + table + page.substring(page.indexOf(end));
    }

    @Test
    void its_tables_are_those_of_the_fields() throws IOException {
        String page = Files.readString(PAGE);
        String expected = with(with(page, "fields", fields()), "codes", codes());
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    @Test
    void its_filters_can_be_read() throws IOException {
        String page = Files.readString(PAGE);
        List<String> blocks = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(line ->
                        assertThat(Filter.parse(line).reading(Locale.ENGLISH)).isNotBlank());
        for (FilterField field : FilterField.values()) {
            assertThat(Filter.parse(field.example()).toString()).contains(field.label());
        }
        assertThat(Filter.parse("Type:assault AND \"Gaza\"")).hasToString("type:ASSAULT text:Gaza");
    }

    @Test
    void its_errors_are_those_that_are_given() throws IOException {
        List<MatchResult> rows = Pattern.compile("\\| `([^`]+)` \\| `(\\[filter:[^`]+)` \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
        assertThat(rows)
                .hasSize(5)
                .allSatisfy(row ->
                        assertThatThrownBy(() -> Filter.parse(row.group(1))).hasMessage(row.group(2)));
    }

    @Test
    void its_limits_and_words_are_those_of_the_code() throws IOException {
        String page = Files.readString(PAGE);
        String limits = String.format(
                Locale.ROOT,
                "at most %,d\ncharacters and %,d values and is nested at most %d deep",
                Filter.MOST_UNITS,
                Filter.MOST_VALUES,
                Filter.DEEPEST);
        assertThat(page).contains(limits);
        for (EventOrder order : EventOrder.values()) {
            assertThat(page).contains("`" + order.label() + "`");
        }
        for (Interval interval : Interval.values()) {
            assertThat(page).contains("`" + interval.label() + "`");
        }
    }
}
