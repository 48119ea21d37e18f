package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, WARCs and packed pages go through the whole command; golden files hold what comes out. */
class WebFormatsTest {
    private static final String GOLDEN = "cli/src/test/resources/golden/formats/";
    private static final String PAGE = "<html><head><title>Officials meet</title></head><body><article><h1>Officials"
        + " meet</h1><p>JAKARTA, June 10 - Indonesia condemned the missile strike by Israel on Tuesday.</p><p>Police"
        + " arrested nine protesters in Surabaya on Monday.</p></article></body></html>";

    @TempDir
    Path temporary;

    @Test
    void a_feed_is_coded_and_what_it_only_links_to_is_refused() throws IOException {
        String filler =
                "<p>The road between the two towns is closed for repairs, and buses take the way along the coast.</p>";
        Path file = Files.writeString(
                temporary.resolve("feed.rss"),
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Example Daily</title><item><guid"
                        + " isPermaLink=\"false\">e-1</guid><title>Officials"
                        + " meet</title><link>https://daily.example/1</link><pubDate>Tue, 10 Jun 2025 23:30:00"
                        + " +0700</pubDate><description><![CDATA[<p>Indonesia condemned the missile strike by Israel on"
                        + " Tuesday.</p><p>Police arrested nine protesters in Surabaya on Monday.</p>"
                        + filler.repeat(6)
                        + "]]></description></item><item><title>Short</title><link>https://daily.example/2</link></item></channel></rss>");
        CommandRun run = CommandRun.of("code", file, "--format", "csv");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err())
                .contains("[" + file
                        + ":2] entry must carry its article but carries 0 characters of it: fetch"
                        + " https://daily.example/2");
        Golden.check(GOLDEN + "feed.csv", run.out());
    }

    @Test
    void a_warc_is_coded_and_its_other_records_are_counted() throws IOException {
        Path file = Files.write(temporary.resolve("crawl.warc.gz"), warc());
        CommandRun run = CommandRun.of("code", file, "--format", "csv", "--published", "2025-06-11");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("[" + file + "] 1 records passed over: 1 request");
        Golden.check(GOLDEN + "warc.csv", run.out());
    }

    @Test
    void a_warc_that_is_cut_off_keeps_its_articles_and_exits_1() throws IOException {
        byte[] whole = warc();
        Path file = Files.write(temporary.resolve("crawl.warc.gz"), Arrays.copyOf(whole, whole.length - 60));
        CommandRun run = CommandRun.of("code", file, "--format", "csv", "--published", "2025-06-11");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(run.err()).contains("[" + file + ":2] record must be whole but is damaged or cut off");
        Golden.check(GOLDEN + "warc.csv", run.out());
    }

    @Test
    void a_packed_page_is_coded_as_the_page_is() throws IOException {
        Path packed = Files.write(temporary.resolve("page.html.gz"), gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        Path plain = Files.writeString(temporary.resolve("page.html"), PAGE);
        assertThat(CommandRun.of("code", packed).out())
                .isEqualTo(CommandRun.of("code", plain).out())
                .isNotEmpty();
    }

    private static byte[] warc() throws IOException {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + PAGE.length() + "\r\n\r\n" + PAGE;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip(record("response", http)));
        bytes.write(gzip(record("request", "GET /1 HTTP/1.1\r\nHost: daily.example\r\n\r\n")));
        return bytes.toByteArray();
    }

    private static byte[] record(String kind, String block) {
        return ("WARC/1.0\r\nWARC-Type: " + kind
                        + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2025-06-11T08:00:00Z\r\nWARC-Target-URI: https://daily.example/1\r\n"
                        + "Content-Type: application/http; msgtype=" + kind + "\r\nContent-Length: " + block.length()
                        + "\r\n\r\n" + block + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
