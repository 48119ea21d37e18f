package org.saksi.training.corpora;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saksi.language.Analyser;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.internal.WordList;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Cuts texts with our own analyser and keeps the sane sentences, each once, in the order of the texts. */
final class SaneSentences {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final double MOST_OTHERS = 0.40;
    private static final double LEAST_LETTERS = 0.60;

    private final String language;
    private final Analyser analyser;
    private final Set<String> boilerplate;
    private final Set<String> seen = new HashSet<>();
    private final List<SilverSentence> sentences = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param boilerplate the list of what outlets repeat in every article
     */
    SaneSentences(String language, Analyser analyser, String boilerplate) {
        this.language = language;
        this.analyser = analyser;
        this.boilerplate = Set.copyOf(WordList.lines(SaneSentences.class, boilerplate));
    }

    int size() {
        return sentences.size();
    }

    /** The first sentences, at most so many. */
    List<SilverSentence> first(int most) {
        return sentences.subList(0, Math.min(most, sentences.size()));
    }

    /** Takes a text, one paragraph a line. */
    void add(String id, String text) {
        Article article = new Article(id, null, null, null, null, null, language, text, paragraphs(text));
        for (Sentence sentence : analyser.analyse(article).sentences()) {
            String words = sentence.span().in(text);
            if (sane(words, sentence.tokens()) && seen.add(words.toLowerCase(Locale.ROOT))) {
                String number = id + "-" + sentence.index();
                sentences.add(new SilverSentence(number, words, moved(sentence)));
            }
        }
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            paragraphs.add(new Paragraph(new Span(start, start + line.length()), Origin.BODY));
            start += line.length() + 1;
        }
        return paragraphs;
    }

    private static List<Token> moved(Sentence sentence) {
        int start = sentence.span().start();
        return sentence.tokens().stream()
                .map(token -> new Token(
                        token.index(),
                        new Span(token.span().start() - start, token.span().end() - start),
                        token.form(),
                        token.lower(),
                        token.lemma(),
                        token.upos(),
                        token.morphology()))
                .toList();
    }

    /** Whether a sentence is worth labelling: complete, made of words, nothing that every article repeats. */
    private boolean sane(String words, List<Token> tokens) {
        if (tokens.size() < SHORTEST || tokens.size() > LONGEST || !complete(words) || !balanced(words)) {
            return false;
        }
        long letters = words.chars().filter(Character::isLetter).count();
        long others = tokens.stream()
                .filter(token -> !Character.isLetter(token.form().codePointAt(0)))
                .count();
        if (letters < LEAST_LETTERS * words.length() || others > MOST_OTHERS * tokens.size()) {
            return false;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return !lower.equals(words) && !foreign(words) && boilerplate.stream().noneMatch(lower::contains);
    }

    private static boolean complete(String words) {
        int end = words.length();
        while (end > 0 && "\"'”’)".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        int first = words.codePointAt(0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || "\"'“‘".indexOf(first) >= 0;
        return begins && end > 0 && ".?!".indexOf(words.charAt(end - 1)) >= 0;
    }

    private static boolean balanced(String words) {
        return words.chars().filter(c -> c == '(').count()
                == words.chars().filter(c -> c == ')').count();
    }

    /** Whether it holds letters that neither language uses. */
    private static boolean foreign(String words) {
        return words.codePoints().anyMatch(point -> Character.isLetter(point) && point > 0x24F);
    }
}
