package org.saksi.training;

import java.util.ArrayList;
import java.util.List;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.training.corpora.Conllu;

/**
 * A treebank as the raw text it was made from, and where its sentences and words stand in it.
 *
 * <p>Sentences are joined with blanks, into paragraphs where the treebank marks them and into one where it does not.
 *
 * @param article the text; it has one paragraph when the treebank marks none
 * @param sentences the treebank's sentences, in order
 * @param tokens its tokens, in order; English contractions as the words they are made of
 */
record RawTreebank(Article article, List<Span> sentences, List<Span> tokens) {
    RawTreebank {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
    }

    /**
     * Puts a treebank together.
     *
     * @param language ISO 639-1 code; only English contractions are taken apart, since their parts spell the token
     * @throws IllegalArgumentException when a token does not stand in the text of its sentence
     */
    static RawTreebank of(String language, List<Conllu.Sentence> treebank) {
        Draft draft = new Draft(language.equals("en"));
        treebank.forEach(draft::add);
        draft.endParagraph();
        Article article = new Article(
                "treebank", null, null, null, null, null, language, draft.text.toString(), draft.paragraphs);
        return new RawTreebank(article, draft.sentences, draft.tokens);
    }

    private static final class Draft {
        private final boolean contractions;
        private final StringBuilder text = new StringBuilder();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Span> sentences = new ArrayList<>();
        private final List<Span> tokens = new ArrayList<>();
        private int paragraph;

        Draft(boolean contractions) {
            this.contractions = contractions;
        }

        void add(Conllu.Sentence sentence) {
            boolean opens = sentence.comments().stream()
                    .anyMatch(comment -> comment.startsWith("# newdoc") || comment.startsWith("# newpar"));
            if (opens && !text.isEmpty()) {
                endParagraph();
                text.append('\n');
                paragraph = text.length();
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            String words = sentence.text().strip();
            int at = text.length();
            sentences.add(new Span(at, at + words.length()));
            text.append(words);
            for (Conllu.Surface token : sentence.surface()) {
                int start = text.indexOf(token.form(), at);
                if (start < 0) {
                    throw new IllegalArgumentException(
                            "token \"" + token.form() + "\" must stand in the text of " + sentence.id());
                }
                at = start + token.form().length();
                add(new Span(start, at), sentence.words().subList(token.from() - 1, token.to()));
            }
        }

        private void add(Span token, List<Conllu.Word> words) {
            StringBuilder spelt = new StringBuilder();
            words.forEach(word -> spelt.append(word.form()));
            if (!contractions || !spelt.toString().equals(token.in(text.toString()))) {
                tokens.add(token);
                return;
            }
            int at = token.start();
            for (Conllu.Word word : words) {
                tokens.add(new Span(at, at + word.form().length()));
                at += word.form().length();
            }
        }

        void endParagraph() {
            paragraphs.add(new Paragraph(new Span(paragraph, text.length()), Origin.BODY));
        }
    }
}
