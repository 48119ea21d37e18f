package org.saksi.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saksi.server.access.Caller;
import org.saksi.server.access.Role;
import org.saksi.server.desk.Desk;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.Filter;

/**
 * The analyst's pages on a server. Everything that is shown stands in an address; forms change things and lead back. Safe for
 * use by many threads.
 */
public final class Pages {
    private static final String LANGUAGE = "saksi-language";
    private static final String THEME = "saksi-theme";
    private static final String VISIT = "saksi-visit";
    private static final int YEAR_SECONDS = 31_536_000;

    private final Desk desk;
    private final InstantSource clock;
    private final Assets assets = new Assets();
    private final Renderer renderer = new Renderer(assets);
    private final Map<String, Page> lists = new LinkedHashMap<>();
    private final Map<String, Page> things = new LinkedHashMap<>();
    private final ReviewForms forms;
    private final IncidentForms incidentForms;

    /**
     * Pages of a dataset.
     *
     * @param desk what they ask
     * @param clock ends visits, so that a page can say what is new since the last
     */
    public Pages(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
        forms = new ReviewForms(desk);
        incidentForms = new IncidentForms(desk);
        lists.put("overview", new OverviewPage(desk));
        lists.put("events", new EventsPage(desk));
        lists.put("incidents", new IncidentPages(desk)::list);
        lists.put("stories", new StoryPages(desk)::list);
        lists.put("commitments", new CommitmentPages(desk)::list);
        lists.put("actors", new ActorPages(desk)::list);
        lists.put("places", new PlacePages(desk)::list);
        lists.put("review", new ReviewPage(desk));
        lists.put("rounds", new RoundPages(desk)::list);
        lists.put("agreement", new AgreementPage(desk));
        lists.put("health", new HealthPage(desk));
        lists.put("runs", new RunsPage(desk));
        lists.put("searches", new SearchesPage(desk));
        things.put("events", new EventPage(desk));
        things.put("incidents", new IncidentPages(desk)::one);
        things.put("stories", new StoryPages(desk)::one);
        things.put("commitments", new CommitmentPages(desk)::one);
        things.put("actors", new ActorPages(desk)::one);
        things.put("places", new PlacePages(desk)::one);
        things.put("rounds", new RoundPages(desk)::one);
        things.put("rules", new RulePage(desk));
    }

    /** Adds the addresses of the pages to a server that knows who asks. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", ctx -> show(ctx, "overview", "", lists));
        routes.get("/assets/{name}", this::asset);
        for (String section : lists.keySet()) {
            routes.get("/" + section, ctx -> show(ctx, section, "", lists));
            routes.get("/charts/" + section + "/{chart}", ctx -> chart(ctx, section, lists));
        }
        for (String section : things.keySet()) {
            routes.get("/" + section + "/{id}", ctx -> show(ctx, section, ctx.pathParam("id"), things));
            routes.get("/charts/" + section + "/{id}/{chart}", ctx -> chart(ctx, section, things));
        }
        routes.post("/preferences", Pages::prefer);
        routes.post("/seen", this::seen);
        routes.post("/review", forms::decide);
        routes.post("/review/undo", forms::undo);
        routes.post("/incidents/merge", incidentForms::merge);
        routes.post("/incidents/split", incidentForms::split);
        routes.post("/incidents/undo", incidentForms::undo);
        new RoundForms(desk).addTo(routes);
        routes.post("/searches", forms::save);
        routes.post("/searches/forget", forms::forget);
        WatchForms watch = new WatchForms(desk);
        routes.post("/searches/webhook", watch::keepWebhook);
        routes.post("/searches/webhook/forget", watch::forgetWebhook);
        routes.post("/health/decide", watch::decide);
    }

    private void show(Context ctx, String section, String id, Map<String, Page> pages) {
        Asked asked = asked(ctx, id);
        View view;
        try {
            view = page(pages, section).answer(asked);
        } catch (Page.MovedException e) {
            // Not for good: who takes a merge back brings the incident back.
            ctx.redirect(e.to(), HttpStatus.FOUND);
            return;
        } catch (Page.MissingException e) {
            view = new View(
                    404, "missing", section, asked.t().get("missing.title"), Address.of("/" + section), id, List.of());
        }
        String visits = visits(ctx);
        if (!asked.visit().cookie().equals(ctx.cookie(visits))) {
            ctx.cookie(kept(visits, asked.visit().cookie()));
        }
        ctx.status(view.status()).html(renderer.html(view, asked.t(), sign(), asked.viewer()));
    }

    private static Page page(Map<String, Page> pages, String section) {
        Page page = pages.get(section);
        if (page == null) {
            throw new IllegalStateException("every route has its page, but " + section + " has none");
        }
        return page;
    }

    private Asked asked(Context ctx, String id) {
        Map<String, String> query = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        String wish = ctx.cookie(LANGUAGE);
        Texts t = wish == null ? Texts.accepted(ctx.header("Accept-Language")) : Texts.of(wish);
        String theme = ctx.cookie(THEME);
        Caller caller = Caller.of(ctx);
        Visit visit = Visit.of(ctx.cookie(visits(ctx)), desk.revision(), clock.instant());
        return new Asked(
                ctx.path(),
                id,
                query,
                t,
                new Frame.Viewer(
                        caller.name(),
                        caller.author(),
                        caller.role().covers(Role.REVIEWER),
                        caller.role().covers(Role.ADMIN),
                        caller.csrf(),
                        theme == null || !List.of("light", "dark").contains(theme) ? "auto" : theme,
                        visit.since()),
                visit);
    }

    /** The cookie of what was seen: users of one browser each have their own. Names of cookies have few letters. */
    private static String visits(Context ctx) {
        String name = Caller.of(ctx).name();
        return name == null ? VISIT : VISIT + "-" + Integer.toHexString(name.hashCode());
    }

