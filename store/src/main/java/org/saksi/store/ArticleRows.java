package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksi.model.Article;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.Paragraph;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.store.Inserts.Table;

/** Writes and ends the rows of an article, but for its events. One thread. */
final class ArticleRows {
    /** Sorts articles without a date behind all others. */
    static final int UNDATED = Integer.MAX_VALUE;

    private final WriteSession session;

    ArticleRows(WriteSession session) {
        this.session = session;
    }

    /** Adds the rows of an article; gives its key. */
    long add(PreparedArticle prepared) throws SQLException {
        Article article = prepared.article();
        long key = session.nextKey(Table.ARTICLES);
        session.insert(Table.ARTICLES)
                .number(key)
                .text(article.id())
                .bytes(prepared.digest())
                .bytes(prepared.textDigest())
                .text(article.url())
                .number(session.dictionaries().source(article.publisher()))
                .text(article.title())
                .text(article.byline())
                .day(article.published())
                .whole(
                        article.published() == null
                                ? UNDATED
                                : Math.toIntExact(article.published().toEpochDay()))
                .text(article.language())
                .number(session.revision())
                .row();
        session.insert(Table.ARTICLE_TEXTS).number(key).bytes(prepared.text()).row();
        coding(key, prepared);
        paragraphs(key, article);
        words(Table.ARTICLE_WORDS, key, prepared.words());
        return key;
    }

    /** Adds what was read in an article. */
    void coding(long articleKey, PreparedArticle prepared) throws SQLException {
        session.insert(Table.ARTICLE_CODINGS)
                .number(session.nextKey(Table.ARTICLE_CODINGS))
                .number(articleKey)
                .text(prepared.version())
                .flag(prepared.coded().coded())
                .number(session.revision())
                .bytes(prepared.coding().packed())
                .row();
    }

    private void paragraphs(long key, Article article) throws SQLException {
        String text = article.text();
        int unit = 0;
        int point = 0;
        List<Paragraph> paragraphs = article.paragraphs();
        for (int position = 0; position < paragraphs.size(); position++) {
            Span span = paragraphs.get(position).span();
            int start = point + text.codePointCount(unit, span.start());
            int end = start + text.codePointCount(span.start(), span.end());
            session.insert(Table.PARAGRAPHS)
                    .number(key)
                    .whole(position)
                    .whole(start)
                    .whole(end)
                    .text(paragraphs.get(position).origin().label())
                    .row();
            unit = span.end();
            point = end;
        }
    }

    private void words(Table table, long key, PreparedArticle.Words words) throws SQLException {
        session.insert(table)
                .number(key)
                .text(words.words())
                .text(words.lemmas())
                .row();
    }

    /** The rows of the sentences in which events stand, by their numbers; adds those that are not there. */
    Map<Integer, Long> sentences(long articleKey, PreparedArticle prepared, boolean articleIsNew) throws SQLException {
        Map<Integer, Long> keys = articleIsNew ? new HashMap<>() : sentenceKeys(articleKey);
        for (Event event : prepared.coded().events()) {
            SentenceExcerpt sentence = event.sentence();
            if (!keys.containsKey(sentence.index())) {
                String text = prepared.article().text();
                long key = session.nextKey(Table.SENTENCES);
                int start = text.codePointCount(0, sentence.span().start());
                session.insert(Table.SENTENCES)
                        .number(key)
                        .number(articleKey)
                        .whole(sentence.index())
                        .whole(start)
                        .whole(start
                                + text.codePointCount(
                                        sentence.span().start(), sentence.span().end()))
                        .row();
                PreparedArticle.Words words = prepared.sentences().get(sentence.index());
                if (words != null) {
                    words(Table.SENTENCE_WORDS, key, words);
                }
                keys.put(sentence.index(), key);
            }
        }
        return keys;
    }

    private Map<Integer, Long> sentenceKeys(long articleKey) throws SQLException {
        Map<Integer, Long> keys = new HashMap<>();
        PreparedStatement statement = session.statement("SELECT number, key FROM sentences WHERE article_key = ?");
        statement.setLong(1, articleKey);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return keys;
    }

    void commitments(long articleKey, PreparedArticle prepared) throws SQLException {
        List<Commitment> commitments = prepared.coded().commitments();
        for (int position = 0; position < commitments.size(); position++) {
            commitment(
                    articleKey,
                    position,
                    commitments.get(position),
                    prepared.commitments().get(position).packed());
        }
    }

    void commitment(long articleKey, int position, Commitment commitment, byte[] line) throws SQLException {
        session.insert(Table.COMMITMENTS)
                .number(session.nextKey(Table.COMMITMENTS))
                .text(commitment.id())
                .number(articleKey)
                .whole(position)
                .day(commitment.madeOn())
                .text(commitment.polarity().label())
                .text(
                        commitment.pledge().act() == null
                                ? null
                                : commitment.pledge().act().name())
                .text(commitment.pledge().event())
                .number(session.revision())
                .bytes(line)
                .row();
    }

    /** Ends an article with its coding and its commitments, and takes its words out of the index; events are the caller's. */
    void end(long key) throws SQLException {
        long revision = session.revision();
        session.update("UPDATE articles SET until = ? WHERE key = ?", revision, key);
        session.update("UPDATE article_codings SET until = ? WHERE article_key = ? AND until IS NULL", revision, key);
        session.update("UPDATE commitments SET until = ? WHERE article_key = ? AND until IS NULL", revision, key);
        session.update(session.dialect().deleteWords("article_words"), key);
        for (long sentence : sentenceKeys(key).values()) {
            session.update(session.dialect().deleteWords("sentence_words"), sentence);
        }
    }
}
