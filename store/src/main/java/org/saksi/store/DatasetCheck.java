package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Verifies a dataset: every line keeps the contract and quotes its text word for word, codes are those of the codebook, columns
 * say what lines say, whatever is referred to is there, indexes hold what they should, revisions have no gap.
 *
 * <p>It reads all of the dataset, in one state of it, and keeps nothing of it, so it takes time and little memory. A dataset
 * that is written meanwhile is checked as it was. Thread-safe.
 */
public final class DatasetCheck {
    private DatasetCheck() {}

    /** All that is wrong, empty where nothing is. */
    public static List<Finding> check(Dataset dataset) {
        List<Finding> findings = new ArrayList<>();
        check(dataset, findings::add);
        return findings;
    }

    /** Hands over what is wrong as it is found. */
    public static void check(Dataset dataset, Consumer<Finding> findings) {
        dataset.read(connection -> {
            revisions(connection, findings);
            ReferenceCheck.RULES.forEach(rule -> run(connection, rule, findings));
            for (ReferenceCheck.Rows rows : ReferenceCheck.rows(dataset.isPostgres())) {
                compare(connection, rows, findings);
            }
            if (!dataset.isPostgres()) {
                file(connection, findings);
            }
            try (LineCheck lines = new LineCheck(connection, findings)) {
                lines.run();
            }
            return findings;
        });
    }

    private static void revisions(Connection connection, Consumer<Finding> findings) throws SQLException {
        long expected = 1;
        for (Revision revision : Revisions.all(connection)) {
            if (revision.number() != expected) {
                findings.accept(new Finding(
                        "revision-gap",
                        String.valueOf(revision.number()),
                        "revision must follow " + (expected - 1) + " but has the number " + revision.number()));
            }
            expected = revision.number() + 1;
        }
    }

    private static void run(Connection connection, ReferenceCheck.Rule rule, Consumer<Finding> findings) {
        try (PreparedStatement statement = connection.prepareStatement(rule.sql());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                findings.accept(new Finding(rule.name(), rows.getString(1), rule.message()));
            }
        } catch (SQLException e) {
            throw new DatasetException("[check] rule " + rule.name() + " cannot be checked: " + e.getMessage(), e);
        }
    }

    private static void compare(Connection connection, ReferenceCheck.Rows counted, Consumer<Finding> findings)
            throws SQLException {
        long indexed = count(connection, counted.indexed());
        long rows = count(connection, counted.rows());
        if (indexed != rows) {
            findings.accept(new Finding(
                    "index-rows", counted.name(), "index must hold " + rows + " rows but holds " + indexed));
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** SQLite's own check of its pages. */
    private static void file(Connection connection, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("PRAGMA quick_check");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!"ok".equals(rows.getString(1))) {
                    findings.accept(new Finding("database-file", SqliteDialect.FILE, rows.getString(1)));
                }
            }
        }
    }
}
