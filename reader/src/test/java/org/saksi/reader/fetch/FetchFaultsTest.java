package org.saksi.reader.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sites do wrong or with intent, and what becomes of it; all servers are on loopback. */
class FetchFaultsTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://224.0.0.1/"
            })
    void anAddressThatIsNotPublicIsRefusedAtConnect(String url) throws Exception {
        FetchOptions open = FetchOptions.defaults("https://saksi.example/contact");
        try (Fetcher fetcher = new Fetcher(open, Resolver.ofSystem(), new Site.Skipping())) {
            assertThat(refused(fetcher, url).rule()).isEqualTo("address");
        }
    }

    @Test
    void aShortFormOfAnAddressIsNoHost() throws Exception {
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, "http://127.1/").rule()).isEqualTo("url");
        }
    }

    @Test
    void aNameThatLeadsToLoopbackIsRefusedUnlessAllowed() throws Exception {
        site.page("/a", "halaman");
        FetchOptions open = FetchOptions.defaults("https://saksi.example/contact");
        try (Fetcher fetcher = new Fetcher(open, Site.loopback(), new Site.Skipping())) {
            FetchResult.Refused refused = refused(fetcher, site.at("/a"));
            assertThat(refused.rule()).isEqualTo("address");
            assertThat(refused.reason()).contains("host must have a public address but has 127.0.0.1");
        }
        assertThat(site.log()).isEmpty();
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("/a"))))).isEqualTo("halaman");
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsRefusedAtItsHop() throws Exception {
        site.redirect("/a", site.at("intern.example", "/secret")).page("/secret", "rahasia");
        // The first name leads to this server by an address that is taken for public; the second to a private one.
        List<String> asked = new ArrayList<>();
        CheckedResolution checked = new CheckedResolution(
                host -> {
                    asked.add(host);
                    return new InetAddress[] {
                        InetAddress.getByName(host.equals("intern.example") ? "10.0.0.7" : "8.8.8.8")
                    };
                },
                false);
        assertThat(checked.resolve("berita.example")).hasSize(1);
        assertThat(asked).containsExactly("berita.example");
        Resolver resolver = host -> {
            if (host.equals("intern.example")) {
                throw new CheckedResolution.ForbiddenException("host must have a public address but has 10.0.0.7");
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        try (Fetcher fetcher = new Fetcher(Site.options(), resolver, new Site.Skipping())) {
            FetchResult.Refused refused = refused(fetcher, site.at("/a"));
            assertThat(refused.rule()).isEqualTo("address");
            assertThat(refused.url()).startsWith("http://intern.example");
        }
        assertThat(site.log()).doesNotContain("/secret");
    }

    @Test
    void aNameThatChangesItsAddressAfterTheCheckGainsNothing() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("203.0.114.9", "127.0.0.1", "127.0.0.1", "127.0.0.1"));
        List<String> given = new ArrayList<>();
        CheckedResolution resolution = new CheckedResolution(
                host -> {
                    String answer = answers.removeFirst();
                    given.add(answer);
                    return new InetAddress[] {InetAddress.getByName(answer)};
                },
                false);
        assertThat(resolution.resolve("berubah.example")[0].getHostAddress()).isEqualTo("203.0.114.9");
        assertThat(given)
                .as("what was checked is what is connected to: one lookup")
                .hasSize(1);
        try (Fetcher fetcher = new Fetcher(
                FetchOptions.defaults("https://saksi.example/contact"),
                host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())},
                new Site.Skipping())) {
            assertThat(refused(fetcher, site.at("berubah.example", "/a")).rule())
                    .isEqualTo("address");
            assertThat(answers).as("one lookup for one connection").hasSize(2);
        }
        assertThat(site.log()).isEmpty();
    }

    @Test
    void aNameWithPublicAndPrivateAddressesLosesThePrivateOnes() throws Exception {
        CheckedResolution resolution = new CheckedResolution(
                host -> new InetAddress[] {InetAddress.getByName("192.168.0.1"), InetAddress.getByName("8.8.4.4")},
                false);
        assertThat(resolution.resolve("campur.example"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("8.8.4.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "jar:file:///a.jar!/b", "ftp://berita.example/a", "gopher://a", "x", ""})
    void otherSchemesAreRefused(String url) throws Exception {
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, url).rule()).isEqualTo("scheme");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://berita.example/a", "jar:file:///a!/b"})
    void aRedirectToAnotherSchemeIsRefused(String target) throws Exception {
        site.redirect("/a", target);
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/a")).rule()).isEqualTo("scheme");
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndNoMore() throws Exception {
        for (int i = 0; i < 60; i++) {
            site.redirect("/" + i + "/", "/" + (i + 1) + "/");
        }
        site.page("/60/", "akhir").redirect("/loop", "/loop");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("/55/"))))).isEqualTo("akhir");
            assertThat(refused(fetcher, site.at("/54/")).rule()).isEqualTo("redirects");
            assertThat(refused(fetcher, site.at("/0/")).rule()).isEqualTo("redirects");
            assertThat(refused(fetcher, site.at("/loop")).reason())
                    .contains("address must redirect at most 5 times but did more");
        }
        assertThat(site.log().stream().filter("/loop"::equals)).hasSize(6);
    }

    @Test
    void credentialsDoNotCrossToAnotherOriginNorComeBack() throws Exception {
        List<String> seen = new ArrayList<>();
        Site.Answer noting = exchange -> {
            seen.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            String path = exchange.getRequestURI().getPath();
            String next = path.equals("/a") ? site.at("lain.example", "/b") : path.equals("/b") ? site.at("/c") : "";
            exchange.getResponseHeaders().set("Location", next);
            Site.answer(exchange, next.isEmpty() ? 200 : 302, next.isEmpty() ? "isi" : "");
        };
        site.with("/a", noting).with("/b", noting).with("/c", noting);
        try (Fetcher fetcher = Site.fetcher()) {
            fetcher.fetch(FetchRequest.of(site.at("/a")).withAuthorization("Bearer kunci"));
        }
        assertThat(seen).containsExactly("/a Bearer kunci", "/b null", "/c null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:pw@berita.example/",
                "http://a@b@berita.example/",
                "http://good.example\\@evil.example/"
            })
    void anAddressWithUserAndPasswordIsRefused(String url) throws Exception {
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, url).rule()).isIn("credentials", "url");
        }
        site.redirect("/a", "http://user:pw@berita.example:" + site.port() + "/b");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/a")).rule()).isEqualTo("credentials");
        }
    }

    @Test
    void aBodyWithoutEndIsCapped() throws Exception {
        try (RawSite raw = new RawSite(out -> {
                    RawSite.ascii(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
                    byte[] chunk = new byte[8192];
                    while (true) {
                        out.write(chunk);
                    }
                });
                Fetcher fetcher = Site.fetcher(Site.options().withMaxBytes(100_000, 100_000))) {
            FetchResult.Refused refused = refused(fetcher, raw.at("/"));
            assertThat(refused.rule()).isEqualTo("too-large");
            assertThat(refused.reason()).contains("body must have at most 100000 bytes but had more");
        }
    }

    @Test
    void aBodyThatTricklesEndsAtTheDeadline() throws Exception {
        try (RawSite raw = new RawSite(out -> {
                    RawSite.ascii(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                    while (true) {
                        out.write('a');
                        out.flush();
                        nap();
                    }
                });
                Fetcher fetcher = Site.fetcher(Site.options().withDeadline(Duration.ofMillis(300)))) {
            FetchResult.Refused refused = refused(fetcher, raw.at("/"));
            assertThat(refused.rule()).isEqualTo("deadline");
            assertThat(refused.passing()).isTrue();
        }
    }

    @Test
    void headersThatTrickleOrNeverEndAreRefused() throws Exception {
        try (RawSite raw = new RawSite(out -> {
                    RawSite.ascii(out, "HTTP/1.1 200 OK\r\n");
                    for (int i = 0; ; i++) {
                        RawSite.ascii(out, "X-" + i + ": y\r\n");
                    }
                });
                Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, raw.at("/")).rule()).isEqualTo("connection");
        }
    }

    @Test
    void aBodyShorterThanItsContentLengthIsRefused() throws Exception {
        try (RawSite raw =
                        new RawSite(out -> RawSite.ascii(out, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\npendek"));
                Fetcher fetcher = Site.fetcher()) {
            FetchResult.Refused refused = refused(fetcher, raw.at("/"));
            assertThat(refused.rule()).isEqualTo("connection");
            assertThat(refused.reason()).contains("response must arrive whole but did not");
        }
    }

    @Test
    void aContentLengthAboveTheCapIsRefusedUnread() throws Exception {
        try (RawSite raw = new RawSite(
                        out -> RawSite.ascii(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\na"));
                Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, raw.at("/")).rule()).isEqualTo("too-large");
        }
    }

    @Test
    void aGzipBombIsStoppedByItsRatio() throws Exception {
        byte[] bomb = gzip(new byte[50_000_000]);
        site.with("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.answer(exchange, 200, bomb);
        });
        assertThat(bomb).hasSizeLessThan(60_000);
        try (Fetcher fetcher = Site.fetcher(Site.options().withMaxBytes(1_000_000, 100_000_000))) {
            FetchResult.Refused refused = refused(fetcher, site.at("/bomb"));
            assertThat(refused.rule()).isEqualTo("too-large");
            assertThat(refused.reason()).contains("must not expand more than 200-fold but did");
        }
    }

    @Test
    void unpackedBytesAreCapped() throws Exception {
        byte[] text = "kata yang berbeda-beda 0123456789 ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        site.with("/big", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.answer(exchange, 200, gzip(text));
        });
        try (Fetcher fetcher = Site.fetcher(Site.options().withMaxBytes(100_000, 100_000))) {
            assertThat(refused(fetcher, site.at("/big")).reason())
                    .contains("unpacked body must have at most 100000 bytes but had more");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "br", "gzip, br", "zstd"})
    void encodingsThatWereNotAskedForAreRefused(String encoding) throws Exception {
        site.with("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            Site.answer(exchange, 200, gzip(gzip("isi".getBytes(StandardCharsets.UTF_8))));
        });
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/a")).rule()).isEqualTo("encoding");
        }
    }

    @Test
    void damagedGzipIsRefused() throws Exception {
        byte[] whole = gzip("isi halaman yang cukup panjang".getBytes(StandardCharsets.UTF_8));
        site.with("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.answer(exchange, 200, java.util.Arrays.copyOf(whole, whole.length - 9));
        });
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/a")).reason())
                    .contains("gzip data must be whole but was cut off or damaged");
        }
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    static FetchResult.Refused refused(Fetcher fetcher, String url) throws InterruptedException {
        return (FetchResult.Refused) fetcher.fetch(FetchRequest.of(url));
    }

    static String body(FetchResult result) {
        return switch (result) {
            case FetchResult.Fetched fetched -> new String(fetched.body(), StandardCharsets.UTF_8);
            case FetchResult.Unchanged unchanged -> throw new AssertionError("unchanged");
            case FetchResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static void nap() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
