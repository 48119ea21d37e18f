package org.saksi.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListTest {
    private static final Duration USUAL = Duration.ofMinutes(15);

    @Test
    void feeds_have_an_address_a_publisher_and_a_time() {
        String text = """
            # two papers
            - url: https://contoh.example/rss
              publisher: Harian Contoh
              every: 2h
            - url: http://lain.example/atom
            """;
        assertThat(FeedList.parse("feeds.yaml", text, USUAL))
                .containsExactly(
                        new WatchedFeed("https://contoh.example/rss", "Harian Contoh", Duration.ofHours(2)),
                        new WatchedFeed("http://lain.example/atom", null, USUAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|[f.yaml] file of feeds must hold a feed but is empty",
                "~url: x~|[f.yaml:1] file of feeds must be a list of mappings",
                "~[]~|[f.yaml:1] file of feeds must hold a feed but holds none",
                "~- https://a.example/~|[f.yaml:1] feed must be a mapping of url, publisher, every",
                "~- publisher: A~|[f.yaml:1] feed must have the field \"url\" but has none",
                "~- url: ftp://a.example/~|[f.yaml:1] field \"url\" must be an http or https address of at most 2000"
                        + " characters but was \"ftp://a.example/\"",
                "~- url: https://a.example/\n"
                    + "  every: soon~|[f.yaml:2] field \"every\" must be a time from 1m to 30d such as 15m, 2h or 1d"
                    + " but was \"soon\"",
                "~- url: !!java.net.URL [\"http://127.0.0.1:1/\"]~|[f.yaml:1] field \"url\" must be a text",
                "~- url: !!java.net.URL https://a.example/~|[f.yaml:1] field \"url\" must be a text",
                "~- url: https://a.example/\n"
                        + "  evry: 2h~|[f.yaml:2] field must be one of url, publisher, every but was \"evry\"",
                "~- url: https://a.example/\n"
                        + "- url: https://a.example/~|[f.yaml:2] feed must be listed once but is here again:"
                        + " https://a.example/",
                "~- url: https://a.example/\n"
                        + "  url: https://b.example/~|[f.yaml:2] field \"url\" must be given once but is here again",
            })
    void an_error_names_file_line_and_rule(String text, String message) {
        assertThatThrownBy(() -> FeedList.parse("f.yaml", text == null ? "" : text, USUAL))
                .isInstanceOf(FeedList.FormatException.class)
                .hasMessage(message);
    }

    @Test
    void what_is_no_yaml_is_told() {
        assertThatThrownBy(() -> FeedList.parse("f.yaml", "- url: [", USUAL))
                .hasMessageStartingWith("[f.yaml] file of feeds must be YAML but is not: ");
    }

    @Test
    void waits_double_up_to_a_bound() {
        assertThat(Schedule.afterFailures(USUAL, 1)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Schedule.afterFailures(USUAL, 3)).isEqualTo(Duration.ofHours(2));
        assertThat(Schedule.afterFailures(USUAL, 1_000_000)).isEqualTo(Duration.ofDays(1));
        assertThat(Schedule.afterFailures(Duration.ofDays(3), 2)).isEqualTo(Duration.ofDays(3));
        assertThat(Schedule.afterDeliveries(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Schedule.afterDeliveries(99)).isEqualTo(Duration.ofHours(6));
    }
}
