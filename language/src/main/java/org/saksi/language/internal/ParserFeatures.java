package org.saksi.language.internal;

/**
 * What the parser's network sees of a single word, as rows of its table of vectors; trainer and parser share it, so a
 * change here needs new models. Stateless but for the vocabulary; safe for use by many threads.
 *
 * <p>Words of the vocabulary have rows of their own, all else goes by hash: root, endings, beginnings, shape and what
 * the word lists know.
 */
public final class ParserFeatures {
    /** Rows each word has. */
    public static final int COUNT = 10;

    /** How many conventions of annotation can be told apart. */
    public static final int STYLES = 4;

    private static final int ROOTS = 8192;
    private static final int SHORT = 1024;
    private static final int MIDDLE = 4096;
    private static final int LONG = 8192;
    private static final int SHAPES = 2048;
    private static final int CLASSES = 2048;
    private static final int LONGEST_SEEN = 48;

    private final Vocabulary words;
    private final int rows;

    /** Features over a vocabulary, whose words have the first rows. */
    public ParserFeatures(Vocabulary words) {
        this.words = words;
        this.rows = words.size() + ROOTS + SHORT + 2 * MIDDLE + 2 * LONG + SHAPES + CLASSES + STYLES;
    }

    /** How many rows the table has. */
    public int rows() {
        return rows;
    }

    /** What goes before everything else: the words themselves. */
    public Vocabulary words() {
        return words;
    }

    /**
     * Writes the rows of a word.
     *
     * @param lower the word in lower case
     * @param shape as {@link #shape} gives it
     * @param known what the word lists say
     * @param root its root as the morphology finds it without context
     * @param style the convention of annotation, below {@link #STYLES}: one treebank calls compound what another calls
     *     flat, and is learnt from all the same (Stymne et al. 2018)
     * @param to where to write, {@link #COUNT} numbers from {@code at} on; the first is the vocabulary's
     */
    public void write(String lower, int shape, int known, String root, int style, int[] to, int at) {
        int from = words.size();
        to[at] = words.number(hash(lower, 0, lower.length()));
        to[at + 1] = from + bucket(hash(root, 0, root.length()), ROOTS);
        from += ROOTS;
        to[at + 2] = from + bucket(ending(lower, 2), SHORT);
        from += SHORT;
        to[at + 3] = from + bucket(ending(lower, 3), MIDDLE);
        from += MIDDLE;
        to[at + 4] = from + bucket(ending(lower, 4), LONG);
        from += LONG;
        to[at + 5] = from + bucket(hash(lower, 0, Math.min(3, lower.length())), MIDDLE);
        from += MIDDLE;
        to[at + 6] = from + bucket(hash(lower, 0, Math.min(5, lower.length())), LONG);
        from += LONG;
        to[at + 7] = from + (shape & (SHAPES - 1));
        from += SHAPES;
        to[at + 8] = from + bucket(known * 0x9E3779B1, CLASSES);
        to[at + 9] = from + CLASSES + style;
    }

    private static int ending(String word, int length) {
        return hash(word, Math.max(0, word.length() - length), word.length());
    }

    private static int bucket(int hash, int size) {
        int mixed = hash * 0x85EBCA6B;
        return (mixed ^ mixed >>> 15) & (size - 1);
    }

    /** The number a word is known by; digits count alike. */
    public static int hash(String word, int from, int to) {
        int hash = 0x811C9DC5;
        int end = Math.min(to, from + LONGEST_SEEN);
        for (int i = from; i < end; i++) {
            char unit = word.charAt(i);
            hash = (hash ^ (unit >= '0' && unit <= '9' ? '0' : unit)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }

    /** What a word looks like: {@link WordShape}, whether it holds a stop, slash or colon, whether it is a clitic. */
    public static int shape(String form, boolean first, boolean headline, boolean clitic) {
        boolean sign = false;
        int length = Math.min(form.length(), LONGEST_SEEN);
        for (int i = 0; i < length; i++) {
            char unit = form.charAt(i);
            sign |= unit == '.' || unit == '/' || unit == ':';
        }
        int shape = WordShape.of(form, LONGEST_SEEN, first, headline);
        return shape | (sign ? WordShape.FREE : 0) | (clitic ? 2 * WordShape.FREE : 0);
    }
}
