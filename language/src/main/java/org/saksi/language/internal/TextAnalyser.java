package org.saksi.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.saksi.language.Analyser;
import org.saksi.language.Analysis;
import org.saksi.language.Morphology;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** The analyser of any language: scanner and splitter under its orthography, words read by its grammar. */
public final class TextAnalyser implements Analyser {
    private final String language;
    private final Grammar grammar;
    private final TokenScanner scanner;
    private final SentenceSplitter splitter;
    private final SentenceParser trees;

    /** An analyser for the language of the given code. */
    public TextAnalyser(String language, Orthography orthography, Grammar grammar, SentenceParser trees) {
        this.language = language;
        this.grammar = grammar;
        this.trees = trees;
        this.scanner = new TokenScanner(orthography);
        this.splitter = new SentenceSplitter(orthography);
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public Morphology word(String form, boolean verb) {
        return grammar.word(Glyphs.lower(form), verb);
    }

    @Override
    public Analysis analyse(Article article) {
        List<Cut> cuts = new ArrayList<>();
        List<Paragraph> paragraphs = article.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (read(paragraphs.get(i).origin())) {
                addSentences(article.text(), paragraphs.get(i), i, cuts);
            }
        }
        List<SentenceParser.Result> results =
                trees.readAll(cuts.stream().map(Cut::tokens).toList());
        List<Sentence> sentences = new ArrayList<>(cuts.size());
        for (int i = 0; i < results.size(); i++) {
            sentences.add(cuts.get(i).sentence(i, results.get(i)));
        }
        return new Analysis(article, sentences);
    }

    /** A sentence before its tree is read: an article's trees are read together. */
    private record Cut(int paragraph, Origin origin, Span span, List<Token> tokens) {
        Sentence sentence(int index, SentenceParser.Result read) {
            return new Sentence(index, paragraph, origin, span, tokens, read.tree(), read.unparsed(), read.names());
        }
    }

    private static boolean read(Origin origin) {
        return switch (origin) {
            case TITLE, BODY, KEY_POINT, CAPTION -> true;
            case CREDIT, BOILERPLATE -> false;
        };
    }

    private void addSentences(String text, Paragraph paragraph, int number, List<Cut> cuts) {
        Spans tokens = new Spans();
        int to = Math.min(paragraph.span().end(), text.length());
        scanner.scan(text, Math.min(paragraph.span().start(), to), to, tokens);
        if (tokens.size() == 0) {
            return;
        }
        int start = 0;
        for (int end : splitter.ends(text, tokens)) {
            Span span = new Span(tokens.start(start), tokens.end(end));
            cuts.add(new Cut(number, paragraph.origin(), span, tokens(text, tokens, start, end + 1)));
            start = end + 1;
        }
    }

    private List<Token> tokens(String text, Spans spans, int from, int to) {
        List<String> forms = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            forms.add(text.substring(spans.start(i), spans.end(i)));
        }
        return read(forms, index -> new Span(spans.start(from + index), spans.end(from + index)));
    }

    /**
     * The tokens of a sentence that is cut already, as a trainer has it.
     *
     * @param forms the words as written; spans count as if one blank stood between them
     */
    public List<Token> tokens(List<String> forms) {
        int[] starts = new int[forms.size() + 1];
        for (int i = 0; i < forms.size(); i++) {
            starts[i + 1] = starts[i] + forms.get(i).length() + 1;
        }
        return read(forms, index -> new Span(starts[index], starts[index + 1] - 1));
    }

    private List<Token> read(List<String> forms, IntFunction<Span> spans) {
        List<String> lowers = new ArrayList<>(forms.size());
        for (String form : forms) {
            lowers.add(Glyphs.lower(form));
        }
        List<Reading> readings = grammar.read(forms, lowers);
        List<Token> tokens = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            Reading reading = readings.get(i);
            tokens.add(new Token(
                    i,
                    spans.apply(i),
                    forms.get(i),
                    lowers.get(i),
                    reading.morphology().stem(),
                    reading.upos(),
                    reading.morphology()));
        }
        return tokens;
    }

    /** The tokens of a text without sentences, as a trainer needs them. */
    public Spans scan(String text) {
        Spans tokens = new Spans();
        scanner.scan(text, 0, text.length(), tokens);
        return tokens;
    }
}
