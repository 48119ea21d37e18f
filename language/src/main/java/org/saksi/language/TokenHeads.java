package org.saksi.language;

import java.util.List;

/**
 * The heads of tokens, made from those of their words.
 *
 * <p>A token hangs where its host hangs. When words of one token hang apart, that can close a circle ("a" on the clitic
 * of "b", the host of "b" on "a"): then "a" goes up its words' own heads to the first token that does not come back.
 */
final class TokenHeads {
    private final List<Word> words;
    /** For each token the word that stands for it: its host, or the clitic that the host hangs on. */
    private final int[] standing;

    private final int[] heads;
    private final String[] relations;

    /** Heads for words that form one tree and leave out no token. */
    TokenHeads(List<Word> words) {
        this.words = words;
        int tokens = words.isEmpty() ? 0 : words.getLast().token() + 1;
        this.standing = new int[tokens];
        this.heads = new int[tokens];
        this.relations = new String[tokens];
        for (int i = words.size() - 1; i >= 0; i--) {
            settle(i);
        }
        // After the hosts, since the one root may be a clitic whose host hangs elsewhere.
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() < 0) {
                hang(words.get(i).token(), i);
            }
        }
        openCircles();
    }

    /** The token that each token hangs on, -1 for the root; the caller owns the array. */
    int[] heads() {
        return heads;
    }

    /** The relation of each token to its head; the caller owns the array. */
    String[] relations() {
        return relations;
    }

    private void settle(int word) {
        int token = words.get(word).token();
        int at = word;
        // A host that hangs on its own clitic stands where the clitic stands.
        while (words.get(at).head() >= 0 && words.get(words.get(at).head()).token() == token) {
            at = words.get(at).head();
        }
        hang(token, at);
    }

    private void hang(int token, int word) {
        int head = words.get(word).head();
        standing[token] = word;
        heads[token] = head < 0 ? -1 : words.get(head).token();
        relations[token] = words.get(word).relation();
    }

    private void openCircles() {
        int[] seen = new int[heads.length];
        for (int token = 0; token < heads.length; token++) {
            int at = token;
            while (at >= 0 && seen[at] == 0) {
                seen[at] = token + 1;
                at = heads[at];
            }
            if (at >= 0 && seen[at] == token + 1) {
                open(at);
            }
        }
    }

    /** Takes out of a circle the first of its tokens that hangs on a word which does not stand for its token. */
    private void open(int inCircle) {
        int first = -1;
        int at = inCircle;
        do {
            int above = words.get(standing[at]).head();
            if (standing[heads[at]] != climbed(above) && (first < 0 || at < first)) {
                first = at;
            }
            at = heads[at];
        } while (at != inCircle);
        if (first < 0) {
            throw new IllegalStateException("tokens run in a circle though their words do not");
        }
        int word = words.get(standing[first]).head();
        while (comesBack(words.get(word).token(), first)) {
            word = words.get(word).head();
        }
        heads[first] = words.get(word).token();
    }

    /** The last word of the same token on the way up. */
    private int climbed(int word) {
        int at = word;
        while (words.get(at).head() >= 0
                && words.get(words.get(at).head()).token() == words.get(word).token()) {
            at = words.get(at).head();
        }
        return at;
    }

    /** Whether the way up from a token leads to the given one or runs in a circle, rather than to the root. */
    private boolean comesBack(int token, int to) {
        int steps = 0;
        for (int at = token; at >= 0; at = heads[at]) {
            if (at == to || steps++ > heads.length) {
                return true;
            }
        }
        return false;
    }
}
