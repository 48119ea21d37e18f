package org.saksi.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.DependencyTree;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Sentences with trees drawn by hand, so that the tests do not hang on what a parser model happens to read. */
final class Trees {
    private Trees() {}

    /**
     * A coded sentence.
     *
     * @param drawn one {@code head/relation} for each token, heads counted from 1 as in CoNLL-U, 0 for the root; null
     *     for a sentence without a tree
     */
    static CodedText code(String language, String text, @Nullable String drawn) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        Sentence read = Analysers.of(language).analyse(article).sentences().getFirst();
        Sentence sentence = new Sentence(
                0,
                0,
                Origin.BODY,
                read.span(),
                read.tokens(),
                drawn == null ? null : tree(read.tokens(), drawn),
                drawn == null ? "no model" : null,
                List.of());
        return Coder.of(language).code(new Analysis(article, List.of(sentence)));
    }

    private static DependencyTree tree(List<Token> tokens, String drawn) {
        String[] arcs = drawn.split(" ");
        if (arcs.length != tokens.size()) {
            throw new IllegalArgumentException("tree must have " + tokens.size() + " arcs but had " + arcs.length + ": "
                    + tokens.stream().map(Token::form).toList());
        }
        List<Word> words = new ArrayList<>();
        for (Token token : tokens) {
            String[] arc = arcs[token.index()].split("/");
            words.add(new Word(
                    token.index(),
                    token.form(),
                    token.lemma(),
                    token.upos(),
                    "",
                    Integer.parseInt(arc[0]) - 1,
                    arc[1]));
        }
        return new DependencyTree(words);
    }
}
