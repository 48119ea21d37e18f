package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/**
 * Reads PFSA-ID: Indonesian news, a word and its BILOU label a line, sentences apart by an empty line. The corpus marks
 * direct quotes, their cues and public figures, and neither where an article ends nor who says what; so
 *
 * <ul>
 *   <li>an article starts at a sentence whose first words are a dateline ("JAKARTA, KOMPAS"), or that holds an ISSUE
 *       (each article has one) when the article before it has its own already;
 *   <li>the text is written with the usual blanks around marks; a mark {@code ”} closes a quote that is open or ends with
 *       a comma, and opens one elsewhere; every article is one paragraph;
 *   <li>the cue of a STATEMENT is the CUE or CUECOREF at most {@value #CUE_WITHIN} words behind it, else the one
 *       at most so many before it; a statement without is not counted;
 *   <li>the speaker of a CUE is the PERSON or PERSONCOREF that follows it in its sentence, else the ROLE or AFFILIATION
 *       that does; that of a CUECOREF ("katanya") is the last PERSON or PERSONCOREF before it outside of statements, and
 *       any mention with the same head word will do. The head is the mention's first word.
 * </ul>
 */
final class PfsaCorpus {
    private static final int CUE_WITHIN = 4;
    private static final int DATELINE_WITHIN = 6;
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ":", "?", "!", ")", "]", "%", "...");

    private record Word(String form, String label, Span span, int sentence) {
        boolean in(String name) {
            return label.endsWith("-" + name);
        }

        boolean starts(String name) {
            return label.equals("B-" + name) || label.equals("U-" + name);
        }

        boolean cue() {
            return in("CUE") || in("CUECOREF");
        }
    }

    private PfsaCorpus() {}

    static List<AttributedText> read(Path file) throws IOException {
        List<AttributedText> texts = new ArrayList<>();
        List<List<String>> article = new ArrayList<>();
        boolean issue = false;
        for (List<String> sentence : sentences(file)) {
            boolean own = sentence.stream().anyMatch(l -> l.endsWith("\tB-ISSUE") || l.endsWith("\tU-ISSUE"));
            if (dateline(sentence) || (own && issue)) {
                add(article, texts);
                article = new ArrayList<>();
                issue = false;
            }
            issue |= own;
            article.add(sentence);
        }
        add(article, texts);
        return texts;
    }

    private static void add(List<List<String>> article, List<AttributedText> texts) {
        if (!article.isEmpty()) {
            texts.add(text(article, texts.size() + 1));
        }
    }

    private static List<List<String>> sentences(Path file) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.indexOf('\t') > 0) {
                sentence.add(line);
            } else if (!sentence.isEmpty()) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    private static boolean dateline(List<String> sentence) {
        return sentence.stream().limit(DATELINE_WITHIN).anyMatch(l -> l.startsWith("KOMPAS\t"));
    }

    private static AttributedText text(List<List<String>> sentences, int number) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        boolean open = false;
        boolean glued = true;
        for (int s = 0; s < sentences.size(); s++) {
            for (String line : sentences.get(s)) {
                String form = line.substring(0, line.indexOf('\t'));
                boolean mark = form.equals("”") || form.equals("“") || form.equals("\"");
                boolean comma = text.length() > 0 && text.charAt(text.length() - 1) == ',';
                boolean closes = mark && (open || comma) && !form.equals("“");
                if (!glued && !closes && !CLOSING.contains(form)) {
                    text.append(' ');
                }
                int start = text.length();
                text.append(form);
                words.add(new Word(form, line.substring(line.indexOf('\t') + 1), new Span(start, text.length()), s));
                open = mark ? !closes : open;
                glued = (mark && !closes) || form.equals("(") || form.equals("[");
            }
        }
        Article article = new Article(
                "pfsa-" + number,
                null,
                null,
                null,
                null,
                null,
                "id",
                text.toString(),
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return new AttributedText(article, statements(words));
    }

    private static List<AttributedText.Gold> statements(List<Word> words) {
        List<AttributedText.Gold> gold = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).starts("STATEMENT")) {
                continue;
            }
            int end = i + 1;
            while (end < words.size() && words.get(end).label().matches("[IL]-STATEMENT")) {
                end++;
            }
            gold.add(statement(words, i, end));
            i = end - 1;
        }
        return gold;
    }

    private static AttributedText.Gold statement(List<Word> words, int from, int to) {
        List<Span> said = List.of(words.get(from).span().to(words.get(to - 1).span()));
        int cue = cue(words, from, to);
        @Nullable Word head = cue < 0 ? null : speaker(words, cue);
        return head == null
                ? new AttributedText.Gold(said, null, false, false)
                : new AttributedText.Gold(said, head.span(), words.get(cue).in("CUECOREF"), true);
    }

    private static int cue(List<Word> words, int from, int to) {
        for (int i = to;
                i < words.size() && i < to + CUE_WITHIN && !words.get(i).in("STATEMENT");
                i++) {
            if (words.get(i).cue()) {
                return i;
            }
        }
        for (int i = from - 1; i >= 0 && i >= from - CUE_WITHIN && !words.get(i).in("STATEMENT"); i--) {
            if (words.get(i).cue()) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Word speaker(List<Word> words, int cue) {
        if (words.get(cue).in("CUECOREF")) {
            for (int i = cue - 1; i >= 0; i--) {
                if (words.get(i).starts("PERSON") || words.get(i).starts("PERSONCOREF")) {
                    return words.get(i);
                }
            }
            return null;
        }
        @Nullable Word body = null;
        for (int i = cue + 1;
                i < words.size() && words.get(i).sentence() == words.get(cue).sentence();
                i++) {
            Word word = words.get(i);
            if (word.starts("PERSON") || word.starts("PERSONCOREF")) {
                return word;
            }
            if (body == null && (word.starts("ROLE") || word.starts("AFFILIATION"))) {
                body = word;
            }
        }
        return body;
    }
}
