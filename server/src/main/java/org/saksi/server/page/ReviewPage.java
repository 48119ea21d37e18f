package org.saksi.server.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.Review;
import org.saksi.store.ReviewAct;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/** The queue of reviewers: one event at a time with its text, and every decision on a key. */
final class ReviewPage implements Page {
    /** What nobody has decided, or not surely. */
    static final Filter WAITING = new Filter.Match(
            FilterField.REVIEW,
            List.of(new FilterValue.Word(ReviewState.OPEN.label()), new FilterValue.Word(ReviewState.UNSURE.label())));

    private static final Filter OPEN = Filter.of(FilterField.REVIEW, new FilterValue.Word(ReviewState.OPEN.label()));
    private static final int LAST = 12;
    private static final int AT_ONCE = 8;

    private final Desk desk;

    ReviewPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param event the event to decide on, null where the queue is empty
     * @param waiting how many events wait
     * @param putOff how many of them wait at the end: put off by the viewer, or not decidable for somebody
     * @param query which events are reviewed
     * @param here the address, the event left out
     * @param next the address of the same queue after this event, for those who only look; null where there is none
     * @param undo the viewer's latest decision or flag that counts, null where there is none
     * @param last the latest decisions
     */
    record Model(
            @Nullable EventView event,
            long waiting,
            long putOff,
            EventQuery query,
            Address here,
            @Nullable String next,
            @Nullable ReviewAct undo,
            List<Review> last) {}

    @Override
    public View answer(Asked asked) {
        EventQuery query = EventQuery.of(asked);
        Address here = asked.here("q", "filter", "order");
        EventOrder order = asked.get("order").isEmpty() ? EventOrder.LEAST_SURE : query.order();
        Desk.Found open = desk.find(Filter.and(query.whole(), OPEN));
        Desk.Found waiting = desk.find(Filter.and(query.whole(), WAITING));
        List<String> putOff = desk.putOff(asked.viewer().author()).stream()
                .filter(waiting::holds)
                .toList();
        String chosen = asked.get("event");
        String id = desk.event(chosen).isPresent() ? chosen : next(open, order, asked.get("after"), putOff);
        Model model = new Model(
                id.isEmpty() ? null : new EventPage(desk).view(id),
                waiting.count(Counting.EVENTS),
                putOff.size(),
                query,
                here,
                id.isEmpty() || asked.viewer().reviewer()
                        ? null
                        : here.with("after", id).toString(),
                desk.lastAct(asked.viewer().author()).orElse(null),
                desk.reviews(LAST));
        return View.of("review", "review", asked.t().get("nav.review"), here, model);
    }

    /** The first open event that was not put off, else what was put off first; empty where nothing waits. */
    private String next(Desk.Found open, EventOrder order, String after, List<String> putOff) {
        Set<String> later = Set.copyOf(putOff);
        String last = desk.event(after).isPresent() ? after : "";
        List<StoredEvent> page = open.page(order, last, AT_ONCE);
        while (!page.isEmpty()) {
            for (StoredEvent stored : page) {
                last = stored.event().id();
                if (!later.contains(last)) {
                    return last;
                }
            }
            page = open.page(order, last, AT_ONCE);
        }
        return putOff.isEmpty() ? "" : putOff.getFirst();
    }
}
