package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.server.access.Limits;
import org.saksi.server.access.Role;
import org.saksi.server.access.Users;

/** Nobody gets in who should not, and nobody acts for another. */
class AccessTest {
    private static final String TOKEN = "a-token-of-the-test";
    private static final String PASSWORD = "kata sandi yang panjang";
    private static final String DECISION = "{\"event\":\"e_none\",\"since\":1,\"decision\":\"accepted\"}";

    private static ServerOptions options(String host, String token, Path users) {
        return new ServerOptions(host, 0, token, users, false, List.of(), Limits.usual());
    }

    private static HttpResponse<String> decide(TestServer server, String... headers) {
        HttpRequest.Builder request = server.request("/api/v1/reviews")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(DECISION));
        for (int header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return TestServer.send(request);
    }

    @Test
    void an_address_for_everybody_is_refused_without_a_token_or_users(@TempDir Path folder) {
        try (TestServer open = TestServer.open()) {
            ServerOptions everywhere = options("0.0.0.0", null, folder.resolve("users.yaml"));
            assertThatThrownBy(() -> Server.start(everywhere, open.desk(), InstantSource.system()))
                    .isInstanceOf(Server.ServerException.class)
                    .hasMessage("[0.0.0.0] an address other than loopback must be guarded by a token or users but there"
                            + " are none");
        }
    }

    @Test
    void a_taken_port_is_named() {
        try (TestServer open = TestServer.open()) {
            ServerOptions taken = ServerOptions.loopback(open.port());
            assertThatThrownBy(() -> Server.start(taken, open.desk(), InstantSource.system()))
                    .isInstanceOf(Server.ServerException.class)
                    .hasMessage(
                            "[127.0.0.1:" + open.port() + "] address must be free and one of this machine but was not");
        }
    }

    @Test
    void a_guarded_server_answers_nobody_but_who_has_the_token() {
        try (TestServer server = TestServer.with(options("127.0.0.1", TOKEN, null))) {
            assertThat(server.get("/api/v1/events").statusCode()).isEqualTo(401);
            assertThat(server.get("/api/v1/events").headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"saksi\"");
            assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(server.get("/events.csv").statusCode()).isEqualTo(401);
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            HttpResponse<String> page = server.get("/events?filter=type:ASSAULT");
            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location"))
                    .contains(
                            "/login?next=" + URLEncoder.encode("/events?filter=type:ASSAULT", StandardCharsets.UTF_8));
            for (String wrong : List.of("Bearer wrong", "Bearer ", "Basic " + TOKEN, TOKEN)) {
                assertThat(TestServer.send(server.request("/api/v1/events").header("Authorization", wrong))
                                .statusCode())
                        .as(wrong)
                        .isEqualTo(401);
            }
            assertThat(TestServer.send(server.request("/api/v1/events").header("Authorization", "Bearer " + TOKEN))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(decide(server, "Authorization", "Bearer " + TOKEN).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void users_log_in_do_what_their_role_may_and_log_out(@TempDir Path folder) {
        Path file = folder.resolve("users.yaml");
        Users users = new Users(file);
        users.add("sari", Role.REVIEWER, PASSWORD, false);
        String token = users.add("robot", Role.READER, PASSWORD + "2", true).orElseThrow();
        try (TestServer server = TestServer.with(options("127.0.0.1", null, file))) {
            HttpResponse<String> wrong = login(server, "sari", "another password");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(login(server, "nobody", PASSWORD).statusCode()).isEqualTo(401);
            HttpResponse<String> right = login(server, "sari", PASSWORD);
            assertThat(right.statusCode()).isEqualTo(303);
            String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
            String session = cookie.split(";")[0];
            String index = TestServer.send(server.request("/api/v1").header("Cookie", session))
                    .body();
            assertThat(index).contains("\"name\":\"sari\",\"role\":\"reviewer\"");
            Matcher csrf = Pattern.compile("\"csrf\":\"([^\"]+)\"").matcher(index);
            assertThat(csrf.find()).isTrue();

            assertThat(decide(server, "Cookie", session).statusCode()).isEqualTo(403);
            assertThat(decide(server, "Cookie", session, "X-Saksi-Csrf", "wrong")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(decide(server, "Cookie", session, "X-Saksi-Csrf", csrf.group(1))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(decide(server, "Authorization", "Bearer " + token).body())
                    .contains("\"rule\":\"role\"");

            new Users(file).remove("robot");
            assertThat(decide(server, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(401);
            assertThat(TestServer.send(server.request("/logout")
                                    .header("Cookie", session)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf.group(1))))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(TestServer.send(server.request("/api/v1").header("Cookie", session))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> login(TestServer server, String name, String password) {
        return server.post(
                "/login",
                "application/x-www-form-urlencoded",
                "next=%2F&name=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    @Test
    void whoever_guesses_passwords_has_to_wait() {
        try (TestServer server = TestServer.with(options("127.0.0.1", TOKEN, null))) {
            for (int guess = 0; guess < 10; guess++) {
                assertThat(login(server, "", "guess" + guess).statusCode()).isEqualTo(401);
            }
            assertThat(login(server, "", TOKEN).statusCode()).isEqualTo(429);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example"})
    void changes_from_another_site_are_refused(String origin) {
        try (TestServer server = TestServer.open()) {
            assertThat(decide(server, "Origin", origin).body()).contains("\"rule\":\"origin\"");
            assertThat(decide(server, "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(decide(server, "Sec-Fetch-Site", "same-site").statusCode())
                    .isEqualTo(403);
            assertThat(TestServer.send(server.request("/login")
                                    .header("Origin", origin)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("name=&password=x")))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(server.desk().reviews(10)).isEmpty();
        }
    }

    @Test
    void a_browser_needs_the_word_of_its_page_even_where_nobody_logs_in() {
        try (TestServer server = TestServer.open()) {
            String own = "http://127.0.0.1:" + server.port();
            assertThat(decide(server, "Origin", own).body()).contains("\"rule\":\"csrf\"");
            HttpResponse<String> form =
                    server.post("/review", "application/x-www-form-urlencoded", "event=e_none&decision=accepted");
            assertThat(form.statusCode()).isEqualTo(403);
            // A program on this machine sends none of what browsers send.
            assertThat(decide(server).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_name_that_was_made_to_lead_here_is_refused() throws IOException {
        try (TestServer server = TestServer.open()) {
            assertThat(raw(server, "evil.example")).startsWith("HTTP/1.1 421");
            assertThat(raw(server, "localhost:" + server.port())).startsWith("HTTP/1.1 200");
        }
    }

    private static String raw(TestServer server, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(("GET /api/v1/events HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/events", "/nosuch", "/login", "/health/live"})
    void every_answer_tells_browsers_to_run_nothing_but_our_own_files(String path) {
        try (TestServer server = TestServer.open()) {
            var headers = server.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }
}
