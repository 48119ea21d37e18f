package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.saksi.server.desk.DatasetDesk;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;

/** A request that would look words up for longer than it may. */
class LookupLimitTest {
    @Test
    void a_request_that_looks_words_up_for_too_wordsis_ended_and_others_are_answered() {
        try (TestServer samples = TestServer.open();
                Dataset dataset = Dataset.open(samples.folder().toString(), OpenOptions.existing())) {
            DatasetDesk desk = new DatasetDesk(
                    dataset, "samples", TestServer.KNOWLEDGE, Duration.ofNanos(1), InstantSource.system());
            try (Server server = Server.start(ServerOptions.loopback(0), desk, InstantSource.system())) {
                HttpResponse<String> words = get(server, "/api/v1/events?filter=text:polisi");
                assertThat(words.statusCode()).isEqualTo(503);
                assertThat(words.headers().firstValue("Retry-After")).isPresent();
                assertThat(words.body()).contains("looking words up must take at most 0 ms but takes longer");
                assertThat(get(server, "/events?q=polisi").statusCode()).isEqualTo(503);
                assertThat(get(server, "/api/v1/events?filter=type:ASSAULT").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> get(Server server, String path) {
        return TestServer.send(HttpRequest.newBuilder(server.address().resolve(path)));
    }
}
