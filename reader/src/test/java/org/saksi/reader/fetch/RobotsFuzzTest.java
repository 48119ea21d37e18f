package org.saksi.reader.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saksi.reader.Mutations;

class RobotsFuzzTest {
    @Test
    void whateverTheBytesTheRulesAreReadAndTheDelayIsBounded() {
        String file =
                "User-agent: *\nCrawl-delay: 7\nDisallow: /tertutup*/a$\nAllow: /\nSitemap: https://a.example/s.xml\n";
        Mutations.of(file.getBytes(StandardCharsets.UTF_8), 500).forEach(bytes -> {
            RobotsFile robots =
                    RobotsFile.of("https://a.example/robots.txt", bytes, "text/plain", Duration.ofSeconds(60));
            Duration delay = robots.delay();
            assertThat(delay == null || (!delay.isNegative() && delay.compareTo(Duration.ofSeconds(60)) <= 0))
                    .isTrue();
            robots.allows("https://a.example/tertutup/a");
            assertThat(robots.sitemaps()).isNotNull();
        });
    }
}
