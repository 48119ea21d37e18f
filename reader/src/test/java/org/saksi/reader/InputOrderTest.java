package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputOrderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.createDirectories(folder.resolve("page_files"));
        Files.createDirectories(folder.resolve(".git"));
        write("z.txt", "satu");
        write("a.txt", "dua");
        write("b/c/m.txt", "tiga");
        write("b/k.jsonl", "{\"text\":\"Polisi datang empat.\",\"id\":\"empat\"}\n");
        write("page.html", "<p>Polisi menangkap lima orang di kota itu.");
        write("page_files/iklan.html", "<p>Iklan yang tidak untuk dibaca.");
        write(".git/x.txt", "tersembunyi");
        write(".tersembunyi.txt", "tersembunyi");
    }

    @Test
    void foldersAreReadDepthFirstByName() {
        assertThat(inputs(folder.toString()))
                .containsExactly("/a.txt", "/b/c/m.txt", "/b/k.jsonl", "/page.html", "/z.txt");
    }

    @Test
    void globsMatchAcrossFolders() {
        assertThat(inputs(folder + "/**.txt"))
                .contains("/a.txt", "/b/c/m.txt", "/z.txt")
                .doesNotContain("/page.html");
        assertThat(inputs(folder + "/*.{jsonl,html}")).containsExactly("/page.html");
    }

    @Test
    void inputsAreReadInTheOrderGiven() {
        assertThat(inputs(folder + "/z.txt", folder + "/a.txt")).containsExactly("/z.txt", "/a.txt");
    }

    @Test
    void nothingIsOpenedBeforeItIsAskedFor() throws IOException {
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read too early");
            }
        };
        try (Stream<ReadResult> results = new ArticleReader().read(List.of(folder + "/a.txt", "-"), untouched)) {
            Iterator<ReadResult> iterator = results.iterator();
            assertThat(Reading.article(iterator.next()).text()).isEqualTo("Polisi datang dua.");
        }
    }

    @Test
    void standardInputIsSniffed() {
        assertThat(Reading.stdin("{\"text\":\"Polisi datang.\"}\n{\"text\":\"Polisi pergi.\"}"))
                .hasSize(2);
        assertThat(Reading.stdin("<!DOCTYPE html><p>Polisi menangkap lima orang di kota itu."))
                .hasSize(1);
        assertThat(Reading.stdin("Polisi datang.")).hasSize(1);
    }

    private List<String> inputs(String... names) {
        return Reading.files((Object[]) names).stream()
                .map(result -> ((ReadResult.Read) result).provenance().input())
                .map(input -> input.substring(folder.toString().length()))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        String content = name.endsWith(".txt") ? "Polisi datang " + text + "." : text;
        Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
