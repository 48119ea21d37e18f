package org.saksi.server.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterException;

/** Searches that people gave a name, each with its feed. */
final class SearchesPage implements Page {
    private final Desk desk;

    SearchesPage(Desk desk) {
        this.desk = desk;
    }

    /** What the page shows. */
    record Model(List<Named> searches, boolean watched) {}

    /**
     * A search.
     *
     * @param reading its meaning in words
     * @param events how many events it finds now; -1 where this version cannot read it
     * @param webhook where its new events are posted to, null where nowhere
     */
    record Named(
            SavedSearch search,
            String reading,
            long events,
            @Nullable SearchWebhook webhook) {}

    @Override
    public View answer(Asked asked) {
        Map<String, SearchWebhook> webhooks =
                desk.webhooks().stream().collect(Collectors.toMap(SearchWebhook::search, Function.identity()));
        List<Named> named = desk.searches().stream()
                .map(one -> named(one, webhooks.get(one.name()), asked.t()))
                .toList();
        return View.of(
                "searches",
                "searches",
                asked.t().get("nav.searches"),
                Address.of("/searches"),
                new Model(named, desk.isWatched()));
    }

    private Named named(SavedSearch search, @Nullable SearchWebhook webhook, Texts t) {
        try {
            Filter filter = Filter.parse(search.filter());
            return new Named(
                    search, filter.reading(t.locale()), desk.find(filter).count(Counting.EVENTS), webhook);
        } catch (FilterException e) {
            return new Named(search, String.valueOf(e.getMessage()), -1, webhook);
        }
    }
}
