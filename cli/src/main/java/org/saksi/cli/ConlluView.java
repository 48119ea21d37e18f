package org.saksi.cli;

import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.model.Origin;

/**
 * Sentences as CoNLL-U, ten columns a word (<a href="https://universaldependencies.org/format.html">format</a>).
 *
 * <p>Everything is in NFC, as Universal Dependencies asks; {@code TokenRange} counts the code points of the article's
 * stored text. A sentence without a tree has a comment {@code unparsed} and {@code _} for heads and relations.
 */
final class ConlluView {
    private static final String EMPTY = "_";

    private final Analysis analysis;
    private final StringBuilder out = new StringBuilder();
    private int unit;
    private int point;

    private ConlluView(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The sentences of an article.
     *
     * @param chosen takes a sentence by its number in the article, from 0
     */
    static String of(Analysis analysis, IntPredicate chosen) {
        ConlluView view = new ConlluView(analysis);
        int paragraph = -1;
        for (Sentence sentence : analysis.sentences()) {
            if (chosen.test(sentence.index())) {
                view.opening(sentence, paragraph);
                view.sentence(sentence);
                paragraph = sentence.paragraph();
            }
        }
        return view.out.toString();
    }

    private void opening(Sentence sentence, int paragraph) {
        if (paragraph < 0) {
            comment("newdoc id", analysis.article().id());
        }
        if (sentence.paragraph() != paragraph) {
            out.append("# newpar\n");
            if (sentence.origin() != Origin.BODY) {
                comment("origin", sentence.origin().label());
            }
        }
    }

    private void sentence(Sentence sentence) {
        SyntacticView view = new SyntacticView(sentence);
        comment("sent_id", id(sentence));
        comment("text", view.line());
        if (!view.parsed()) {
            comment("unparsed", view.reason());
        }
        for (int i = 0; i < view.words().size(); i++) {
            Word word = view.words().get(i);
            String whole = misc(sentence, view, word.token());
            String name = view.name(word.token());
            String own = name == null || view.clitic(i) ? "" : "Name=" + name;
            if (view.part(i) && !view.clitic(i)) {
                Token token = sentence.tokens().get(word.token());
                row(range(view, i), cell(token.form()), EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, whole);
            }
            word(view, i, view.part(i) ? own : own.isEmpty() ? whole : own + "|" + whole);
        }
        out.append('\n');
    }

    private void word(SyntacticView view, int i, String misc) {
        Word word = view.words().get(i);
        row(
                Integer.toString(i + 1),
                cell(word.form()),
                cell(word.lemma()),
                word.upos().name(),
                EMPTY,
                word.features().isEmpty() ? EMPTY : word.features(),
                view.parsed() ? Integer.toString(word.head() + 1) : EMPTY,
                view.parsed() ? cell(word.relation()) : EMPTY,
                EMPTY,
                misc.isEmpty() ? EMPTY : misc);
    }

    private static String range(SyntacticView view, int host) {
        int last = host;
        while (last + 1 < view.words().size() && view.clitic(last + 1)) {
            last++;
        }
        return (host + 1) + "-" + (last + 1);
    }

    /** What is said of a token whole. */
    private String misc(Sentence sentence, SyntacticView view, int token) {
        Token own = sentence.tokens().get(token);
        boolean last = token + 1 == sentence.tokens().size();
        boolean spaced = last ? !glued(sentence) : view.spaced(token);
        String range = "TokenRange=" + point(own.span().start()) + ":"
                + point(own.span().end());
        return spaced ? range : "SpaceAfter=No|" + range;
    }

    /** Whether the next sentence of the paragraph begins without a blank. */
    private boolean glued(Sentence sentence) {
        List<Sentence> all = analysis.sentences();
        if (sentence.index() + 1 >= all.size()) {
            return false;
        }
        Sentence next = all.get(sentence.index() + 1);
        return next.paragraph() == sentence.paragraph()
                && next.span().start() == sentence.span().end();
    }

    /** The code points before a unit of the article's text; tokens are asked in order, so one walk serves them all. */
    private int point(int at) {
        if (at < unit) {
            unit = 0;
            point = 0;
        }
        point += analysis.article().text().codePointCount(unit, at);
        unit = at;
        return point;
    }

    private String id(Sentence sentence) {
        StringBuilder id = new StringBuilder();
        // A slash in an id means a parallel treebank.
        line(analysis.article().id())
                .codePoints()
                .map(glyph -> blank(glyph) || glyph == '/' ? '_' : glyph)
                .forEach(id::appendCodePoint);
        return id.append('-').append(sentence.index() + 1).toString();
    }

    private void comment(String key, String value) {
        out.append("# ").append(key).append(" = ").append(line(value)).append('\n');
    }

    private void row(String... cells) {
        out.append(String.join("\t", cells)).append('\n');
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(glyph -> blank(glyph) ? ' ' : glyph)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** A cell that is never empty and never holds a blank, which would end it. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return EMPTY;
        }
        StringBuilder cell = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(glyph -> blank(glyph) ? '_' : glyph)
                .forEach(cell::appendCodePoint);
        return cell.toString();
    }

    private static boolean blank(int glyph) {
        return Character.isWhitespace(glyph) || Character.isSpaceChar(glyph) || Character.isISOControl(glyph);
    }
}
