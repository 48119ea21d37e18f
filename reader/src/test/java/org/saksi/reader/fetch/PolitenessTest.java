package org.saksi.reader.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksi.reader.fetch.FetchFaultsTest.body;
import static org.saksi.reader.fetch.FetchFaultsTest.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Robots, pauses, turns, caches and conditional requests. */
class PolitenessTest {
    private final Site site = new Site().page("/berita", "isi");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatRobotsForbidsIsNotAskedFor() throws Exception {
        site.page("/robots.txt", "User-agent: *\nDisallow: /berita\n\nUser-agent: saksi\nDisallow: /tertutup\n");
        site.page("/tertutup", "x");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("/berita"))))).isEqualTo("isi");
            FetchResult.Refused refused = refused(fetcher, site.at("/tertutup/a"));
            assertThat(refused.rule()).isEqualTo("robots");
            assertThat(refused.passing()).isFalse();
        }
        assertThat(site.log()).containsExactly("/robots.txt", "/berita");
    }

    @Test
    void aRedirectIntoAForbiddenPlaceIsNotFollowed() throws Exception {
        site.page("/robots.txt", "User-agent: *\nDisallow: /tertutup\n").redirect("/a", "/tertutup");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/a")).rule()).isEqualTo("robots");
        }
        assertThat(site.log()).containsExactly("/robots.txt", "/a");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aRobotsFileThatCannotBeHadNowForbidsEverythingForNow(int status) throws Exception {
        site.with("/robots.txt", exchange -> Site.answer(exchange, status, "later"));
        try (Fetcher fetcher = Site.fetcher()) {
            FetchResult.Refused refused = refused(fetcher, site.at("/berita"));
            assertThat(refused.rule()).isEqualTo("robots");
            assertThat(refused.passing()).isTrue();
            assertThat(refused.reason())
                    .contains("robots.txt must be readable but was not: status must be 200 but was " + status);
        }
        assertThat(site.log()).containsExactly("/robots.txt");
    }

    @Test
    void aRobotsFileThatNeverComesForbidsEverything() throws Exception {
        site.with("/robots.txt", exchange -> nap());
        try (Fetcher fetcher = Site.fetcher(Site.options().withDeadline(Duration.ofMillis(200)))) {
            FetchResult.Refused refused = refused(fetcher, site.at("/berita"));
            assertThat(refused.rule()).isEqualTo("robots");
            assertThat(refused.reason()).contains("response must be whole within");
        }
    }

    @Test
    void anAbsentRobotsFileAllowsEverything() throws Exception {
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("/berita"))))).isEqualTo("isi");
        }
    }

    @Test
    void aHugeRobotsFileIsReadToItsCap() throws Exception {
        String rules = "User-agent: *\nDisallow: /tertutup\n";
        site.page("/robots.txt", rules + "# x\n".repeat(300_000) + "Disallow: /berita\n");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/tertutup")).rule()).isEqualTo("robots");
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("/berita"))))).isEqualTo("isi");
        }
    }

    @Test
    void marksAndTyposInRobotsAreForgiven() throws Exception {
        String rules = "\uFEFFUser-agent:*\n Dissallow : /salah\nDISALLOW:/tertutup\nNonsense\n: \n";
        for (byte[] file : List.of(
                rules.getBytes(StandardCharsets.UTF_8),
                rules.getBytes(StandardCharsets.UTF_16LE),
                rules.getBytes(StandardCharsets.UTF_16BE))) {
            RobotsFile robots =
                    RobotsFile.of("http://a.example/robots.txt", file, "text/plain", Duration.ofSeconds(60));
            assertThat(robots.allows("http://a.example/tertutup")).isFalse();
            assertThat(robots.allows("http://a.example/berita")).isTrue();
        }
    }

    @Test
    void robotsMayRedirectFiveTimes() throws Exception {
        site.redirect("/robots.txt", "/r1")
                .redirect("/r1", "/r2")
                .redirect("/r2", "/r3")
                .redirect("/r3", "/r4");
        site.redirect("/r4", "/r5").page("/r5", "User-agent: *\nDisallow: /berita\n");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/berita")).rule()).isEqualTo("robots");
        }
    }

    @Test
    void aRobotsFileBehindMoreRedirectsForbidsEverythingForNow() throws Exception {
        site.redirect("/robots.txt", "/robots.txt");
        try (Fetcher fetcher = Site.fetcher()) {
            FetchResult.Refused refused = refused(fetcher, site.at("/berita"));
            assertThat(refused.rule()).isEqualTo("robots");
            assertThat(refused.passing()).isTrue();
            assertThat(refused.reason()).contains("address must redirect at most 5 times but did more");
        }
        assertThat(site.log()).hasSize(6).containsOnly("/robots.txt");
    }

    @Test
    void aRobotsFileWithoutEndIsReadToItsCap() throws Exception {
        site.with("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            RawSite.ascii(exchange.getResponseBody(), "User-agent: *\nDisallow: /tertutup\n");
            while (true) {
                RawSite.ascii(exchange.getResponseBody(), "# tanpa akhir\n");
            }
        });
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/tertutup")).reason())
                    .contains("address must be allowed by robots.txt but is not");
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("/berita"))))).isEqualTo("isi");
        }
    }

    @Test
    void robotsOfAnotherHostAreNotRememberedFromARedirect() throws Exception {
        site.with("/robots.txt", exchange -> {
            boolean first = exchange.getRequestHeaders().getFirst("Host").startsWith("satu");
            exchange.getResponseHeaders().set("Location", site.at("dua.example", "/aturan"));
            Site.answer(exchange, first ? 302 : 404, "");
        });
        site.page("/aturan", "User-agent: *\nDisallow: /\n");
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("satu.example", "/berita")).rule())
                    .isEqualTo("robots");
            assertThat(body(fetcher.fetch(FetchRequest.of(site.at("dua.example", "/berita")))))
                    .isEqualTo("isi");
        }
    }

    @Test
    void aCrawlDelayOfDaysIsCutAndSaid() throws Exception {
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 300000\n");
        Site.Skipping clock = new Site.Skipping();
        try (Fetcher fetcher = new Fetcher(Site.options(), Site.loopback(), clock)) {
            FetchResult.Fetched first = (FetchResult.Fetched) fetcher.fetch(FetchRequest.of(site.at("/berita")));
            assertThat(first.notes())
                    .containsExactly("robots.txt asks for a crawl-delay of 300000 s, which was cut to 60 s");
            fetcher.fetch(FetchRequest.of(site.at("/berita")));
        }
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "banyak", "", "NaN", "1e99999", "0"})
    void aCrawlDelayThatMakesNoSenseIsPassedOver(String delay) {
        byte[] file = ("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /x\n").getBytes(StandardCharsets.UTF_8);
        RobotsFile robots = RobotsFile.of("http://a.example/robots.txt", file, null, Duration.ofSeconds(60));
        assertThat(robots.allows("http://a.example/a")).isTrue();
        assertThat(robots.allows("http://a.example/x")).isFalse();
        assertThat(robots.delay()).isIn(null, Duration.ofSeconds(60));
    }

    @Test
    void aHostIsAskedByOneAtATimeWithAPauseBetween() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        site.with("/satu", exchange -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            Site.answer(exchange, 200, "isi");
        });
        Site.Skipping clock = new Site.Skipping();
        try (Fetcher fetcher = new Fetcher(Site.options(), Site.loopback(), clock);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<FetchResult>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(threads.submit(() -> fetcher.fetch(FetchRequest.of(site.at("/satu")))));
            }
            for (Future<FetchResult> result : results) {
                assertThat(body(result.get())).isEqualTo("isi");
            }
        }
        assertThat(most.get()).isEqualTo(1);
        assertThat(clock.pauses()).hasSizeGreaterThanOrEqualTo(16).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void whoIsInterruptedInThePauseLeavesTheTurnToTheNext() throws Exception {
        Pacing clock = new Pacing() {
            private boolean interrupted;

            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                if (!interrupted) {
                    interrupted = true;
                    throw new InterruptedException();
                }
            }
        };
        HostTurns turns = new HostTurns(10, clock);
        turns.take("berita.example", Duration.ofSeconds(2)).close();
        assertThatThrownBy(() -> turns.take("berita.example", Duration.ofSeconds(2)))
                .isInstanceOf(InterruptedException.class);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> next = thread.submit(() -> {
                turns.take("berita.example", Duration.ofSeconds(2)).close();
                return null;
            });
            try {
                assertThat(next.get(20, TimeUnit.SECONDS)).isNull();
            } finally {
                thread.shutdownNow();
            }
        }
    }

    @Test
    void cachesOfHostsStayBounded() throws Exception {
        Site.Skipping clock = new Site.Skipping();
        try (Fetcher fetcher = new Fetcher(Site.options().withMaxHosts(10), Site.loopback(), clock)) {
            for (int i = 0; i < 100; i++) {
                fetcher.fetch(FetchRequest.of(site.at("h" + i + ".example", "/berita")));
                clock.pass(Duration.ofMinutes(1));
            }
            assertThat(fetcher.remembered()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void robotsAreAskedForAgainWhenTheyAreOld() throws Exception {
        site.page("/robots.txt", "");
        Site.Skipping clock = new Site.Skipping();
        try (Fetcher fetcher = new Fetcher(Site.options(), Site.loopback(), clock)) {
            fetcher.fetch(FetchRequest.of(site.at("/berita")));
            fetcher.fetch(FetchRequest.of(site.at("/berita")));
            clock.pass(Duration.ofHours(25));
            fetcher.fetch(FetchRequest.of(site.at("/berita")));
        }
        assertThat(site.log()).containsExactly("/robots.txt", "/berita", "/berita", "/robots.txt", "/berita");
    }

    @Test
    void onlyWhatChangedIsFetchedAgain() throws Exception {
        site.with("/feed", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Tue, 10 Jun 2025 00:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 10 Jun 2025 00:00:00 GMT");
            Site.answer(exchange, same ? 304 : 200, same ? "" : "umpan");
        });
        try (Fetcher fetcher = Site.fetcher()) {
            FetchRequest request = FetchRequest.of(site.at("/feed"));
            FetchResult.Fetched first = (FetchResult.Fetched) fetcher.fetch(request);
            assertThat(fetcher.fetch(request.ifChanged(first.etag(), first.lastModified())))
                    .isEqualTo(new FetchResult.Unchanged(site.at("/feed")));
        }
    }

    @Test
    void theUserAgentNamesAContact() throws Exception {
        List<String> agents = new ArrayList<>();
        site.with("/a", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            Site.answer(exchange, 200, "x");
        });
        try (Fetcher fetcher = Site.fetcher()) {
            fetcher.fetch(FetchRequest.of(site.at("/a")));
        }
        assertThat(agents).containsExactly("saksi/1 (+https://saksi.example/contact)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FetchOptions.defaults("a\r\nb"))
                .withMessageContaining("contact must be an address or page in plain ASCII");
    }

    @Test
    void theCharsetOfTheHeaderIsHandedOn() throws Exception {
        site.with("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=\"windows-1252\"; x=y");
            Site.answer(exchange, 200, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        });
        try (Fetcher fetcher = Site.fetcher()) {
            FetchResult.Fetched fetched = (FetchResult.Fetched) fetcher.fetch(FetchRequest.of(site.at("/a")));
            assertThat(fetched.charset()).isEqualTo("windows-1252");
        }
    }

    @Test
    void aRefusalSaysWhetherItMayPass() throws Exception {
        site.with("/sibuk", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            Site.answer(exchange, 503, "");
        });
        try (Fetcher fetcher = Site.fetcher()) {
            assertThat(refused(fetcher, site.at("/sibuk")))
                    .extracting(FetchResult.Refused::passing, FetchResult.Refused::reason)
                    .containsExactly(
                            true,
                            "[" + site.at("/sibuk") + "] status must be 200 but was 503, to be asked again after 120");
            assertThat(refused(fetcher, site.at("/hilang")).passing()).isFalse();
        }
    }

    private static void nap() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
