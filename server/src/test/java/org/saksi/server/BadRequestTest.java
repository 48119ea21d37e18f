package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad requests are answered by the right status and one form, and never by a failure of the server. */
class BadRequestTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_or_without_its_length() {
        String large = "a".repeat(5 << 20);
        assertThat(server.post("/api/v1/code", "text/plain", large).statusCode())
                .isEqualTo(413);
        HttpResponse<String> chunked = TestServer.send(server.request("/api/v1/code")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("\"rule\":\"body\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 400 | json",
                "[] | 400 | json",
                "`` | 400 | json",
                "{\"event\":1} trailing | 400 | json",
                "{\"event\":\"a\",\"event\":\"b\"} | 400 | json",
                "{\"evnt\":\"a\"} | 400 | field",
                "{\"event\":7} | 400 | field",
                "{\"event\":\"e_none\",\"since\":1,\"decision\":\"accepted\"} | 404 | missing",
            })
    void malformed_decisions_are_refused_with_the_rule_that_they_break(String body, int status, String rule) {
        HttpResponse<String> answer = server.post("/api/v1/reviews", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {\"text\":1} | 422 | field-type",
                "application/json | {\"txt\":\"a\"} | 422 | unknown-field",
                "application/json | {\"text\":\" \"} | 422 | empty",
                "application/json | {\"text\":\"Polisi menangkap dua orang.\",\"published\":\"kemarin\"} | 422 |"
                        + " published-iso-date",
                "application/xml | <a/> | 415 | type",
                "text/plain | ` ` | 422 | empty",
            })
    void articles_that_cannot_be_read_are_refused_in_the_words_of_the_reader(
            String type, String body, int status, String rule) {
        HttpResponse<String> answer = server.post("/api/v1/code", type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"rule\":\"" + rule).doesNotContain("stdin");
    }

    @Test
    void an_object_over_several_lines_is_one_article() {
        HttpResponse<String> answer = server.post(
                "/api/v1/code",
                "application/json; charset=utf-8",
                "{\n"
                        + "  \"language\": \"id\",\n"
                        + "  \"published\": \"2025-06-10\",\n"
                        + "  \"text\": \"Polisi menangkap lima mahasiswa di Bandung, Senin.\\n"
                        + "\\n"
                        + "Mereka ditahan.\"\n"
                        + "}\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"language\":\"id\"").contains("\"events\":[{");
        assertThat(server.desk().counts().get("articles")).isEqualTo(8);
    }

    @Test
    void a_page_is_coded_as_its_main_text() {
        HttpResponse<String> answer = server.post(
                "/api/v1/code",
                "text/html",
                "<html lang=en><head><title>Arrests</title></head><body><article><h1>Arrests in Jakarta</h1>"
                        + "<p>Police arrested two men in Jakarta on Monday, officials said in a statement to reporters."
                        + "</p><p>The two men were accused of an attack on a police station last week, they said.</p>"
                        + "</article></body></html>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"events\":[{").doesNotContain("<p>");
    }

    @Test
    void addresses_and_methods_that_are_not_there_say_so() {
        assertThat(server.get("/api/v1/nosuch").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/events/e_none").body()).contains("\"rule\":\"missing\"");
        assertThat(server.get("/api/v1/articles/%2e%2e%2f").statusCode()).isIn(400, 404);
        HttpResponse<String> wrong =
                TestServer.send(server.request("/api/v1/events").DELETE());
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_filter_that_cannot_be_read_is_pointed_at() {
        assertThat(server.get("/api/v1/events?filter=" + encoded("type:ASSAULT actr:x"))
                        .body())
                .contains("[filter:14] unknown field \\\"actr\\\"; did you mean \\\"actor\\\"?")
                .contains("\"offset\":13");
    }

    @Test
    void an_error_page_takes_words_for_words() {
        HttpResponse<String> page = TestServer.send(
                server.request("/nosuch/" + encoded(TestServer.ATTACK)).header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("<script");
        assertThat(server.get("/login?next=" + encoded("\"><script>")).body()).doesNotContain("<script");
    }

    @Test
    void log_in_leads_nowhere_else() {
        for (String next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: y"}) {
            assertThat(server.get("/login?next=" + encoded(next)).body()).contains("value=\"/\"");
        }
    }

    /** The box takes any string: quotes, operators, controls, lone halves of pairs, and a great many words. */
    @Test
    void no_search_ever_fails() {
        Random random = new Random(8);
        String pieces =
                "\"'()*:-^~ AND OR NOT NEAR( \\ \u0000\u0007\u201c\u201d%_;--/* {}[]<>&|+,. \uD83D\uDE00 \u0627 polisi";
        for (int round = 0; round < 150; round++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(40);
            for (int piece = 0; piece < length; piece++) {
                typed.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            HttpResponse<String> answer = server.get("/api/v1/search?q=" + encoded(typed.toString()));
            assertThat(answer.statusCode()).as(typed + " " + answer.body()).isEqualTo(200);
        }
        assertThat(server.get("/api/v1/search?q=" + encoded("kata ".repeat(1600)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void random_filters_are_answered_or_refused_but_never_fail() {
        Random random = new Random(9);
        String[] pieces = {
            "type",
            ":",
            "ASSAULT",
            ",",
            "(",
            ")",
            "-",
            " OR ",
            " ",
            "date",
            ">=",
            "2025",
            "..",
            "\"",
            "=",
            "*",
            "none",
            "x",
            "box:1,2,3"
        };
        for (int round = 0; round < 150; round++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(12);
            for (int piece = 0; piece < length; piece++) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            HttpResponse<String> answer = server.get("/api/v1/events?limit=1&filter=" + encoded(typed.toString()));
            assertThat(answer.statusCode()).as(typed + " " + answer.body()).isIn(200, 400);
        }
    }
}
