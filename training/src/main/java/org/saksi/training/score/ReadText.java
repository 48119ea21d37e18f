package org.saksi.training.score;

import java.util.ArrayList;
import java.util.List;
import org.saksi.language.Analyser;
import org.saksi.language.DependencyTree;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.training.corpora.Conllu;

/** Raw text of gold sentences, and what an analyser reads from it. */
public final class ReadText {
    private ReadText() {}

    /** The text of the sentences; a new paragraph starts where their comments say so, else a blank stands between. */
    public static String text(List<Conllu.Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (Conllu.Sentence sentence : sentences) {
            boolean fresh = sentence.comments().stream()
                    .anyMatch(comment -> comment.startsWith("# newpar") || comment.startsWith("# newdoc"));
            if (!text.isEmpty()) {
                text.append(fresh ? '\n' : ' ');
            }
            text.append(sentence.text());
        }
        return text.toString();
    }

    /** What an analyser makes of a text whose lines are paragraphs. */
    public static List<Conllu.Sentence> read(Analyser analyser, String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            paragraphs.add(new Paragraph(new Span(start, start + line.length()), Origin.BODY));
            start += line.length() + 1;
        }
        Article article = new Article("raw", null, null, null, null, null, analyser.language(), text, paragraphs);
        return analyser.analyse(article).sentences().stream()
                .map(sentence -> conllu(sentence, text))
                .toList();
    }

    /** One analysed sentence; without a tree all words hang on the first. */
    public static Conllu.Sentence conllu(Sentence sentence, String text) {
        DependencyTree tree = sentence.tree();
        List<Conllu.Word> words = new ArrayList<>();
        List<Conllu.Range> ranges = new ArrayList<>();
        if (tree == null) {
            sentence.tokens().forEach(token -> words.add(bare(token, words.isEmpty())));
        } else {
            tree.words().forEach(word -> words.add(word(word)));
            addRanges(sentence.tokens(), tree.words(), ranges);
        }
        return Conllu.Sentence.of(
                Integer.toString(sentence.index()), sentence.span().in(text), words, ranges);
    }

    private static Conllu.Word word(Word word) {
        String features = word.features().isEmpty() ? "_" : word.features();
        return Conllu.Word.of(
                word.form(), word.lemma(), word.upos().name(), features, word.head() + 1, word.relation());
    }

    private static Conllu.Word bare(Token token, boolean first) {
        String relation = first ? "root" : "dep";
        return Conllu.Word.of(token.form(), token.lemma(), token.upos().name(), "_", first ? 0 : 1, relation);
    }

    private static void addRanges(List<Token> tokens, List<Word> words, List<Conllu.Range> ranges) {
        int from = 0;
        while (from < words.size()) {
            int to = from + 1;
            while (to < words.size() && words.get(to).token() == words.get(from).token()) {
                to++;
            }
            if (to > from + 1) {
                String form = tokens.get(words.get(from).token()).form();
                ranges.add(new Conllu.Range(from + 1, to, form, "_", "_"));
            }
            from = to;
        }
    }
}
