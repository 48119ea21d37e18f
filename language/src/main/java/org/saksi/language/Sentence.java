package org.saksi.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;
import org.saksi.model.Span;

/**
 * One analysed sentence.
 *
 * @param index its number in the article, from 0
 * @param paragraph number of its paragraph in the article, from 0
 * @param origin where its paragraph stood on the page
 * @param span where it stands in the article's text, without surrounding blanks
 * @param tokens its tokens in order, not overlapping, inside {@code span}
 * @param tree its dependency tree, null when it was not parsed
 * @param unparsed why there is no tree, null when there is one
 * @param names the names in it, in text order, not overlapping
 */
public record Sentence(
        int index,
        int paragraph,
        Origin origin,
        Span span,
        List<Token> tokens,
        @Nullable DependencyTree tree,
        @Nullable String unparsed,
        List<Name> names) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }

    /** Where the words of one of its names stand in the article's text. */
    public Span span(Name name) {
        return tokens.get(name.from()).span().to(tokens.get(name.to() - 1).span());
    }
}
