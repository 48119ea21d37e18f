package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.reader.Provenance.CharsetSource;

class CharsetTest {
    private static final String SENTENCE = "Polisi menutup caf\u00e9 itu \u2013 kata menteri.";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Test
    void aByteOrderMarkDecides() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ReadResult.Read read = read(("\uFEFF" + SENTENCE).getBytes(charset));
            assertThat(read.article().text()).isEqualTo(SENTENCE);
            assertThat(read.provenance().charset()).isEqualTo(charset.name());
            assertThat(read.provenance().charsetSource()).isEqualTo(CharsetSource.MARK);
        }
    }

    @Test
    void validUtf8IsUtf8() {
        ReadResult.Read read = read(SENTENCE.getBytes(StandardCharsets.UTF_8));
        assertThat(read.article().text()).isEqualTo(SENTENCE);
        assertThat(read.provenance().charsetSource()).isEqualTo(CharsetSource.VALID);
    }

    @Test
    void otherBytesAreReadAsWindows1252() {
        ReadResult.Read read = read(SENTENCE.getBytes(WESTERN));
        assertThat(read.article().text()).isEqualTo(SENTENCE);
        assertThat(read.provenance().charset()).isEqualTo("windows-1252");
        assertThat(read.provenance().charsetSource()).isEqualTo(CharsetSource.FALLBACK);
        assertThat(read.provenance().notes()).isEmpty();
    }

    @Test
    void bytesThatNoCharsetHasAreReplacedAndNoted() {
        ReadResult.Read read = read("Polisi \u0081 datang ke caf\u00e9.".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.article().text()).isEqualTo("Polisi \uFFFD datang ke caf\u00e9.");
        assertThat(read.provenance().notes()).containsExactly("1 invalid byte sequences in windows-1252 were replaced");
    }

    @Test
    void aDeclarationDecidesEvenFarDown() {
        String page = "<html><head>" + "<!-- x -->".repeat(500) + "<META HTTP-EQUIV=Content-Type"
                + " content='text/html; charset=ISO-8859-1'></head><body><p>" + SENTENCE;
        ReadResult.Read read = read(page.getBytes(WESTERN));
        assertThat(read.article().text()).isEqualTo(SENTENCE);
        assertThat(read.provenance().charsetSource()).isEqualTo(CharsetSource.DECLARED);
    }

    @Test
    void aWesternDeclarationOverValidUtf8IsOverruledAndNoted() {
        String page = "<html><head><meta charset=iso-8859-1></head><body><p>" + SENTENCE;
        ReadResult.Read read = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.article().text()).isEqualTo(SENTENCE);
        assertThat(read.provenance().charsetSource()).isEqualTo(CharsetSource.VALID);
        assertThat(read.provenance().notes())
                .containsExactly("declared charset iso-8859-1 but every byte is valid UTF-8");
    }

    @Test
    void aDeclarationThatNobodyKnowsIsPassedOver() {
        String page = "<html><head><meta charset='klingon-8'></head><body><p>" + SENTENCE;
        ReadResult.Read read = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.article().text()).isEqualTo(SENTENCE);
        assertThat(read.provenance().notes()).containsExactly("declared charset klingon-8 cannot be used");
    }

    private static ReadResult.Read read(byte[] bytes) {
        return (ReadResult.Read) Reading.stdin(new ArticleReader(), bytes).get(0);
    }
}
