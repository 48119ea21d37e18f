package org.saksi.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.When;
import org.saksi.store.Inserts.Table;

/** Writes the rows of an event that comes into force. One thread. */
final class EventRows {
    private final WriteSession session;

    EventRows(WriteSession session) {
        this.session = session;
    }

    /**
     * Where an event stands in the dataset.
     *
     * @param articleKey row of its article
     * @param position its place among the events of the article
     * @param sentenceKey row of its sentence
     * @param incidentKey row of its incident, null while it has none
     * @param linked revision in which that was said, null where nobody did
     */
    record Place(
            long articleKey,
            int position,
            long sentenceKey,
            @Nullable Long incidentKey,
            @Nullable Long linked) {}

    /**
     * What is laid over a coding.
     *
     * @param line packed line of the event in force
     * @param coded packed line of the coding, null where it is the same
     * @param review what reviewers decided
     * @param flags how many flags count
     */
    record Laid(byte[] line, byte @Nullable [] coded, ReviewState review, int flags) {}

    /** Adds the rows of an event in force; gives its key. */
    long add(Event event, Place place, Laid laid) throws SQLException {
        long key = session.nextKey(Table.EVENTS);
        When when = event.when();
        Insert row = session.insert(Table.EVENTS)
                .number(key)
                .text(event.id())
                .number(place.articleKey)
                .whole(place.position)
                .text(event.event().name())
                .text(event.mode())
                .text(event.status().label())
                .text(event.cameo())
                .whole(event.quad())
                .real(event.score())
                .real(event.confidence())
                .text(when == null ? null : when.source().label())
                .text(when == null ? null : when.precision().label())
                .day(when == null ? null : when.start())
                .day(when == null ? null : when.end())
                .number(session.dictionaries().place(event.where()))
                .number(place.sentenceKey)
                .text(event.origin().label())
                .text(event.rule())
                .text(event.basis())
                .day(event.article().published())
                .text(event.article().language())
                .number(session.dictionaries().source(event.article().publisher()))
                .text(laid.review.label())
                .number(place.incidentKey)
                .number(place.linked)
                .number(session.revision())
                .whole(laid.flags);
        row.row();
        session.insert(Table.EVENT_LINES)
                .number(key)
                .bytes(laid.line)
                .bytes(laid.coded)
                .row();
        members(key, "actor", event.actors());
        members(key, "recipient", event.recipients());
        for (String context : event.contexts().stream().distinct().toList()) {
            session.insert(Table.CONTEXTS).number(key).text(context).row();
        }
        attributions(key, event.attribution());
        quantities(key, event.quantities());
        return key;
    }

    private void members(long key, String side, List<Member> members) throws SQLException {
        for (int position = 0; position < members.size(); position++) {
            session.insert(Table.MEMBERS)
                    .number(key)
                    .text(side)
                    .whole(position)
                    .number(session.dictionaries().entity(members.get(position)))
                    .row();
        }
    }

    private void attributions(long key, List<Attribution> chain) throws SQLException {
        for (int position = 0; position < chain.size(); position++) {
            Attribution link = chain.get(position);
            session.insert(Table.ATTRIBUTIONS)
                    .number(key)
                    .whole(position)
                    .number(session.dictionaries().speaker(link.text()))
                    .text(link.kind().label())
                    .row();
        }
    }

    private void quantities(long key, List<Quantity> quantities) throws SQLException {
        for (int position = 0; position < quantities.size(); position++) {
            Quantity quantity = quantities.get(position);
            session.insert(Table.QUANTITIES)
                    .number(key)
                    .whole(position)
                    .text(quantity.kind())
                    .real(quantity.min())
                    .real(quantity.max())
                    .flag(quantity.approximate())
                    .text(quantity.unit())
                    .text(quantity.of())
                    .row();
        }
    }

    /** Ends a coding with the revision that goes on. */
    void end(long key) throws SQLException {
        session.update("UPDATE events SET until = ? WHERE key = ?", session.revision(), key);
    }
}
