package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.server.Server;
import org.saksi.server.ServerOptions;
import org.saksi.server.access.Limits;
import org.saksi.server.access.Role;
import org.saksi.server.access.Users;
import org.saksi.store.ReviewState;

/** Two users in two browsers code a round, by keys, and see how far they agree. */
class RoundBrowserTest {
    private static final String PASSWORD = "a long enough password";

    @Test
    void two_coders_go_blind_through_a_round_to_the_agreement_and_what_they_agree_on_comes_into_force(
            @TempDir Path folder) throws IOException {
        Path file = folder.resolve("users.yaml");
        Users users = new Users(file);
        users.add("ana", Role.REVIEWER, PASSWORD, false);
        users.add("budi", Role.REVIEWER, PASSWORD, false);
        ServerOptions guarded = new ServerOptions("127.0.0.1", 0, null, file, false, List.of(), Limits.usual());
        try (Newsroom room = new Newsroom(folder.resolve("data"));
                Server server = Server.start(guarded, room.desk(), InstantSource.system());
                Chromium chromium = Chromium.launch()) {
            Browser browser = chromium.browser();
            Page ana = login(browser, server, "ana", 1280);
            Page budi = login(browser, server, "budi", 360);
            go(ana, server, "/rounds");
            ana.locator("#round-name").fill("First");
            ana.locator("#round-coders").fill("ana, budi");
            ana.locator("#round-size").fill("2");
            ana.waitForNavigation(() -> ana.locator("main button.primary").press("Enter"));
            String first = chosen(ana);
            press(ana, "x");
            press(ana, "z");
            assertThat(chosen(ana)).isEqualTo(first);
            press(ana, "a");
            String second = chosen(ana);
            assertThat(second).isNotEqualTo(first);
            press(ana, "a");
            assertThat(ana.locator("main").textContent()).contains("You are done; the others are not yet.");
            assertThat(room.dataset().event(first).orElseThrow().review()).isEqualTo(ReviewState.OPEN);

            go(budi, server, "/rounds/First");
            assertThat(chosen(budi)).isEqualTo(first);
            assertThat(budi.locator("main").textContent()).doesNotContain("accepted");
            assertThat(Chromium.barriers(budi)).isEmpty();
            assertThat(((Number) budi.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(360);
            press(budi, "a");
            press(budi, "x");
            assertThat(budi.locator("#differences-title").count()).isEqualTo(1);
            assertThat(Chromium.barriers(budi)).isEmpty();
            assertThat(((Number) budi.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(360);

            go(ana, server, "/rounds/First");
            assertThat(ana.locator("section li a.code").textContent()).isEqualTo(second);
            assertThat(Chromium.barriers(ana)).isEmpty();
            ana.waitForNavigation(
                    () -> ana.locator("form[action$=agreed] button").press("Enter"));
            assertThat(room.dataset().event(first).orElseThrow().review()).isEqualTo(ReviewState.ACCEPTED);
            assertThat(room.dataset().event(second).orElseThrow().review()).isEqualTo(ReviewState.OPEN);
            ana.waitForNavigation(() -> ana.locator(
                            "form[action$=settle] button", new Page.LocatorOptions().setHasText("Decide as budi"))
                    .press("Enter"));
            assertThat(room.dataset().event(second).orElseThrow().review()).isEqualTo(ReviewState.REJECTED);
            assertThat(ana.locator("#decide").count()).isZero();
        }
    }

    private static Page login(Browser browser, Server server, String name, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB"));
        Page page = context.newPage();
        go(page, server, "/login");
        page.locator("input[name=name]").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.waitForNavigation(() -> page.locator("#password").press("Enter"));
        return page;
    }

    private static void go(Page page, Server server, String path) {
        page.navigate(server.address().resolve(path).toString());
    }

    private static String chosen(Page page) {
        return page.locator("#decide input[name=event]").inputValue();
    }

    private static void press(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }
}
