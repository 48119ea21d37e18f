package org.saksi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;

/**
 * What is announced to people and where it is still to be delivered. A notice is written in one transaction with its
 * deliveries, and a delivery goes only when it was made, so that a program that is cut off loses none. None of it is a
 * revision.
 *
 * <p>Thread-safe for reading. All methods throw {@link DatasetException} when the database does not answer.
 */
public final class Outbox {
    private final Dataset dataset;

    /** The outbox of a dataset. */
    public Outbox(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * Announces; a notice whose id is there is left out.
     *
     * @param channels who is to get the new ones
     * @param search a saved search that has seen all up to the revision, null for none
     * @return how many were new
     */
    public int announce(
            Writer writer, List<Notice> notices, List<String> channels, @Nullable String search, long revision) {
        int[] added = new int[1];
        writer.change("announcing", session -> {
            added[0] = NoticeRows.add(session, notices, channels);
            if (search != null) {
                NoticeRows.seen(session, search, revision);
            }
        });
        return added[0];
    }

    /** Whether a notice was announced, by its id. */
    public boolean holds(String notice) {
        return dataset.read(connection -> NoticeRows.isThere(connection, notice));
    }

    /** The newest notices, the newest first, without those whose article was deleted. */
    public List<Notice> newest(int most) {
        return dataset.read(connection -> NoticeRows.newest(connection, most));
    }

    /**
     * What a channel has not yet got, in the order of announcement.
     *
     * @param now only what is due by now; null for all
     */
    public List<Delivery> due(String channel, @Nullable Instant now, int most) {
        return dataset.read(connection -> NoticeRows.due(connection, channel, now, most));
    }

    /** A channel has got notices. */
    public void delivered(Writer writer, String channel, List<String> notices) {
        writer.change("noting deliveries", session -> {
            NoticeRows.delivered(session, channel, notices);
            WebhookRows.delivered(session, channel);
        });
    }

    /**
     * A channel did not take notices, and is to get them later; a webhook of a saved search does not get one any more three days
     * after it, or one before it, was first tried in vain.
     *
     * @param inVain those that it was given
     * @param behind those that wait behind them and were not tried
     */
    public void postponed(
            Writer writer, String channel, List<String> inVain, List<String> behind, Instant due, String why) {
        writer.change("putting deliveries off", session -> {
            NoticeRows.inVain(session, channel, inVain);
            NoticeRows.postpone(session, channel, inVain, due, why);
            NoticeRows.postpone(session, channel, behind, due, why);
            WebhookRows.failed(session, channel, why);
        });
    }

    /** The webhooks of saved searches, by the name of the search. */
    public List<SearchWebhook> webhooks() {
        return dataset.read(WebhookRows::all);
    }

    /** Keeps where the notices of a saved search are posted to from now on, in the place of what was kept. */
    public void keep(Writer writer, SearchWebhook webhook) {
        writer.change("keeping a webhook", session -> WebhookRows.keep(session, webhook));
    }

    /** Forgets the webhook of a saved search, with what waits for it. */
    public void forgetWebhook(Writer writer, String search) {
        writer.change("forgetting a webhook", session -> WebhookRows.forget(session, search));
    }

    /** Saved searches by name, with the revision up to which their events were announced. */
    public Map<String, Long> seen() {
        return dataset.read(NoticeRows::seen);
    }

    /** Whether an event, by its id, was in the dataset up to a revision in an earlier coding. */
    public boolean wasThere(String event, long revision) {
        return dataset.read(connection -> NoticeRows.wasThere(connection, event, revision));
    }

    /** Alerts in force that came into force after a revision, by day. */
    public List<Alert> alertsSince(long revision) {
        return dataset.read(connection -> {
            try (RegisterReader reader = new RegisterReader(connection)) {
                return reader.alerts(revision);
            }
        });
    }

    /** The newest revision that can get no more changes; 0 where there is none. */
    public long settled() {
        return dataset.newest()
                .map(revision -> revision.finished() == null ? revision.number() - 1 : revision.number())
                .orElse(0L);
    }

    /** When the first of what a channel has not got is due, the epoch for at once; null where there is none. */
    public @Nullable Instant nextDelivery(String channel) {
        return dataset.<Optional<Instant>>read(
                        connection -> Optional.ofNullable(NoticeRows.nextDelivery(connection, channel)))
                .orElse(null);
    }
}
