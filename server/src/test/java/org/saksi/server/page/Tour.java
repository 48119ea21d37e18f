package org.saksi.server.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through pages of a running server in Chromium and notes what is wrong with them: errors and refusals in the console, scripts
 * that fail, answers that are no page, contents wider than the window, and what axe calls a barrier.
 *
 * <p>{@link #main} goes through every kind of page of any server, and takes a picture of each; {@code benchmarks/README.md} says how.
 *
 * @param address makes the address of a path
 */
record Tour(Browser browser, UnaryOperator<String> address) {
    static final int SMALL = 360;
    static final int DESK = 1280;
    static final int PROJECTOR = 1920;

    /** The pages that need no thing of the dataset. */
    static final List<String> LISTS = List.of(
            "/",
            "/events",
            "/events?view=map",
            "/events?view=timeline&interval=day&split=type",
            "/events?view=network",
            "/events?filter=type:ASSAULT,COERCE",
            "/events?filter=nonsense(",
            "/events?q=zzzz",
            "/incidents",
            "/incidents?show=disagreements",
            "/stories",
            "/commitments",
            "/commitments?view=alerts",
            "/actors",
            "/actors?q=polisi",
            "/actors/country:IDN",
            "/places",
            "/places/IDN",
            "/review",
            "/rounds",
            "/agreement",
            "/health",
            "/runs",
            "/searches",
            "/events/no-such-event");

    /** Where pages of single things are found, and how many of each. */
    private static final List<String> WITH_THINGS = List.of(
            "/events",
            "/events?filter=status:denied",
            "/events?filter=status:hypothetical",
            "/incidents?show=disagreements",
            "/incidents?show=several",
            "/stories",
            "/commitments",
            "/commitments?view=alerts",
            "/actors",
            "/places");

    private static final int OF_EACH = 2;
    private static final int HEIGHT = 860;

    /** How pages are looked at. */
    record Look(String name, int width, ColorScheme scheme, String locale) {
        static final Look AT_A_DESK = new Look("desk", DESK, ColorScheme.LIGHT, "en-GB");
        static final Look ON_A_TELEPHONE = new Look("telephone", SMALL, ColorScheme.DARK, "id-ID");
        static final Look ON_A_PROJECTOR = new Look("projector", PROJECTOR, ColorScheme.LIGHT, "id-ID");
    }

    /** A window of that width. */
    static BrowserContext window(Browser browser, Look look) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width, HEIGHT)
                .setColorScheme(look.scheme)
                .setLocale(look.locale));
    }

    /**
     * Goes to a page and waits until its charts are drawn.
     *
     * @return the answer, null where the page was there already
     */
    static @Nullable Response go(Page page, String address) {
        Response answer = page.navigate(address);
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForFunction(
                "() => document.readyState === 'complete' && Array.from(document.querySelectorAll('[data-chart]"
                        + " .plot')).every(plot => plot.querySelector('svg'))");
        return answer;
    }

    /**
     * What is wrong with pages.
     *
     * @param pictures folder for a picture of each page, null for none
     */
    List<String> problems(Look look, Iterable<String> paths, @Nullable Path pictures) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext context = window(browser, look)) {
            Page page = context.newPage();
            String[] at = {""};
            page.onConsoleMessage(message -> {
                boolean missing = message.text().contains("404") && at[0].contains("no-such");
                if (message.type().equals("error") && !missing) {
                    problems.add(at[0] + " console: " + message.text());
                }
            });
            page.onPageError(error -> problems.add(at[0] + " script: " + error));
            for (String path : paths) {
                at[0] = path;
                Response answer = go(page, address.apply(path));
                int expected = path.contains("no-such") ? 404 : 200;
                if (answer != null && answer.status() != expected) {
                    problems.add(path + " answers " + answer.status());
                }
                int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (wide > look.width) {
                    problems.add(path + " is " + wide + " wide");
                }
                if (look.width != PROJECTOR) {
                    Chromium.barriers(page).forEach(barrier -> problems.add(path + " " + barrier));
                }
                if (pictures != null) {
                    String name =
                            path.equals("/") ? "overview" : path.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
                    page.screenshot(
                            new Page.ScreenshotOptions().setPath(pictures.resolve(look.name + "-" + name + ".png")));
                }
            }
        }
        return problems;
    }

    /** Pages of single things, as lists and the pages of events link to them. */
    @SuppressWarnings("unchecked")
    SequencedSet<String> things() {
        SequencedSet<String> things = new LinkedHashSet<>();
        try (BrowserContext context = window(browser, Look.AT_A_DESK)) {
            Page page = context.newPage();
            SequencedSet<String> from = new LinkedHashSet<>(WITH_THINGS);
            for (String path : WITH_THINGS) {
                go(page, address.apply(path));
                List<String> links = (List<String>) page.evaluate(
                        "([kind, most]) => Array.from(new Set(Array.from(document.querySelectorAll('main a')).map(a =>"
                                + " a.getAttribute('href')).filter(href => new RegExp('^' + kind +"
                                + " '/[^?#]+$').test(href)))).slice(0, most)",
                        List.of(path.replaceFirst("\\?.*", ""), OF_EACH));
                from.addAll(links);
            }
            from.removeAll(WITH_THINGS);
            for (String path : from) {
                things.add(path);
                if (path.startsWith("/events/")) {
                    go(page, address.apply(path));
                    things.addAll((List<String>) page.evaluate(
                            "() => Array.from(document.querySelectorAll('main a[href^=\"/rules/\"]')).map(a =>"
                                    + " a.getAttribute('href').replace(/[?#].*/, ''))"));
                }
            }
        }
        return things;
    }

    /**
     * Goes through all kinds of pages in three windows, prints what is wrong, and ends with 1 where something is.
     *
     * @param arguments the address of the server, and a folder for the pictures
     */
    public static void main(String[] arguments) {
        Path pictures = Path.of(arguments[1]);
        int wrong = 0;
        try (Chromium chromium = Chromium.launch()) {
            Tour tour = new Tour(chromium.browser(), path -> arguments[0] + path);
            List<String> paths = new ArrayList<>(LISTS);
            paths.addAll(tour.things());
            System.out.println("| window | pages | problems |\n|---|---|---|");
            List<String> all = new ArrayList<>();
            for (Look look : List.of(Look.AT_A_DESK, Look.ON_A_TELEPHONE, Look.ON_A_PROJECTOR)) {
                List<String> problems = tour.problems(look, paths, pictures);
                System.out.println("| " + look.name + ", " + look.width + " wide, " + look.locale + " | " + paths.size()
                        + " | " + problems.size() + " |");
                problems.forEach(problem -> all.add(look.name + " " + problem));
            }
            System.out.println();
            all.forEach(System.out::println);
            wrong = all.size();
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}
