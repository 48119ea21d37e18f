package org.saksi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saksi.store.Inserts.Table;

/**
 * A schema of a PostgreSQL server, the first one of the connection's search path.
 *
 * @param url the JDBC URL, with user and password where the server asks for them
 */
record PostgresDialect(String url) implements Dialect {
    static final String PREFIX = "jdbc:postgresql:";

    private static final Pattern SECRET = Pattern.compile("(?i)([?&](?:password|sslpassword)=)[^&]*");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@?]*@");

    /** Places of words beyond it are all kept as this one. */
    private static final int LAST_PLACE = 16_383;

    /** More places of one word are dropped by the server. */
    private static final int MOST_PLACES = 255;

    /** A row of words may hold a megabyte of different words; articles are far from it, and the rest of a list is cut. */
    private static final int MOST_UNITS = 250_000;

    private static final int FETCH = 1_000;

    private static final List<String> WORD_INDEXES =
            List.of("sentence_words_words", "sentence_words_lemmas", "article_words_words", "article_words_lemmas");

    /** Classes of SQL states: a value that does not fit, a broken constraint, a limit of the program such as a row too long. */
    private static final List<String> REFUSED_ROWS = List.of("22", "23", "54");

    @Override
    public String location() {
        return USER_INFO.matcher(SECRET.matcher(url).replaceAll("$1***")).replaceFirst("//***@");
    }

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public void prepare() {}

    @Override
    public Connection looking() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public HikariDataSource readers(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("saksi-readers");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setReadOnly(true);
        // Questions take milliseconds; compiling one, which the server does where it overrates it, takes a tenth of a
        // second.
        config.setConnectionInitSql("SET jit = off");
        // One reading sees one state of the dataset, however many statements it takes.
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public Connection writing() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public WriterLock lock(Connection writing, Right right, String holder) throws SQLException {
        return PostgresWriterLock.take(writing, location(), right, holder);
    }

    @Override
    public boolean isHeld(Connection reading, Right right) throws SQLException {
        return PostgresWriterLock.isHeld(reading, right);
    }

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        String sql = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public boolean hasTables(Connection connection) throws SQLException {
        String sql = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    @Override
    public Insert insert(Connection writing, Table table) throws SQLException {
        return new CopyRows(writing, table.table(), table.columns());
    }

    @Override
    public String deleteWords(String table) {
        String key = table.equals("article_words") ? "article_key" : "sentence_key";
        return "DELETE FROM " + table + " WHERE " + key + " = ?";
    }

    /** Words with their places in the form of a tsvector; a border takes a place and is no word. */
    @Override
    public String indexed(List<String> words) {
        Map<String, Places> places = new LinkedHashMap<>();
        int units = 0;
        for (int place = 0; place < words.size() && units < MOST_UNITS; place++) {
            String word = words.get(place);
            if (!word.equals(FoldedWords.BORDER)) {
                Places of = places.computeIfAbsent(word, key -> new Places());
                units += of.count == 0 ? word.length() : 0;
                of.add(place + 1);
            }
        }
        StringBuilder vector = new StringBuilder();
        places.forEach((word, at) ->
                vector.append('\'').append(word).append("':").append(at.list).append(' '));
        return vector.toString();
    }

    /** Where a word stands. */
    private static final class Places {
        private final StringJoiner list = new StringJoiner(",");
        private int count;

        void add(int place) {
            if (count++ < MOST_PLACES) {
                list.add(String.valueOf(Math.min(place, LAST_PLACE)));
            }
        }
    }

    @Override
    public int fetchSize() {
        return FETCH;
    }

    @Override
    public String deleteBox() {
        return "";
    }

    @Override
    public void beforeErasing(Connection writing) {}

    @Override
    public void afterErasing(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            // Dead rows keep their words until they are vacuumed.
            statement.execute(
                    "VACUUM article_texts, article_codings, event_lines, articles, entities, speakers, places,"
                        + " article_words, sentence_words, commitments, reviews, incidents, stories, copies, changes");
        }
    }

    /** A GIN index keeps a word as a key for ever, even when no row holds it; readers go on while it is built anew. */
    @Override
    public void purgeIndexes(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            for (String left : leftIndexes(statement)) {
                statement.execute("DROP INDEX CONCURRENTLY " + left);
            }
            for (String index : WORD_INDEXES) {
                statement.execute("REINDEX INDEX CONCURRENTLY " + index);
            }
        }
    }

    /** What builds that were cut off have left beside the indexes: it is of no use, and every writing would go on to fill it. */
    private static List<String> leftIndexes(Statement statement) throws SQLException {
        List<String> left = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT quote_ident(c.relname) FROM pg_index i"
                + " JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisvalid"
                + " AND i.indrelid IN ('sentence_words'::regclass, 'article_words'::regclass)"
                + " AND c.relname ~ '_cc(new|old)[0-9]*$'")) {
            while (rows.next()) {
                left.add(rows.getString(1));
            }
        }
        return left;
    }

    @Override
    public long bytes(Connection connection) throws SQLException {
        String sql = "SELECT COALESCE(SUM(pg_total_relation_size(c.oid)), 0) FROM pg_class c"
                + " WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public DatasetException explained(String doing, SQLException cause) {
        String state = cause.getSQLState();
        String why = switch (state == null ? "" : state) {
            case "53100" -> "the disk of the server is full; nothing of this batch was written";
            case "25006" -> "the server is read-only";
            case "08001", "08006", "08004" -> "the server cannot be reached: " + cause.getMessage();
            case "28000", "28P01" -> "the server refuses the user: " + cause.getMessage();
            case "3D000" -> "there is no such database: " + cause.getMessage();
            default -> String.valueOf(cause.getMessage());
        };
        return new DatasetException("[" + location() + "] " + doing + " must succeed but " + why, cause);
    }

    @Override
    public boolean isRefusedRow(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && REFUSED_ROWS.stream().anyMatch(state::startsWith);
    }

    @Override
    public String holdsAny(String table) {
        String key = table.equals("article_words") ? "article_key" : "sentence_key";
        return "SELECT w." + key + " FROM " + table + " w, (SELECT CAST(? AS tsquery) AS phrases) q"
                + " WHERE w.words @@ q.phrases OR w.lemmas @@ q.phrases";
    }

    @Override
    public String anyOf(List<List<String>> phrases) {
        return phrases.stream()
                .map(words ->
                        words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }
}