    private Frame.Sign sign() {
        Desk.Found all = desk.find(new Filter.All());
        Desk.Found waiting = desk.find(ReviewPage.WAITING);
        return new Frame.Sign(
                desk.name(),
                desk.revision(),
                all.count(Counting.EVENTS),
                desk.alerts().size(),
                waiting.count(Counting.EVENTS));
    }

    private void chart(Context ctx, String section, Map<String, Page> pages) {
        String named = ctx.pathParam("chart");
        int dot = named.lastIndexOf('.');
        String form = named.substring(dot + 1).toLowerCase(Locale.ROOT);
        String name = dot < 0 ? named : named.substring(0, dot);
        Asked asked = asked(ctx, ctx.pathParamMap().getOrDefault("id", ""));
        Map<String, String> query = new LinkedHashMap<>(asked.query());
        query.putIfAbsent("view", name);
        ChartTable chart;
        try {
            chart = page(pages, section)
                    .answer(new Asked("/" + section, asked.id(), query, asked.t(), asked.viewer(), asked.visit()))
                    .charts()
                    .stream()
                    .filter(one -> one.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Page.MissingException(named));
        } catch (Page.MovedException e) {
            ctx.redirect("/charts" + e.to() + "/" + named, HttpStatus.FOUND);
            return;
        } catch (Page.MissingException e) {
            ctx.status(404).result("[" + ctx.path() + "] chart must be one of the page but was " + named);
            return;
        }
        switch (form) {
            case "csv" -> ctx.contentType("text/csv; charset=utf-8").result(ChartFiles.csv(chart));
            case "json" -> ctx.contentType("application/json").result(ChartFiles.json(chart));
            default -> ctx.status(404).result("[" + ctx.path() + "] data must be .csv or .json but was " + form);
        }
    }

    private void asset(Context ctx) {
        Assets.Asset asset = assets.find(ctx.pathParam("name"));
        if (asset == null) {
            ctx.status(404).result("[" + ctx.path() + "] asset must be one of this version but was not");
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        ctx.header("Cache-Control", "public, max-age=" + YEAR_SECONDS + ", immutable")
                .header("Vary", "Accept-Encoding");
        if (packed) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.contentType(asset.type()).result(packed ? asset.packed() : asset.bytes());
    }

    /** Language and colours are of the browser, not of the view; they stand in cookies and never in addresses. */
    private static void prefer(Context ctx) {
        String language = ctx.formParam("language");
        String theme = ctx.formParam("theme");
        if (language != null && List.of("en", "id").contains(language)) {
            ctx.cookie(kept(LANGUAGE, language));
        }
        if (theme != null && List.of("light", "dark").contains(theme)) {
            ctx.cookie(kept(THEME, theme));
        }
        ReviewForms.back(ctx, "/");
    }

    /** All that is there was looked at; what comes from now on is new. */
    private void seen(Context ctx) {
        Visit visit = Visit.of(ctx.cookie(visits(ctx)), desk.revision(), clock.instant());
        ctx.cookie(kept(visits(ctx), visit.seen().cookie()));
        ReviewForms.back(ctx, "/");
    }

    private static Cookie kept(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setSameSite(SameSite.LAX);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        return cookie;
    }
}
