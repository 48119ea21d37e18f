package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Article;

class WarcReadingTest {
    private static final String FIRST = "Polisi menangkap sembilan orang di kota itu pada hari Senin malam.";
    private static final String SECOND = "Menteri luar negeri bertemu utusan Fiji di Suva pada hari Selasa.";

    @TempDir
    Path folder;

    private static Warcs two() {
        return new Warcs()
                .info()
                .record(
                        "request",
                        "https://a.example/1",
                        "application/http; msgtype=request",
                        "GET /1 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8))
                .page("https://a.example/1", Warcs.html("Sembilan orang ditangkap", FIRST))
                .response("https://a.example/logo.png", "200 OK", "image/png", new byte[] {1, 0, 2})
                .response("https://a.example/lama", "301 Moved", "text/html", new byte[0])
                .record(
                        "revisit",
                        "https://a.example/1",
                        "application/http; msgtype=response",
                        "HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(StandardCharsets.UTF_8))
                .page("https://a.example/2", Warcs.html("Menteri bertemu utusan", SECOND));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesBecomeArticlesAndTheRestIsCounted(boolean packed) throws Exception {
        Path file =
                Files.write(folder.resolve("a.warc" + (packed ? ".gz" : "")), packed ? two().packed() : two().plain());
        List<ReadResult> results = Reading.files(file);
        assertThat(results).hasSize(3);
        ReadResult.Read first = (ReadResult.Read) results.get(0);
        assertThat(first.article().url()).isEqualTo("https://a.example/1");
        assertThat(first.article().title()).isEqualTo("Sembilan orang ditangkap");
        assertThat(first.article().text()).contains(FIRST);
        assertThat(first.article().published())
                .as("the day of the capture is no day of publication")
                .isNull();
        assertThat(first.provenance().position()).isEqualTo(3);
        assertThat(first.provenance().format()).isEqualTo(Provenance.Format.WARC);
        assertThat(first.provenance().notes()).containsExactly("captured on 2025-06-10T08:00:00Z");
        assertThat(Reading.article(results.get(1)).url()).isEqualTo("https://a.example/2");
        assertThat(((ReadResult.Skipped) results.get(2)).message())
                .isEqualTo("[" + file + "] 5 records passed over: 1 request, 1 response of image/png,"
                        + " 1 response with status 301, 1 revisit, 1 warcinfo");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileCutAtAnyByteKeepsWhatCameBeforeAndSaysSo(boolean packed) {
        Warcs warcs = new Warcs()
                .page("https://a.example/1", Warcs.html("Satu", FIRST))
                .page("https://a.example/2", Warcs.html("Dua", SECOND));
        byte[] whole = packed ? warcs.packed() : warcs.plain();
        int first = packed
                ? Warcs.gzip(warcs.records().get(0)).length
                : warcs.records().get(0).length;
        // Below five bytes nothing says that it is a WARC; the four bytes that end a record may be missing.
        for (int cut = 30; cut < whole.length - 4; cut++) {
            List<ReadResult> results = Reading.stdin(new ArticleReader(), Arrays.copyOf(whole, cut));
            long read =
                    results.stream().filter(ReadResult.Read.class::isInstance).count();
            assertThat(read).as("cut at " + cut).isEqualTo(cut >= first - 4 && (!packed || cut >= first) ? 1 : 0);
            boolean between = cut >= first - 4 && cut <= first;
            if (!between) {
                assertThat(Reading.reasons(results)).as("cut at " + cut).isNotEmpty();
            }
        }
    }

    @Test
    void damageInTheMidstKeepsWhatCameBefore() {
        byte[] bytes = two().packed();
        Warcs start = two();
        int third = 0;
        for (int i = 0; i < 3; i++) {
            third += Warcs.gzip(start.records().get(i)).length;
        }
        Arrays.fill(bytes, third + 15, third + 60, (byte) 0x5a);
        List<ReadResult> results = Reading.stdin(new ArticleReader(), bytes);
        assertThat(results.stream().filter(ReadResult.Read.class::isInstance)).hasSize(1);
        assertThat(Reading.reasons(results))
                .containsExactly("[stdin:4] record must be whole but is damaged or cut off");
    }

    @Test
    void theCharsetOfTheHeaderIsUsed() {
        byte[] page = Warcs.html("Kafe", "Polisi menutup caf\u00e9 itu \u2013 kata menteri kepada wartawan.")
                .getBytes(Charset.forName("windows-1252"));
        byte[] warc = new Warcs()
                .response("https://a.example/1", "200 OK", "text/html; charset=windows-1252", page)
                .plain();
        ReadResult.Read read =
                (ReadResult.Read) Reading.stdin(new ArticleReader(), warc).get(0);
        assertThat(read.article().text()).contains("caf\u00e9 itu \u2013 kata");
        assertThat(read.provenance().charsetSource()).isEqualTo(Provenance.CharsetSource.HEADER);
    }

    @Test
    void anAddressThatAPageGivesItselfIsBelievedOnItsOwnHostOnly() {
        String own = Warcs.html("Satu", FIRST)
                .replace("<head>", "<head><link rel=canonical href='https://www.a.example/satu'>");
        String front =
                Warcs.html("Dua", SECOND).replace("<head>", "<head><link rel=canonical href='https://a.example/'>");
        String other =
                Warcs.html("Tiga", SECOND).replace("<head>", "<head><link rel=canonical href='https://b.example/x'>");
        byte[] warc = new Warcs()
                .page("https://a.example/1?utm=x", own)
                .page("https://a.example/2", front)
                .page("https://a.example/3", other)
                .plain();
        assertThat(Reading.stdin(new ArticleReader(), warc))
                .extracting(Reading::article)
                .extracting(Article::url)
                .containsExactly("https://www.a.example/satu", "https://a.example/2", "https://a.example/3");
    }

    @Test
    void aPageAboveTheCapIsRefusedAndTheNextIsRead() {
        byte[] warc = new Warcs()
                .page("https://a.example/1", Warcs.html("Satu", FIRST.repeat(100)))
                .page("https://a.example/2", Warcs.html("Dua", SECOND))
                .plain();
        ArticleReader reader = new ArticleReader(ReaderOptions.defaults().withMaxPageBytes(1000));
        List<ReadResult> results = Reading.stdin(reader, warc);
        assertThat(Reading.reasons(results))
                .containsExactly("[stdin:1] page must be at most 1000 bytes but was larger");
        assertThat(Reading.article(results.get(1)).url()).isEqualTo("https://a.example/2");
    }
}
