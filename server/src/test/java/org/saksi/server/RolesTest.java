package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksi.server.access.Access;
import org.saksi.server.access.Limits;
import org.saksi.server.access.Role;
import org.saksi.server.access.Users;
import org.saksi.server.api.Api;
import org.saksi.server.page.Pages;
import org.saksi.store.filter.Filter;

/** Every address that changes something asks for a role before all else, and browsers for the word of their page. */
class RolesTest {
    private static final String PASSWORD = "kata sandi yang panjang";
    /** What readers may do: code a text, log out, and set cookies of their own browser. */
    private static final Set<String> FOR_READERS =
            Set.of("POST /api/v1/code", "POST /preferences", "POST /seen", "POST /login", "POST /logout");

    private static final Set<String> FOR_ADMINS = Set.of(
            "PUT /api/v1/searches/{name}/webhook",
            "DELETE /api/v1/searches/{name}/webhook",
            "POST /searches/webhook",
            "POST /searches/webhook/forget");

    @TempDir
    static Path folder;

    private static TestServer server;
    private static String reader = "";
    private static String reviewer = "";

    @BeforeAll
    static void start() {
        Path file = folder.resolve("users.yaml");
        Users users = new Users(file);
        reader = users.add("rina", Role.READER, PASSWORD, true).orElseThrow();
        reviewer = users.add("budi", Role.REVIEWER, PASSWORD, true).orElseThrow();
        users.add("sari", Role.ADMIN, PASSWORD, false);
        server = TestServer.with(new ServerOptions("127.0.0.1", 0, null, file, false, List.of(), Limits.usual()));
        server.desk().save("Uji", Filter.parse("type:ASSAULT"), "test");
        server.desk().rounds().make("Uji", new Filter.All(), 2, Set.of(), 1, List.of("ana", "sari"), "test");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The addresses of the server that change something, as they are declared; OpenApiTest holds those of the API to its description. */
    static List<String> changes() {
        Access access = new Access(null, null, false, List.of(), InstantSource.system());
        Javalin javalin = Javalin.create(config -> Stream.<Site>of(
                        new LoginRoutes(access),
                        new HealthRoutes(server.desk()),
                        new Api(server.desk(), Limits.usual(), InstantSource.system())::addTo,
                        new Pages(server.desk(), InstantSource.system())::addTo)
                .forEach(site -> site.addTo(config.routes)));
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(RolesTest::isChange)
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    private static boolean isChange(Endpoint endpoint) {
        return Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)
                .contains(endpoint.method);
    }

    static List<String> changesOfReviewers() {
        return changes().stream()
                .filter(change -> !FOR_READERS.contains(change))
                .toList();
    }

    /** Logging in, and cookies of the browser that sends them, need no word. */
    static List<String> changesOfOneSite() {
        return changes().stream()
                .filter(change -> !Set.of("POST /login", "POST /preferences").contains(change))
                .toList();
    }

    private static HttpResponse<String> change(String change, String... headers) {
        String[] parts = change.split(" ");
        boolean form = !parts[1].startsWith(Api.BASE);
        HttpRequest.Builder request = server.request(
                        parts[1].replace("{name}", "Uji").replace("{revision}", "1"))
                .headers(headers)
                .header("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json")
                .method(parts[0], HttpRequest.BodyPublishers.ofString(form ? "name=Uji" : "{}"));
        return TestServer.send(request);
    }

    private static HttpResponse<String> changeBy(String token, String change) {
        return change(change, "Authorization", "Bearer " + token);
    }

    @Test
    void the_addresses_that_ask_for_no_reviewer_are_there_and_few() {
        assertThat(changes()).containsAll(FOR_READERS).containsAll(FOR_ADMINS).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("changesOfReviewers")
    void a_reader_changes_nothing(String change) {
        HttpResponse<String> answer = changeBy(reader, change);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("\"rule\":\"role\"").contains("but was reader");
    }

    @ParameterizedTest
    @MethodSource("changesOfReviewers")
    void a_reviewer_is_refused_what_is_for_admins_and_nothing_else(String change) {
        HttpResponse<String> answer = changeBy(reviewer, change);
        if (FOR_ADMINS.contains(change)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("\"rule\":\"role\"").contains("must be admin or more but was reviewer");
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 500);
        }
    }

    @ParameterizedTest
    @MethodSource("changesOfOneSite")
    void a_session_without_the_word_of_its_page_changes_nothing(String change) {
        HttpResponse<String> login = server.post(
                "/login",
                "application/x-www-form-urlencoded",
                "next=%2F&name=sari&password=" + PASSWORD.replace(' ', '+'));
        String session = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> answer = change(change, "Cookie", session);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("\"rule\":\"csrf\"");
    }

    @Test
    void an_admin_with_the_word_of_the_page_forgets_a_webhook() {
        HttpResponse<String> login = server.post(
                "/login",
                "application/x-www-form-urlencoded",
                "next=%2F&name=sari&password=" + PASSWORD.replace(' ', '+'));
        String session = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher csrf = Pattern.compile("\"csrf\":\"([^\"]+)\"")
                .matcher(TestServer.send(server.request("/api/v1").header("Cookie", session))
                        .body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> answer =
                change("POST /searches/webhook/forget", "Cookie", session, "X-Saksi-Csrf", csrf.group(1));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void who_is_no_coder_of_a_round_gets_none_of_its_events() {
        HttpResponse<String> answer = TestServer.send(
                server.request("/api/v1/rounds/Uji/next").header("Authorization", "Bearer " + reviewer));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body())
                .contains("\"rule\":\"coder\"")
                .contains("[round] must be coded by one of [ana, sari] but was asked by budi");
    }
}
