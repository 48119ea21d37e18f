package org.saksi.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.Review;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/** The queue of reviewers: one event at a time with its text, and every decision on a key. */
final class ReviewPage implements Page {
    private static final int LAST = 12;

    private final Desk desk;

    ReviewPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param event the event to decide on, null where the queue is empty
     * @param waiting how many events wait
     * @param query which events are reviewed
     * @param here the address, the event left out
     * @param skip the address of the same queue after this event; null where there is none
     * @param last the latest decisions
     */
    record Model(
            @Nullable EventView event,
            long waiting,
            EventQuery query,
            Address here,
            @Nullable String skip,
            List<Review> last) {}

    @Override
    public View answer(Asked asked) {
        EventQuery query = EventQuery.of(asked);
        Address here = asked.here("q", "filter", "order");
        EventOrder order = asked.get("order").isEmpty() ? EventOrder.LEAST_SURE : query.order();
        Desk.Found waiting =
                desk.find(Filter.and(query.whole(), Filter.of(FilterField.REVIEW, new FilterValue.Word("open"))));
        String after = desk.event(asked.get("after")).isPresent() ? asked.get("after") : "";
        String chosen = asked.get("event");
        List<StoredEvent> next = waiting.page(order, after, 1);
        String id = desk.event(chosen).isPresent()
                ? chosen
                : next.isEmpty() ? "" : next.getFirst().event().id();
        Model model = new Model(
                id.isEmpty() ? null : new EventPage(desk).view(id),
                waiting.count(Counting.EVENTS),
                query,
                here,
                id.isEmpty() ? null : here.with("after", id).toString(),
                desk.reviews(LAST));
        return View.of("review", "review", asked.t().get("nav.review"), here, model);
    }
}
