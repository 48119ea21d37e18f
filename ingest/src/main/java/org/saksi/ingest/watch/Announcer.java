package org.saksi.ingest.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.TypedWords;
import org.saksi.model.Alert;
import org.saksi.model.Article;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.store.Dataset;
import org.saksi.store.Notice;
import org.saksi.store.Outbox;
import org.saksi.store.SavedSearch;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import org.saksi.store.filter.EventQuery;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterException;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import tools.jackson.databind.json.JsonMapper;

/** Finds what is new in the dataset that people want to hear of, and puts it into the outbox. One thread. */
final class Announcer {
    /** Says up to which revision alerts were announced. */
    private static final String ALERTS = "announced.alerts";

    private static final int AT_A_TIME = 500;
    private static final int ID_DIGITS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Dataset dataset;
    private final Outbox outbox;
    private final Channels channels;
    private final String holder;
    private final WatchClock clock;
    private final WriteTurns turns;
    private final WatchListener listener;
    /** Searches whose filter cannot be read, each told once. */
    private final Set<String> unread = new HashSet<>();

    Announcer(
            Dataset dataset,
            Outbox outbox,
            Channels channels,
            String holder,
            WatchClock clock,
            WriteTurns turns,
            WatchListener listener) {
        this.dataset = dataset;
        this.outbox = outbox;
        this.channels = channels;
        this.holder = holder;
        this.clock = clock;
        this.turns = turns;
        this.listener = listener;
    }

    /** Alerts that are there when a dataset is watched for the first time are no news. */
    void begin() {
        if (dataset.note(ALERTS).isEmpty()) {
            note(outbox.settled());
        }
    }

    /** Announces what is new; gives how much. */
    int run() {
        long settled = outbox.settled();
        int announced = alerts(settled);
        Map<String, Long> seen = outbox.seen();
        for (SavedSearch search : dataset.searches()) {
            Filter filter = filter(search);
            long before = seen.getOrDefault(search.name(), 0L);
            if (filter != null && before < settled) {
                announced += search(search, filter, before, settled);
            }
        }
        return announced;
    }

    private int alerts(long settled) {
        long before = dataset.note(ALERTS).map(Long::valueOf).orElse(0L);
        if (before >= settled) {
            return 0;
        }
        List<Notice> notices = new ArrayList<>();
        for (Alert alert : outbox.alertsSince(before)) {
            notices.add(notice(alert));
        }
        int announced = notices.isEmpty() ? 0 : announce(notices, channels.ofAll(), null, 0);
        note(settled);
        return announced;
    }

    private void note(long revision) {
        turns.write(() -> {
            try (Writer writer = dataset.writer(holder)) {
                writer.note(ALERTS, String.valueOf(revision));
                return revision;
            }
        });
    }

    private @Nullable Filter filter(SavedSearch search) {
        try {
            return Filter.parse(search.filter());
        } catch (FilterException e) {
            if (unread.add(search.name() + "\n" + search.filter())) {
                listener.trouble("saved search \"" + search.name() + "\" cannot be asked: " + e.getMessage());
            }
            return null;
        }
    }

    private int search(SavedSearch search, Filter filter, long before, long settled) {
        Filter later =
                Filter.of(FilterField.REVISION, new FilterValue.Numbers(before, Double.POSITIVE_INFINITY, false));
        int announced = 0;
        List<String> names = channels.of(search.name());
        List<Notice> notices = new ArrayList<>();
        try (Stream<StoredEvent> events = new EventQuery(dataset, new TypedWords()).stream(Filter.and(filter, later))) {
            for (Iterator<StoredEvent> each = events.iterator(); each.hasNext(); ) {
                Event event = each.next().event();
                if (outbox.wasThere(event.id(), before)) {
                    continue;
                }
                Notice notice = notice(search, event);
                if (notice != null) {
                    notices.add(notice);
                }
                if (notices.size() == AT_A_TIME) {
                    announced += announce(notices, names, null, 0);
                    notices.clear();
                }
            }
        }
        return announced + announce(notices, names, search.name(), settled);
    }

    private int announce(List<Notice> notices, List<String> names, @Nullable String search, long revision) {
        List<Notice> fresh =
                notices.stream().filter(notice -> !outbox.holds(notice.id())).toList();
        int added = turns.write(() -> {
            try (Writer writer = dataset.writer(holder)) {
                return outbox.announce(writer, fresh, names, search, revision);
            }
        });
        fresh.forEach(listener::announced);
        return added;
    }

    private Notice notice(Alert alert) {
        String id = id(Notice.Kind.ALERT, "", alert.id());
        Instant now = now();
        String line = head(id, Notice.Kind.ALERT, now) + ",\"alert\":" + ContractJson.alert(alert) + "}";
        return new Notice(
                id,
                Notice.Kind.ALERT,
                null,
                alert.id(),
                alert.happened().article().id(),
                alert.said().article().id(),
                now,
                line);
    }

    /** The notice of an event; null where its article went meanwhile. */
    private @Nullable Notice notice(SavedSearch search, Event event) {
        Article article = dataset.article(event.article().id())
                .map(coded -> coded.article())
                .orElse(null);
        if (article == null) {
            return null;
        }
        String id = id(Notice.Kind.SEARCH, search.name(), event.id());
        Instant now = now();
        String line = head(id, Notice.Kind.SEARCH, now) + ",\"search\":" + JSON.writeValueAsString(search.name())
                + ",\"filter\":" + JSON.writeValueAsString(search.filter()) + ",\"event\":"
                + ContractJson.event(event, article.text()) + "}";
        return new Notice(id, Notice.Kind.SEARCH, search.name(), event.id(), article.id(), null, now, line);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String head(String id, Notice.Kind kind, Instant moment) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind.label() + "\",\"at\":\"" + moment + "\"";
    }

    private static String id(Notice.Kind kind, String search, String subject) {
        return "n_" + Digest.of(kind.label(), search, subject).substring(0, ID_DIGITS);
    }
}
