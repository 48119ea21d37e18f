package org.saksi.store;

import java.util.ArrayList;
import java.util.List;

/** What must hold between the tables. */
final class ReferenceCheck {
    private static final String ERASED = " AND a.id NOT IN (SELECT article FROM tombstones)";

    /** Each rule's query gives the ids of what breaks it. */
    static final List<Rule> RULES = rules();

    private ReferenceCheck() {}

    /**
     * A rule.
     *
     * @param name its short name
     * @param message what must be so
     * @param sql gives the ids of what breaks it
     */
    record Rule(String name, String message, String sql) {}

    /** An index and the rows that it must hold, as two queries that count. */
    record Rows(String name, String indexed, String rows) {}

    static List<Rows> rows(boolean postgres) {
        String articles = "SELECT COUNT(*) FROM articles WHERE until IS NULL";
        String sentences =
                "SELECT COUNT(*) FROM sentences s JOIN articles a ON a.key = s.article_key WHERE a.until IS NULL";
        if (postgres) {
            return List.of(
                    new Rows("article_words", "SELECT COUNT(*) FROM article_words", articles),
                    new Rows("sentence_words", "SELECT COUNT(*) FROM sentence_words", sentences));
        }
        return List.of(
                new Rows("article_words", "SELECT COUNT(*) FROM article_words_docsize", articles),
                new Rows("sentence_words", "SELECT COUNT(*) FROM sentence_words_docsize", sentences),
                new Rows(
                        "place_boxes",
                        "SELECT COUNT(*) FROM place_boxes b JOIN places p ON p.key = b.key AND p.lon BETWEEN b.min_lon"
                                + " AND b.max_lon AND p.lat BETWEEN b.min_lat AND b.max_lat",
                        "SELECT COUNT(*) FROM places WHERE lat IS NOT NULL"));
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (String table : List.of(
                "articles", "events", "incidents", "stories", "copies", "commitments", "registered", "alerts")) {
            rules.add(new Rule(
                    "id-unique",
                    "id must be in force once in " + table,
                    "SELECT id FROM " + table + " WHERE until IS NULL GROUP BY id HAVING COUNT(*) > 1"));
            rules.add(new Rule(
                    "revision-of-row",
                    "row of " + table + " must begin and end in revisions, the end not before the beginning",
                    "SELECT id FROM " + table + " x WHERE x.until < x.since OR NOT EXISTS (SELECT 1 FROM"
                            + " revisions r WHERE r.number = x.since) OR (x.until IS NOT"
                            + " NULL AND NOT EXISTS (SELECT 1 FROM revisions r WHERE"
                            + " r.number = x.until))"));
        }
        rules.add(new Rule(
                "article-text",
                "article must have its text unless it was deleted",
                "SELECT a.id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM article_texts t WHERE t.article_key ="
                        + " a.key)"
                        + ERASED));
        rules.add(new Rule(
                "article-coding",
                "article in force must have one coding in force",
                "SELECT a.id FROM articles a WHERE a.until IS NULL AND (SELECT COUNT(*) FROM article_codings c"
                        + " WHERE c.article_key = a.key AND c.until IS NULL) <> 1"));
        rules.add(new Rule(
                "tombstone",
                "deleted article must not be in force",
                "SELECT a.id FROM articles a JOIN tombstones t ON t.article = a.id WHERE a.until IS NULL"));
        rules.add(new Rule(
                "event-article",
                "event in force must have an article in force",
                "SELECT e.id FROM events e LEFT JOIN articles a ON a.key = e.article_key"
                        + " WHERE e.until IS NULL AND (a.key IS NULL OR a.until IS NOT NULL)"));
        rules.add(new Rule(
                "event-line",
                "event must have its line unless its article was deleted",
                "SELECT e.id FROM events e JOIN articles a ON a.key = e.article_key"
                        + " WHERE NOT EXISTS (SELECT 1 FROM event_lines l WHERE l.event_key = e.key)" + ERASED));
        rules.add(new Rule(
                "event-sentence",
                "event must have a sentence of its article",
                "SELECT e.id FROM events e LEFT JOIN sentences s ON s.key = e.sentence_key"
                        + " WHERE s.key IS NULL OR s.article_key <> e.article_key"));
        rules.add(new Rule(
                "event-place",
                "place of an event must be there",
                "SELECT e.id FROM events e LEFT JOIN places p ON p.key = e.place_key"
                        + " WHERE e.place_key IS NOT NULL AND p.key IS NULL"));
        rules.add(new Rule(
                "event-source",
                "publisher of an event must be there",
                "SELECT e.id FROM events e LEFT JOIN sources s ON s.key = e.source_key"
                        + " WHERE e.source_key IS NOT NULL AND s.key IS NULL"));
        rules.add(new Rule(
                "event-incident",
                "incident of an event in force must be in force and mention it",
                "SELECT e.id FROM events e LEFT JOIN incidents i ON i.key = e.incident_key AND i.until IS NULL"
                        + " WHERE e.until IS NULL AND e.incident_key IS NOT NULL AND (i.key IS NULL OR NOT EXISTS"
                        + " (SELECT 1 FROM mentions m WHERE m.incident_key = i.key AND m.event = e.id))"));
        for (String table : List.of("event_lines", "members", "contexts", "attributions", "quantities")) {
            rules.add(new Rule(
                    "orphan",
                    "row of " + table + " must belong to an event",
                    "SELECT '" + table + "' FROM " + table
                            + " x WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.key = x.event_key)"));
        }
        rules.add(new Rule(
                "member-entity",
                "party of an event must be there",
                "SELECT e.id FROM members m JOIN events e ON e.key = m.event_key"
                        + " WHERE NOT EXISTS (SELECT 1 FROM entities n WHERE n.key = m.entity_key)"));
        rules.add(new Rule(
                "attribution-speaker",
                "speaker of an event must be there",
                "SELECT e.id FROM attributions m JOIN events e ON e.key = m.event_key"
                        + " WHERE NOT EXISTS (SELECT 1 FROM speakers n WHERE n.key = m.speaker_key)"));
        rules.add(new Rule(
                "incident-mention",
                "events of an incident in force must be in force and belong to it; link the dataset anew",
                "SELECT i.id FROM incidents i JOIN mentions m ON m.incident_key = i.key LEFT JOIN events e ON"
                        + " e.id = m.event AND e.until IS NULL WHERE i.until IS NULL AND (e.key IS NULL OR"
                        + " e.incident_key IS NULL OR e.incident_key <> i.key)"));
        rules.add(new Rule(
                "incident-days",
                "incident must not end before it begins",
                "SELECT id FROM incidents WHERE end_day < start_day OR last_day < first_day"));
        rules.add(new Rule(
                "incident-story",
                "story of an incident must be there",
                "SELECT i.id FROM incidents i WHERE i.until IS NULL AND i.story IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM stories s WHERE s.id = i.story)"));
        rules.add(new Rule(
                "commitment-article",
                "commitment in force must have an article in force",
                "SELECT c.id FROM commitments c LEFT JOIN articles a ON a.key = c.article_key"
                        + " WHERE c.until IS NULL AND (a.key IS NULL OR a.until IS NOT NULL)"));
        rules.add(new Rule(
                "statement-commitment",
                "statements of a registered commitment must be in force; link the dataset anew",
                "SELECT r.id FROM registered r JOIN statements s ON s.registered_key = r.key WHERE r.until IS"
                        + " NULL AND NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = s.commitment AND c.until"
                        + " IS NULL)"));
        rules.add(new Rule(
                "alert-event",
                "event and commitment of an alert must be in force; link the dataset anew",
                "SELECT x.id FROM alerts x WHERE x.until IS NULL AND (NOT EXISTS (SELECT 1 FROM events e WHERE"
                        + " e.id = x.event AND e.until IS NULL) OR NOT EXISTS (SELECT 1 FROM registered r WHERE"
                        + " r.id = x.registered AND r.until IS NULL))"));
        rules.add(new Rule(
                "incident-decision",
                "decision about incidents must name events of both sides, and what takes it back must come later and be"
                        + " none itself; events may be gone",
                "SELECT CAST(d.revision AS TEXT) FROM incident_decisions d WHERE d.kind <> 'undo' AND (NOT EXISTS"
                    + " (SELECT 1 FROM incident_decision_events v WHERE v.revision = d.revision AND v.side = 'stayed')"
                    + " OR NOT EXISTS (SELECT 1 FROM incident_decision_events v WHERE v.revision = d.revision AND"
                    + " v.side = 'moved')) OR d.kind = 'undo' AND NOT EXISTS (SELECT 1 FROM incident_decisions u WHERE"
                    + " u.revision = d.undoes AND u.kind <> 'undo' AND u.revision < d.revision)"));
        rules.add(new Rule(
                "review-event",
                "event of a review must have been there",
                "SELECT r.event FROM reviews r WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.id = r.event AND"
                        + " e.until IS NULL) AND NOT EXISTS (SELECT 1 FROM events e WHERE e.id = r.event AND e.until IS"
                        + " NOT NULL)"));
        rules.add(new Rule(
                "round-event",
                "event of a round must be the one of its coding",
                "SELECT r.event FROM round_events r LEFT JOIN events e ON e.key = r.event_key WHERE e.id IS NULL OR"
                        + " e.id <> r.event"));
        rules.add(new Rule(
                "event-flags",
                "event in force must say how many flags count",
                "SELECT e.id FROM events e WHERE e.until IS NULL AND (e.flags > 0 OR EXISTS (SELECT 1 FROM flags x"
                        + " WHERE x.event = e.id)) AND e.flags <> (SELECT COUNT(*) FROM flags f WHERE f.event = e.id"
                        + " AND f.undone_by IS NULL)"));
        return List.copyOf(rules);
    }
}
