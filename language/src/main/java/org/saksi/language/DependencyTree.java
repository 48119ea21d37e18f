package org.saksi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A labelled dependency tree of one sentence (Universal Dependencies version 2).
 *
 * <p>The tree stands over syntactic words; questions by token number are answered for the token's host word, and a
 * clitic as head counts as its token. The tokens form one tree too: where a word hangs on a clitic whose host hangs
 * below that word, it hangs on the next word above the clitic instead. Immutable and safe for use by many threads.
 */
public final class DependencyTree {
    private final List<Word> words;
    private final int[] heads;
    private final String[] relations;
    private final int[][] children;

    /**
     * A tree over the words.
     *
     * @param words all words of the sentence in order, at least one for each token
     * @throws IllegalArgumentException when a token is left out or comes out of order, a head lies outside, there is
     *     not exactly one root, or heads run in a circle
     */
    public DependencyTree(List<Word> words) {
        this.words = List.copyOf(words);
        check(this.words);
        TokenHeads tokens = new TokenHeads(this.words);
        this.heads = tokens.heads();
        this.relations = tokens.relations();
        this.children = children(heads);
    }

    private static void check(List<Word> words) {
        int roots = 0;
        int token = -1;
        for (int i = 0; i < words.size(); i++) {
            int next = words.get(i).token();
            if (next != token + 1 && (i == 0 || next != token)) {
                throw new IllegalArgumentException(
                        "words must go through the tokens one by one but word " + i + " belonged to token " + next);
            }
            token = next;
            int head = words.get(i).head();
            if (head < -1 || head >= words.size()) {
                throw new IllegalArgumentException("head of word " + i + " must lie in the sentence but was " + head);
            }
            roots += head < 0 ? 1 : 0;
            int steps = 0;
            for (int at = i; at >= 0; at = words.get(at).head()) {
                if (steps++ > words.size()) {
                    throw new IllegalArgumentException("heads must not run in a circle but did from word " + i);
                }
            }
        }
        if (roots != 1 && !words.isEmpty()) {
            throw new IllegalArgumentException("tree must have one root but had " + roots);
        }
    }

    private static int[][] children(int[] heads) {
        int[] counts = new int[heads.length];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        int[][] children = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            children[i] = new int[counts[i]];
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                children[heads[i]][counts[heads[i]]++] = i;
            }
        }
        return children;
    }

    /** The syntactic words in order. */
    public List<Word> words() {
        return words;
    }

    /** How many tokens the tree stands over. */
    public int size() {
        return heads.length;
    }

    /** The token that a token hangs on, -1 for the root. */
    public int head(int token) {
        return heads[token];
    }

    /** The relation of a token to its head, subtype included. */
    public String relation(int token) {
        return relations[token];
    }

    /** Whether a token has the given relation, or one of its subtypes when the given one has none. */
    public boolean is(int token, String relation) {
        String own = relations[token];
        return own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    /** The tokens that hang on a token, in text order; the array is the tree's own and must not be changed. */
    public int[] children(int token) {
        return children[token];
    }

    /** The token that hangs on nothing. */
    public int root() {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                return i;
            }
        }
        throw new IllegalStateException("a tree without tokens has no root");
    }

    /** The words of a token: its host and then its clitics. */
    public List<Word> words(int token) {
        List<Word> own = new ArrayList<>(2);
        for (Word word : words) {
            if (word.token() == token) {
                own.add(word);
            }
        }
        return own;
    }

    /** Whether a token is another one or hangs on it, directly or through others. */
    public boolean within(int token, int above) {
        for (int at = token; at >= 0; at = heads[at]) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }
}
