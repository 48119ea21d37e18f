package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Origin;
import org.saksi.model.When;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;

/** Every page in Chromium: no error, no barrier, nothing that runs but our own scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {
    private static final int SMALL = Tour.SMALL;
    private static final int DESK = Tour.DESK;

    /** Names and buttons of a figure that are not within its canvas. */
    private static final String BEYOND =
            "id => { const box = document.querySelector('#chart-' + id + ' .canvas').getBoundingClientRect(); return"
                + " Array.from(document.querySelectorAll('#chart-' + id + ' .node text, #chart-' + id + ' .zoom"
                + " button')).filter(one => { const r = one.getBoundingClientRect(); return r.left < box.left - 1 ||"
                + " r.right > box.right + 1 || r.top < box.top - 1 || r.bottom > box.bottom + 1; }).map(one =>"
                + " one.textContent).join(); }";

    /** Names of the network that lie on another or under a button. */
    private static final String OVER_EACH_OTHER =
            "() => { const all = Array.from(document.querySelectorAll('#chart-network .node text, #chart-network .zoom"
                + " button')).map(one => ({ one, r: one.getBoundingClientRect() })); return all.filter(({ one, r }, i)"
                + " => all.some((other, j) => j < i && !(one.matches('button') && other.one.matches('button')) &&"
                + " r.left < other.r.right - 1 && r.right > other.r.left + 1 && r.top < other.r.bottom - 1 && r.bottom"
                + " > other.r.top + 1)).map(({ one }) => one.textContent).join(); }";

    private Newsroom room;
    private Chromium chromium;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        chromium = Chromium.launch();
        browser = chromium.browser();
        room = new Newsroom(folder);
    }

    @AfterAll
    void close() {
        if (room != null) {
            room.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void every_page_is_without_error_and_without_barrier_at_a_desk() {
        assertThat(problems(Tour.Look.AT_A_DESK)).isEmpty();
    }

    @Test
    void every_page_is_without_error_and_without_barrier_on_a_telephone_in_the_dark_in_indonesian() {
        assertThat(problems(Tour.Look.ON_A_TELEPHONE)).isEmpty();
    }

    @Test
    void every_page_fits_a_projector() {
        assertThat(problems(Tour.Look.ON_A_PROJECTOR)).isEmpty();
    }

    private List<String> problems(Tour.Look look) {
        List<String> paths = new ArrayList<>(Tour.LISTS);
        paths.addAll(things());
        return new Tour(browser, room::address).problems(look, paths, null);
    }

    /** A page of every kind of thing, those with most in them. */
    private List<String> things() {
        List<String> things = new ArrayList<>();
        Stream.of("emoji-1", "attack-1", "second-1")
                .flatMap(id -> room.desk().article(id).orElseThrow().events().stream())
                .forEach(event -> things.add("/events/" + event.id()));
        room.desk().incidents().stream().limit(2).forEach(one -> things.add("/incidents/" + one.id()));
        room.desk().stories().stream().limit(1).forEach(one -> things.add("/stories/" + one.id()));
        room.desk().commitments().stream().limit(2).forEach(one -> things.add("/commitments/" + one.id()));
        things.add("/rules/" + emoji().rule());
        return things;
    }

    @Test
    void choosing_a_slot_outlines_exactly_its_words_also_after_an_emoji() {
        Event event = emoji();
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/events/" + event.id());
            page.locator("#what-0 a[data-show]").click();
            assertThat(outlined(page)).isEqualTo(event.trigger().text());
            page.locator("#whom-0 a[data-show]").click();
            assertThat(outlined(page)).isEqualTo(event.recipients().getFirst().text());
            assertThat(page.url()).endsWith("#text-whom-0");
            page.locator("[data-text] #text-what-0").click();
            assertThat(page.url()).endsWith("#what-0");
            assertThat(page.locator("#what-0.is-on").count()).isEqualTo(1);
        }
    }

    /** The words in the article that are outlined. */
    private static String outlined(Page page) {
        return (String) page.evaluate("Array.from(document.querySelectorAll('[data-text] .is-on')).map(e => { const c"
            + " = e.cloneNode(true); c.querySelectorAll('[data-tag]').forEach(t => t.remove()); return c.textContent;"
            + " }).join('')");
    }

    @Test
    void whole_review_goes_by_keys_and_can_be_undone_after_another_page() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/review");
            String first = page.locator("#decide input[name=event]").inputValue();
            page.keyboard().press("r");
            page.keyboard().type("clear");
            page.keyboard().press("Escape");
            press(page, "a");
            assertThat(state(first)).isEqualTo(ReviewState.ACCEPTED);
            String second = page.locator("#decide input[name=event]").inputValue();
            assertThat(second).isNotEqualTo(first);
            press(page, "x");
            assertThat(state(second)).isEqualTo(ReviewState.REJECTED);
            go(page, "/events");
            page.keyboard().press("g");
            page.waitForNavigation(() -> page.keyboard().press("r"));
            press(page, "z");
            assertThat(state(second)).isEqualTo(ReviewState.OPEN);
            assertThat(page.locator("#decide input[name=event]").inputValue()).isEqualTo(second);
            page.keyboard().press("e");
            assertThat(page.locator("#edit[open]").count()).isEqualTo(1);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.locator("#type").selectOption("CONSULT");
            page.locator("#mode").selectOption("");
            page.locator("#start").fill("2025-06-02");
            page.locator("#end").fill("2025-06-08");
            page.locator("#precision").selectOption("week");
            page.waitForNavigation(() -> page.locator("#edit button.primary").press("Enter"));
            assertThat(state(second)).isEqualTo(ReviewState.EDITED);
            When corrected = room.dataset().event(second).orElseThrow().event().when();
            assertThat(corrected.start()).isEqualTo("2025-06-02");
            assertThat(corrected.precision()).isEqualTo(When.Precision.WEEK);
            assertThat(room.desk()
                            .history(second)
                            .orElseThrow()
                            .versions()
                            .getFirst()
                            .coded())
                    .isNotNull();
            go(page, "/review");
            press(page, "z");
            assertThat(state(second)).isEqualTo(ReviewState.OPEN);
        }
    }

    @Test
    void what_was_skipped_or_unsure_waits_at_the_end_also_after_another_page() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/review");
            String skipped = chosen(page);
            press(page, "n");
            String unsure = chosen(page);
            assertThat(unsure).isNotEqualTo(skipped);
            press(page, "u");
            assertThat(chosen(page)).isNotIn(skipped, unsure);
            go(page, "/events");
            go(page, "/review");
            assertThat(chosen(page)).isNotIn(skipped, unsure);
            go(page, "/review?filter=id:" + skipped + "," + unsure);
            assertThat(page.locator("h1 + p").textContent()).contains("2 of them wait at the end");
            assertThat(chosen(page)).isEqualTo(skipped);
            press(page, "n");
            assertThat(chosen(page)).isEqualTo(unsure);
            press(page, "u");
            assertThat(chosen(page)).isEqualTo(skipped);
            go(page, "/review");
            press(page, "z");
            press(page, "z");
            assertThat(state(unsure)).isEqualTo(ReviewState.OPEN);
        }
    }

    @Test
    void z_takes_back_ones_own_decisions_one_after_another_and_nobody_elses() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/review");
            String first = chosen(page);
            press(page, "a");
            String second = chosen(page);
            press(page, "x");
            String theirs = chosen(page);
            long since = room.dataset().event(theirs).orElseThrow().since();
            room.desk().review(theirs, since, "budi", ReviewState.ACCEPTED, null, null);
            go(page, "/events");
            go(page, "/review");
            press(page, "z");
            assertThat(state(second)).isEqualTo(ReviewState.OPEN);
            go(page, "/stories");
            go(page, "/review");
            press(page, "z");
            assertThat(state(first)).isEqualTo(ReviewState.OPEN);
            assertThat(state(theirs)).isEqualTo(ReviewState.ACCEPTED);
            room.desk().undo(room.desk().lastAct("budi").orElseThrow().revision(), "budi");
        }
    }

    @Test
    void a_flag_with_a_note_is_seen_on_the_event_and_in_lists_and_is_taken_back() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/review");
            String id = chosen(page);
            page.keyboard().press("r");
            page.keyboard().type("same raid as yesterday?");
            page.keyboard().press("Escape");
            press(page, "f");
            assertThat(chosen(page)).isEqualTo(id);
            assertThat(page.locator(".flags").textContent()).contains("same raid as yesterday?", "analyst");
            assertThat(state(id)).isEqualTo(ReviewState.OPEN);
            go(page, "/events?filter=flagged:*");
            assertThat(page.locator("table.events .chip.flag").count()).isEqualTo(1);
            assertThat(Chromium.barriers(page)).isEmpty();
            go(page, "/events/" + id);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.waitForNavigation(() -> page.locator(".flags button").first().click());
            assertThat(page.locator(".flags").count()).isZero();
            assertThat(page.locator(".history").textContent()).contains("same raid as yesterday?", "undone");
            page.locator("#flag-note").fill("look again");
            page.waitForNavigation(() -> page.locator("[data-key=f]").click());
            assertThat(page.locator(".flags").textContent()).contains("look again");
            go(page, "/review");
            press(page, "z");
            assertThat(room.dataset().event(id).orElseThrow().flags()).isEmpty();
        }
    }

    private static String chosen(Page page) {
        return page.locator("#decide input[name=event]").inputValue();
    }

    private static void press(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    private ReviewState state(String event) {
        return room.dataset().event(event).map(StoredEvent::review).orElse(ReviewState.REJECTED);
    }

    @Test
    void a_pasted_address_shows_the_same_view_to_somebody_else() {
        String address;
        String total;
        String words;
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/events");
            page.locator(".facets li a").first().click();
            page.waitForURL("**/events?*filter=*");
            page.locator(".tabs a").nth(2).click();
            page.waitForURL("**view=timeline*");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            address = page.url();
            total = page.locator(".total").textContent();
            words = page.locator(".active").textContent();
        }
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            page.navigate(address);
            assertThat(page.locator(".total").textContent()).isEqualTo(total);
            assertThat(page.locator(".active").textContent()).isEqualTo(words);
            assertThat(page.locator(".tabs a[aria-current]").textContent()).isEqualTo("Timeline");
        }
    }

    @Test
    void what_a_facet_says_is_what_choosing_it_shows() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/events");
            for (int i = 0; i < 6; i++) {
                Locator facet = page.locator(".facets details[open] li a").nth(i);
                String said = facet.locator(".n").textContent();
                Page other = context.newPage();
                other.navigate(room.address(facet.getAttribute("href")));
                assertThat(other.locator(".total").textContent()).startsWith(said + " ");
                other.close();
            }
        }
    }

    @Test
    void without_scripts_a_page_says_the_same_by_its_tables() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(DESK, 900))) {
            Page page = context.newPage();
            page.navigate(room.address("/"));
            assertThat(page.locator("#chart-volume table tbody tr").first().isVisible())
                    .isTrue();
            assertThat(page.locator("#chart-volume .plot").isVisible()).isFalse();
            page.navigate(room.address("/events/" + emoji().id()));
            assertThat(page.locator("#text-what-0").textContent())
                    .isEqualTo(emoji().trigger().text());
        }
    }

    @Test
    void incidents_are_merged_split_and_given_back_by_keys_without_scripts_on_a_telephone() {
        List<Incident> alone = room.desk().incidents().stream()
                .filter(one -> one.mentions().size() == 1)
                .limit(2)
                .toList();
        Incident kept = alone.getFirst();
        Incident other = alone.getLast();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(SMALL, 900))) {
            Page page = context.newPage();
            page.navigate(room.address("/incidents/" + kept.id()));
            page.locator("#with").fill(other.id());
            page.locator("#with").press("Enter");
            page.waitForURL("**with=" + other.id() + "**");
            page.locator("input[name=other][value=" + other.id() + "]").press("Space");
            if (page.locator("input[name=confirm]").count() > 0) {
                page.locator("input[name=confirm]").press("Space");
            }
            page.locator("#merge-reason").fill("one act");
            page.locator("#merge button.primary").press("Enter");
            page.waitForURL("**/incidents/" + kept.id());
            assertThat(room.desk().incident(kept.id()).orElseThrow().mentions()).hasSize(2);
            assertThat(page.locator("#decisions").textContent()).contains("one act");
            fits(kept, page);

            page.locator("#split input[value=" + other.mentions().getFirst().event() + "]")
                    .press("Space");
            page.locator("#split button").press("Enter");
            page.waitForURL("**/incidents/" + kept.id());
            assertThat(room.desk().incident(kept.id())).contains(kept);
            assertThat(room.desk().incident(other.id())).contains(other);

            for (int undone = 2; undone > 0; undone--) {
                page.navigate(room.address("/incidents/" + kept.id()));
                page.locator("#decisions button").press("Enter");
                page.waitForURL("**/incidents/*");
            }
            assertThat(room.desk().incident(other.id())).contains(other);
        }
    }

    /** The page of an incident with all that can be done with it, in the dark. */
    private void fits(Incident incident, Page small) {
        int wide = ((Number) small.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(wide)
                .as(() -> "wider is "
                        + small.evaluate("Array.from(document.querySelectorAll('main *')).filter(one =>"
                                + " one.getBoundingClientRect().right > " + SMALL
                                + ").map(one => one.outerHTML.slice(0, 90))"
                                + ".slice(-6).join(' | ')"))
                .isLessThanOrEqualTo(SMALL);
        try (BrowserContext context = context(SMALL, ColorScheme.DARK, "id-ID")) {
            Page page = context.newPage();
            go(page, "/incidents/" + incident.id());
            assertThat(page.locator("#merge, #split, #decisions").count()).isEqualTo(3);
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }

    @Test
    void the_data_of_a_chart_are_the_rows_of_its_table() throws Exception {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/events?view=map");
            int rows = page.locator("#chart-map tbody tr").count();
            String csv = get(page.locator("#chart-map .source a").first().getAttribute("href"));
            assertThat(csv.lines().count()).isEqualTo(rows + 1L);
            assertThat(csv).startsWith("name,level,count,code,lat,lon");
            assertThat(get(page.locator("#chart-map .source a").nth(1).getAttribute("href")))
                    .contains("\"rows\":[{");
        }
    }

    /** Countries that reach over 180 degrees were drawn as all of the globe but themselves. */
    @Test
    void no_country_of_the_map_covers_the_globe() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/events?view=map");
            page.locator("#chart-map .land").first().waitFor();
            assertThat(page.locator("#chart-map .land").count()).isGreaterThan(200);
            assertThat(page.evaluate("Array.from(document.querySelectorAll('#chart-map .land')).filter(land =>"
                            + " land.getBBox().height > land.ownerSVGElement.viewBox.baseVal.height / 2)"
                            + ".map(land => land.dataset.country).join()"))
                    .isEqualTo("");
        }
    }

    /** Buttons stood over the line above the picture, and names of the network over each other and beyond its edge. */
    @Test
    void what_stands_in_a_picture_lies_within_it_and_over_nothing_on_a_telephone() {
        try (BrowserContext context = context(SMALL, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/events?view=network");
            assertThat(page.locator("#chart-network .zoom button").count()).isEqualTo(3);
            assertThat(page.locator("#chart-network .node text").count()).isGreaterThan(3);
            assertThat(page.evaluate(BEYOND, "network")).isEqualTo("");
            assertThat(page.evaluate(OVER_EACH_OTHER)).isEqualTo("");
            assertThat(((Number) page.evaluate("parseFloat(getComputedStyle(document.querySelector("
                                    + "'#chart-network .node text')).fontSize)"))
                            .doubleValue())
                    .isGreaterThanOrEqualTo(12);
            go(page, "/events?view=map");
            page.locator("#chart-map .zoom button").first().waitFor();
            assertThat(page.evaluate(BEYOND, "map")).isEqualTo("");
        }
    }

    /** A plot of few steps was as wide, and a low one as high, as one of many. */
    @Test
    void bars_of_few_steps_are_no_wider_than_bars_and_a_low_plot_is_as_high_as_its_picture() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            go(page, "/places/IDN");
            assertThat(page.locator("#chart-volume tbody tr").count()).isBetween(1, 3);
            assertThat(page.locator("#chart-volume .plot svg > rect").count()).isPositive();
            assertThat(((Number) page.evaluate(
                                    "Math.max(...Array.from(document.querySelectorAll('#chart-volume .plot svg"
                                            + " > rect')).map(bar => bar.getBoundingClientRect().width))"))
                            .doubleValue())
                    .isLessThan(80);
            go(page, "/events?view=network");
            page.locator("[data-low] .plot svg").first().waitFor();
            assertThat(page.evaluate("Array.from(document.querySelectorAll('[data-low] .plot')).map(plot =>"
                            + " plot.clientHeight - plot.querySelector('svg').clientHeight).filter(more =>"
                            + " more > 1).join()"))
                    .isEqualTo("");
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(room.address(path)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void nothing_that_an_article_says_runs() {
        try (BrowserContext context = context(DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = context.newPage();
            List<String> paths = new ArrayList<>(Tour.LISTS);
            paths.addAll(things());
            paths.add("/events?q=" + Address.encoded(Newsroom.ATTACK));
            paths.add("/events?filter=" + Address.encoded(Newsroom.ATTACK));
            paths.add("/actors?q=" + Address.encoded(Newsroom.ATTACK));
            for (String path : paths) {
                go(page, path);
                assertThat(page.evaluate("window.attacked")).as(path).isNull();
                assertThat(page.locator("img[src=x], a[href^='javascript:']").count())
                        .as(path)
                        .isZero();
            }
        }
    }

    private Event emoji() {
        return room.desk().article("emoji-1").orElseThrow().events().stream()
                .filter(event ->
                        event.origin() == Origin.BODY && !event.recipients().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private BrowserContext context(int width, ColorScheme scheme, String locale) {
        return Tour.window(browser, new Tour.Look("test", width, scheme, locale));
    }

    private void go(Page page, String path) {
        Tour.go(page, room.address(path));
    }
}
