package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What others wrote is text on every page, whatever it is and whichever field it came through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    /** Elements that no page of ours has. */
    private static final Set<String> FOREIGN =
            Set.of("base", "iframe", "object", "embed", "style", "math", "template", "video");

    /** What a browser would run or open as a page of its own. */
    private static final List<String> RUN = List.of("javascript:", "data:", "vbscript:");

    /** Pages are alike but for the attack; a browser is shown one in so many of a kind. */
    private static final int SHOWN = 9;

    private HostileNews news;

    @BeforeAll
    void open(@TempDir Path folder) {
        news = new HostileNews(folder);
    }

    @AfterAll
    void close() {
        news.close();
    }

    @Test
    void no_element_attribute_or_link_comes_from_what_is_told() throws Exception {
        List<String> faults = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path :
                    Stream.concat(things(1).stream(), asked(1).stream()).toList()) {
                foreign(client, path).forEach(fault -> faults.add(path + " has " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> foreign(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(news.address(path)))
                .header("Accept", "text/html")
                .build();
        String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Jsoup.parse(page).getAllElements().stream()
                .filter(HostileTextTest::foreign)
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean foreign(Element element) {
        return FOREIGN.contains(element.tagName())
                || element.hasAttr("data-hit")
                || (element.tagName().equals("meta") && element.hasAttr("http-equiv"))
                || (element.tagName().equals("script") && !element.html().isEmpty())
                || element.attributes().asList().stream().anyMatch(HostileTextTest::runs);
    }

    private static boolean runs(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.startsWith("hx-on")
                || name.equals("style")
                || (Set.of("href", "src", "action", "formaction").contains(name)
                        && RUN.stream().anyMatch(value::startsWith));
    }

    @Test
    void nothing_that_is_told_runs_in_a_browser() {
        List<String> faults = new ArrayList<>();
        try (Chromium chromium = Chromium.launch();
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            Page page = context.newPage();
            page.onDialog(dialog -> {
                faults.add(page.url() + " opened a dialog");
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add(page.url() + " was kept from running something: " + message.text());
                }
            });
            for (String path :
                    Stream.concat(things(SHOWN).stream(), asked(SHOWN).stream()).toList()) {
                page.navigate(news.address(path));
                if (page.evaluate("window.attacked") != null) {
                    faults.add(path + " ran an attack");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The lists, and one in so many of the pages of things. */
    private List<String> things(int step) {
        List<String> things = new ArrayList<>(Tour.LISTS);
        things.addAll(List.of("/events?view=timeline&split=actor", "/incidents?show=several"));
        every(step, news.events().stream().map(id -> Address.of("/events", id)), things);
        every(step, news.desk().incidents().stream().map(one -> Address.of("/incidents", one.id())), things);
        every(step, news.desk().stories().stream().map(one -> Address.of("/stories", one.id())), things);
        every(step, news.rounds().stream().map(name -> Address.of("/rounds", name)), things);
        every(step, news.desk().commitments().stream().map(one -> Address.of("/commitments", one.id())), things);
        return things;
    }

    /** Attacks as what is asked for. */
    private static List<String> asked(int step) {
        List<String> asked = new ArrayList<>();
        Stream<String> attacks = HostileNews.attacks().stream().map(Address::encoded);
        Set<String> paths = Set.of("/events?q=", "/events?filter=", "/actors?q=", "/searches?name=");
        every(step, attacks.flatMap(attack -> paths.stream().sorted().map(path -> path + attack)), asked);
        for (String path : List.of("/actors", "/places", "/events", "/rules", "/incidents")) {
            every(step, HostileNews.attacks().stream().map(attack -> Address.of(path, attack)), asked);
        }
        return asked;
    }

    private static void every(int step, Stream<?> addresses, List<String> into) {
        List<String> all = addresses.<String>map(Object::toString).toList();
        for (int i = 0; i < all.size(); i += step) {
            into.add(all.get(i));
        }
    }
}
