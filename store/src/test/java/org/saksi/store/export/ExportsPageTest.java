package org.saksi.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/exports.md} holds the columns as the code fills them; {@code -Dsaksi.golden=write} writes them anew. */
class ExportsPageTest {
    private static final Path PAGE = page();

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void the_page_says_of_each_column_how_it_is_filled(ExportFormat format) throws IOException {
        String begin = "<!-- columns of " + format.label() + " -->\n";
        String end = "<!-- end -->\n";
        String page = Files.readString(PAGE);
        int start = page.indexOf(begin);
        assertThat(start).as("the mark of %s in the page", format.label()).isNotNegative();
        int from = start + begin.length();
        int to = page.indexOf(end, from);
        String expected = "\n" + Codebook.columns(format) + "\n";
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.writeString(PAGE, page.substring(0, from) + expected + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(expected);
        }
    }

    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests must run below the folder that holds LICENSE");
        }
        return folder.resolve("docs/exports.md");
    }
}
