package org.saksi.language.internal;

import java.util.Arrays;
import java.util.List;
import org.saksi.language.Token;

/**
 * The syntactic words of one sentence: its tokens, clitics apart from their hosts.
 *
 * <p>Filled anew for every sentence, so that a parser makes no garbage; for one thread only. The first word of a token
 * is its host, the others are its clitics.
 */
public final class SyntacticWords {
    private int size;
    private int[] tokens = new int[64];
    private String[] forms = new String[64];
    private String[] lowers = new String[64];

    /** Fills itself with the words of a sentence. */
    public void fill(List<Token> sentence, Clitics clitics) {
        size = 0;
        for (int i = 0; i < sentence.size(); i++) {
            clitics.split(sentence.get(i), i, this);
        }
    }

    /**
     * Fills itself with words that are given, as a treebank has them.
     *
     * @param given the words
     * @param tokenOfWord for each word the number of its token
     */
    public void fill(List<String> given, int[] tokenOfWord) {
        size = 0;
        for (int i = 0; i < given.size(); i++) {
            add(tokenOfWord[i], given.get(i), Glyphs.lower(given.get(i)));
        }
    }

    void add(int token, String form, String lower) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
            forms = Arrays.copyOf(forms, 2 * size);
            lowers = Arrays.copyOf(lowers, 2 * size);
        }
        tokens[size] = token;
        forms[size] = form;
        lowers[size] = lower;
        size++;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** Number of the token that a word belongs to. */
    public int token(int word) {
        return tokens[word];
    }

    /** A word as written. */
    public String form(int word) {
        return forms[word];
    }

    /** The words as written, as many as {@link #size()}; the array is its own. */
    String[] forms() {
        return forms;
    }

    /** A word in lower case, as {@link Token#lower()}. */
    public String lower(int word) {
        return lowers[word];
    }

    /** Whether a word is the clitic of the word before it. */
    public boolean clitic(int word) {
        return word > 0 && tokens[word - 1] == tokens[word];
    }
}
