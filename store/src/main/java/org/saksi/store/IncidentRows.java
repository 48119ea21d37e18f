package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;

/** The tables of what people decided about incidents: the log, and the incidents as the linking has them. */
final class IncidentRows {
    private static final String LOG =
            "SELECT d.revision, d.kind, d.kept, d.other, d.undoes, d.author, d.moment, d.reason, (SELECT u.revision"
                    + " FROM incident_decisions u WHERE u.undoes = d.revision) FROM incident_decisions d ORDER BY"
                    + " d.revision";
    private static final String EVENTS = "SELECT v.revision, v.side, v.event, CASE WHEN EXISTS (SELECT 1 FROM events e"
            + " WHERE e.id = v.event AND e.until IS NULL) THEN 1 ELSE 0 END FROM incident_decision_events v"
            + " ORDER BY v.revision, v.side, v.event";

    private IncidentRows() {}

    /** The events of a decision. */
    private static final class Sides {
        private final List<String> stayed = new ArrayList<>();
        private final List<String> moved = new ArrayList<>();
        private boolean stayedThere;
        private boolean movedThere;

        void add(String side, String event, boolean there) {
            if (side.equals("stayed")) {
                stayed.add(event);
                stayedThere |= there;
            } else {
                moved.add(event);
                movedThere |= there;
            }
        }
    }

    /** The log in order. */
    static List<IncidentEntry> log(Connection connection) throws SQLException {
        Map<Long, Sides> sides = sides(connection);
        List<IncidentEntry> log = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LOG);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                log.add(entry(rows, sides.get(rows.getLong(1))));
            }
        }
        return log;
    }

    private static IncidentEntry entry(ResultSet rows, @Nullable Sides sides) throws SQLException {
        IncidentEntry.Kind kind = IncidentEntry.Kind.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
        IncidentDecision decision = sides == null
                ? null
                : new IncidentDecision(
                        IncidentDecision.Kind.valueOf(kind.name()),
                        rows.getString(3),
                        rows.getString(4),
                        sides.stayed,
                        sides.moved);
        return new IncidentEntry(
                rows.getLong(1),
                kind,
                decision,
                Rows.number(rows, 5),
                rows.getString(6),
                Instant.parse(rows.getString(7)),
                rows.getString(8),
                Rows.number(rows, 9),
                sides != null && !(sides.stayedThere && sides.movedThere));
    }

    private static Map<Long, Sides> sides(Connection connection) throws SQLException {
        Map<Long, Sides> sides = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(EVENTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sides.computeIfAbsent(rows.getLong(1), none -> new Sides())
                        .add(rows.getString(2), rows.getString(3), rows.getInt(4) == 1);
            }
        }
        return sides;
    }

    /** The incidents as the linking has them, where people decided otherwise, by id. */
    static List<Incident> linked(Connection connection) throws SQLException {
        List<Incident> linked = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT line FROM linked_incidents ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                linked.add(LinkLines.incident(Objects.requireNonNull(rows.getBytes(1))));
            }
        }
        return linked;
    }

    /** Writes a decision, or what takes one back, as the revision that the session makes. */
    static void write(
            WriteSession session,
            String author,
            @Nullable String reason,
            @Nullable IncidentDecision decision,
            @Nullable Long undoes)
            throws SQLException {
        long revision = session.revision();
        IncidentEntry.Kind kind = decision == null ? IncidentEntry.Kind.UNDO : IncidentEntry.Kind.of(decision);
        try (Insert row = new InsertStatement(
                session.connection(),
                "incident_decisions",
                List.of("revision", "kind", "kept", "other", "undoes", "author", "moment", "reason"))) {
            row.number(revision)
                    .text(kind.label())
                    .text(decision == null ? null : decision.kept())
                    .text(decision == null ? null : decision.other())
                    .number(undoes)
                    .text(author)
                    .text(session.now().toString())
                    .text(reason)
                    .row();
            row.write();
        }
        if (decision != null) {
            events(session, revision, decision);
        }
    }

    private static void events(WriteSession session, long revision, IncidentDecision decision) throws SQLException {
        try (Insert rows = new InsertStatement(
                session.connection(), "incident_decision_events", List.of("revision", "side", "event"))) {
            for (String event : decision.stayed()) {
                rows.number(revision).text("stayed").text(event).row();
            }
            for (String event : decision.moved()) {
                rows.number(revision).text("moved").text(event).row();
            }
            rows.write();
        }
    }

    /** Keeps incidents as the linking has them, in the place of those of the same ids. */
    static void keepLinked(WriteSession session, Collection<Incident> linked, Collection<String> released)
            throws SQLException {
        Set<String> out = new TreeSet<>(released);
        linked.forEach(incident -> out.add(incident.id()));
        PreparedStatement delete = session.statement("DELETE FROM linked_incidents WHERE id = ?");
        for (String id : out) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
        try (Insert rows = new InsertStatement(session.connection(), "linked_incidents", List.of("id", "line"))) {
            for (Incident incident : linked) {
                rows.text(incident.id())
                        .bytes(LinkLines.pack(ContractJson.incident(incident)))
                        .row();
            }
            rows.write();
        }
    }

    /** Lets go of incidents as the linking has them that an article tells. */
    static void erase(WriteSession session, String article) throws SQLException {
        List<String> telling = linked(session.connection()).stream()
                .filter(incident -> incident.mentions().stream()
                        .anyMatch(told -> told.article().equals(article)))
                .map(Incident::id)
                .toList();
        keepLinked(session, List.of(), telling);
    }
}
