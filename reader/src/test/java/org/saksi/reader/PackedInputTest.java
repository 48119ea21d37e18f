package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files packed by gzip are read as what is in them. */
class PackedInputTest {
    private static final String SENTENCE = "Polisi menangkap sembilan orang di kota itu pada hari Senin malam.";

    @TempDir
    Path folder;

    @Test
    void packedTextLinesPagesAndFeedsAreRead() throws IOException {
        pack("a.txt.gz", SENTENCE);
        pack("b.jsonl.gz", "{\"text\":\"" + SENTENCE + " Satu.\"}\n{\"text\":\"" + SENTENCE + " Dua.\"}\n");
        pack("c.html.gz", Warcs.html("Judul berita", SENTENCE));
        List<ReadResult> results = Reading.files(folder);
        assertThat(Reading.reasons(results)).isEmpty();
        assertThat(results).hasSize(4);
    }

    @Test
    void aPackedFileOfUnknownEndingIsRefusedAsTheUnpackedOneWouldBe() throws IOException {
        Path file = pack("a.csv.gz", "satu,dua\n");
        assertThat(Reading.reasons(Reading.files(file)))
                .containsExactly("[" + file
                        + "] file must be .txt, .jsonl, .ndjson, .html, .htm, a feed or a WARC but was \".csv\"");
    }

    @Test
    void linesBeforeTheCutOfACutFileAreKept() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append("{\"text\":\"")
                    .append(SENTENCE)
                    .append(' ')
                    .append(i * 7919L)
                    .append("\"}\n");
        }
        byte[] packed = Warcs.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length * 2 / 3));
        List<ReadResult> results = Reading.files(file);
        assertThat(results.stream().filter(ReadResult.Read.class::isInstance).count())
                .isGreaterThan(500);
        assertThat(Reading.letter(results.getLast()).reason())
                .contains("gzip data must be whole but was cut off or damaged");
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] bomb = Warcs.gzip(new byte[40_000_000]);
        Path plain = Files.write(
                folder.resolve("bom.txt.gz"), Warcs.gzip(" ".repeat(40_000_000).getBytes(StandardCharsets.UTF_8)));
        Path lines = Files.write(
                folder.resolve("bom.jsonl.gz"),
                Warcs.gzip("\n".repeat(40_000_000).getBytes(StandardCharsets.UTF_8)));
        Path nested = Files.write(folder.resolve("dua.gz"), Warcs.gzip(bomb));
        assertThat(Reading.reasons(Reading.files(plain, nested)))
                .containsExactly(
                        "[" + plain + "] compressed data must not expand more than 200-fold but did",
                        "[" + nested + "] content must be text but looks like gzip data inside gzip data");
        assertThat(Reading.reasons(Reading.files(lines)))
                .singleElement()
                .asString()
                .endsWith("compressed data must not expand more than 200-fold but did");
    }

    @Test
    void damagedGzipIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
        assertThat(Reading.reasons(Reading.files(file)))
                .containsExactly("[" + file + "] gzip data must be whole but was cut off or damaged");
    }

    private Path pack(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), Warcs.gzip(text.getBytes(StandardCharsets.UTF_8)));
    }
}
