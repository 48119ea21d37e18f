package org.saksi.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractException;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;

/**
 * An article with all that can be made of it before the dataset is asked: lines, packed bytes, words. Made by several threads
 * at once, immutable afterwards.
 */
record PreparedArticle(
        CodedArticle coded,
        String version,
        byte[] dictionary,
        byte[] digest,
        byte[] textDigest,
        byte[] text,
        Line coding,
        List<Line> events,
        List<Line> commitments,
        Map<Integer, Words> sentences,
        Words words) {
    /** A line of the contract and its packed form. */
    record Line(String json, byte[] packed) {
        static Line of(String json, PackedLines.Packer packer, byte[] dictionary) {
            return new Line(json, packer.pack(json, dictionary));
        }
    }

    /** What a row of the full-text index holds, in the form of the database. */
    record Words(String words, String lemmas) {}

    /**
     * Prepares an article.
     *
     * @throws ContractException when it breaks the contract
     */
    static PreparedArticle of(AnalysedArticle analysed, Dialect dialect) {
        CodedArticle coded = analysed.coded();
        Article article = coded.article();
        byte[] dictionary = PackedLines.dictionary(article.text());
        Map<Integer, List<String>> lemmas = new HashMap<>();
        for (AnalysedArticle.Sentence sentence : analysed.sentences()) {
            lemmas.put(sentence.number(), FoldedWords.of(sentence.lemmas()));
        }
        try (PackedLines.Packer packer = new PackedLines.Packer()) {
            return new PreparedArticle(
                    coded,
                    analysed.coding(),
                    dictionary,
                    digest(article),
                    sha256(article.text()),
                    packer.pack(article.text(), PackedLines.dictionary()),
                    Line.of(ContractJson.articleWithoutText(coded), packer, dictionary),
                    lines(eventLines(coded), packer, dictionary),
                    lines(ContractJson.commitments(coded), packer, dictionary),
                    sentences(coded, lemmas, dialect),
                    words(analysed, lemmas, dialect));
        }
    }

    Article article() {
        return coded.article();
    }

    /** Lines say nothing of incidents: columns do, since linking changes them for many events at a time. */
    private static List<String> eventLines(CodedArticle coded) {
        List<Event> events = coded.events();
        boolean linked = events.stream().anyMatch(event -> event.incident() != null);
        return ContractJson.events(
                linked
                        ? new CodedArticle(
                                coded.article(),
                                coded.coded(),
                                events.stream().map(event -> event.in(null)).toList(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())
                        : coded);
    }

    private static List<Line> lines(List<String> lines, PackedLines.Packer packer, byte[] dictionary) {
        return lines.stream().map(line -> Line.of(line, packer, dictionary)).toList();
    }

    private static Map<Integer, Words> sentences(
            CodedArticle coded, Map<Integer, List<String>> lemmas, Dialect dialect) {
        Map<Integer, Words> sentences = new LinkedHashMap<>();
        for (Event event : coded.events()) {
            int number = event.sentence().index();
            if (!sentences.containsKey(number)) {
                List<String> words = FoldedWords.of(event.sentence().text());
                sentences.put(
                        number, new Words(dialect.indexed(words), dialect.indexed(lemmas.getOrDefault(number, words))));
            }
        }
        return sentences;
    }

    private static Words words(AnalysedArticle analysed, Map<Integer, List<String>> lemmas, Dialect dialect) {
        Article article = analysed.coded().article();
        List<String> words = new ArrayList<>();
        List<String> title = titleBeside(article);
        words.addAll(title);
        for (Paragraph paragraph : article.paragraphs()) {
            words.add(FoldedWords.BORDER);
            words.addAll(FoldedWords.of(paragraph.span().in(article.text())));
        }
        if (article.paragraphs().isEmpty()) {
            words.add(FoldedWords.BORDER);
            words.addAll(FoldedWords.of(article.text()));
        }
        if (analysed.sentences().isEmpty()) {
            String indexed = dialect.indexed(words);
            return new Words(indexed, indexed);
        }
        List<String> stems = new ArrayList<>(title);
        for (AnalysedArticle.Sentence sentence : analysed.sentences()) {
            stems.add(FoldedWords.BORDER);
            stems.addAll(lemmas.getOrDefault(sentence.number(), List.of()));
        }
        return new Words(dialect.indexed(words), dialect.indexed(stems));
    }

    /** The words of a title that is no part of the text. */
    private static List<String> titleBeside(Article article) {
        String title = article.title();
        boolean inside = article.paragraphs().stream().anyMatch(paragraph -> paragraph.origin() == Origin.TITLE);
        return title == null || inside ? List.of() : FoldedWords.of(title);
    }

    /** Of all that an article is, not of what was read in it. */
    static byte[] digest(Article article) {
        MessageDigest digest = sha256();
        add(digest, article.url());
        add(digest, article.publisher());
        add(digest, article.title());
        add(digest, article.byline());
        add(digest, article.published() == null ? null : article.published().toString());
        add(digest, article.language());
        add(digest, article.text());
        for (Paragraph paragraph : article.paragraphs()) {
            digest.update(ByteBuffer.allocate(8)
                    .putInt(paragraph.span().start())
                    .putInt(paragraph.span().end())
                    .array());
            add(digest, paragraph.origin().label());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    /** The digest of an article's text: what tells whether an article that is read again is the same. */
    static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
