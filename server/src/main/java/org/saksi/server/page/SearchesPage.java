package org.saksi.server.page;

import java.util.List;
import org.saksi.server.desk.Desk;
import org.saksi.store.SavedSearch;
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
    record Model(List<Named> searches) {}

    /** A search with its meaning in words and how many events it finds now; -1 where this version cannot read it. */
    record Named(SavedSearch search, String reading, long events) {}

    @Override
    public View answer(Asked asked) {
        List<Named> named =
                desk.searches().stream().map(one -> named(one, asked.t())).toList();
        return View.of(
                "searches", "searches", asked.t().get("nav.searches"), Address.of("/searches"), new Model(named));
    }

    private Named named(SavedSearch search, Texts t) {
        try {
            Filter filter = Filter.parse(search.filter());
            return new Named(
                    search, filter.reading(t.locale()), desk.find(filter).count(Counting.EVENTS));
        } catch (FilterException e) {
            return new Named(search, String.valueOf(e.getMessage()), -1);
        }
    }
}
