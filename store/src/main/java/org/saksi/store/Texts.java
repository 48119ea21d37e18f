package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the texts of articles. */
final class Texts {
    /** The statement that {@link #text} executes. */
    static final String OF_KEY = "SELECT text FROM article_texts WHERE article_key = ?";

    private Texts() {}

    static String text(PreparedStatement ofKey, long articleKey) throws SQLException {
        ofKey.setLong(1, articleKey);
        try (ResultSet rows = ofKey.executeQuery()) {
            if (!rows.next()) {
                throw new DatasetException("[dataset] article must have its text but it is not there");
            }
            return PackedLines.unpack(rows.getBytes(1), PackedLines.dictionary());
        }
    }
}
