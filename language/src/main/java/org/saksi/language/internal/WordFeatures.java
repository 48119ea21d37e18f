package org.saksi.language.internal;

import java.util.List;

/**
 * What the tagger sees of the words of a sentence, as 32-bit keys; trainer and tagger share it, so a change here needs
 * new models. Not safe for use by several threads.
 */
public final class WordFeatures {
    /** More features than this no word has. */
    public static final int MOST = 44;

    private static final int EDGE = 0x51ed270b;
    /** The lower bits of a class are seen together with those of the neighbours, all bits only alone. */
    private static final int COARSE = 1023;

    private static final int LONGEST_SEEN = 64;

    /** What is seen of a word by itself. */
    record Seen(String lower, int word, int shape, int classes, int coarse, int lastTwo, int lastThree) {
        /** What stands before the first word and behind the last. */
        static final Seen NOTHING = new Seen("", EDGE, -1, -1, -1, EDGE, EDGE);

        static Seen of(String form, String lower, int classes, boolean first, boolean headline) {
            int dotted = form.indexOf('.') > 0 ? WordShape.FREE : 0;
            int shape = WordShape.of(form, LONGEST_SEEN, first, headline) | dotted;
            return new Seen(
                    lower,
                    WordFeatures.word(lower),
                    shape,
                    classes,
                    classes & COARSE,
                    suffix(lower, 2),
                    suffix(lower, 3));
        }
    }

    private final Seen[] words;

    /**
     * The words of one sentence.
     *
     * @param forms the words as written
     * @param lowers the same words in lower case
     * @param classes what a lexicon knows of each word, the weightier in the lower ten bits
     */
    public WordFeatures(List<String> forms, List<String> lowers, int[] classes) {
        this.words = new Seen[forms.size()];
        boolean headline = headline(forms);
        for (int i = 0; i < words.length; i++) {
            words[i] = Seen.of(forms.get(i), lowers.get(i), classes[i], i == 0, headline);
        }
    }

    /**
     * Writes the keys of the features of a word into {@code keys} and tells how many there are.
     *
     * @param previous label of the word before
     * @param beforePrevious label of the word before that
     */
    public int extract(int at, int previous, int beforePrevious, int[] keys) {
        int n = own(words[at], previous, keys, 0);
        n = right(seen(at + 1), previous, keys, n);
        return around(
                seen(at - 2),
                seen(at - 1),
                words[at],
                seen(at + 1),
                seen(at + 2),
                labels(previous, beforePrevious),
                keys,
                n);
    }

    private Seen seen(int at) {
        return at >= 0 && at < words.length ? words[at] : Seen.NOTHING;
    }

    /** The keys that depend on a word and the label before it; returns the number of all keys. */
    static int own(Seen word, int previous, int[] keys, int from) {
        int n = from;
        keys[n++] = key(1, 0, 0);
        keys[n++] = key(2, word.word, 0);
        keys[n++] = key(7, previous, 0);
        keys[n++] = key(9, previous, word.word);
        keys[n++] = key(13, word.shape, 0);
        keys[n++] = key(14, word.shape, previous);
        keys[n++] = key(15, word.coarse, 0);
        keys[n++] = key(16, word.coarse, previous);
        keys[n++] = key(22, word.word, word.shape);
        keys[n++] = key(35, word.lastThree, previous);
        keys[n++] = key(39, word.classes, 0);
        keys[n++] = key(40, word.classes, previous);
        return affixes(word.lower, keys, n);
    }

    private static int affixes(String word, int[] keys, int from) {
        int n = from;
        int length = Math.min(word.length(), LONGEST_SEEN);
        int end = word.length();
        int hash = 7;
        for (int i = 1; i <= 5 && i < length; i++) {
            hash = hash * 31 + word.charAt(end - i);
            keys[n++] = key(23 + i, hash, 0);
        }
        hash = 7;
        for (int i = 1; i <= 4 && i < length; i++) {
            hash = hash * 31 + word.charAt(i - 1);
            keys[n++] = key(29 + i, hash, 0);
        }
        return n;
    }

    /** The keys that depend on the word behind and the label before. */
    static int right(Seen right, int previous, int[] keys, int from) {
        int n = from;
        keys[n++] = key(4, right.word, 0);
        keys[n++] = key(10, previous, right.word);
        keys[n++] = key(21, previous, right.coarse);
        keys[n++] = key(37, right.lastThree, 0);
        return n;
    }

    /** All other keys. */
    static int around(
            Seen outerLeft, Seen left, Seen word, Seen right, Seen outerRight, int labels, int[] keys, int from) {
        int n = from;
        keys[n++] = key(3, left.word, 0);
        keys[n++] = key(5, outerLeft.word, 0);
        keys[n++] = key(6, outerRight.word, 0);
        keys[n++] = labels;
        keys[n++] = key(11, left.word, word.word);
        keys[n++] = key(12, word.word, right.word);
        keys[n++] = key(17, word.coarse, right.coarse);
        keys[n++] = key(18, left.coarse, word.coarse);
        keys[n++] = key(19, right.shape, word.shape);
        keys[n++] = key(20, left.shape, word.shape);
        keys[n++] = key(23, right.coarse, outerRight.coarse);
        keys[n++] = key(36, left.lastThree, word.lastTwo);
        keys[n++] = key(38, word.shape, left.word);
        return n;
    }

    /** The key of the two labels before a word. */
    static int labels(int previous, int beforePrevious) {
        return key(8, previous, beforePrevious);
    }

    private static int suffix(String word, int length) {
        int hash = 7;
        for (int i = Math.max(0, word.length() - length); i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    /** Digits count alike: a number's shape says what it is, its value does not. */
    private static int word(String lower) {
        int hash = 17;
        int length = Math.min(lower.length(), LONGEST_SEEN);
        for (int i = 0; i < length; i++) {
            char unit = lower.charAt(i);
            hash = hash * 31 + (unit >= '0' && unit <= '9' ? '0' : unit);
        }
        return hash;
    }

    /** Whether nearly all longer words are capitalised, so that a capital says nothing. */
    public static boolean headline(List<String> forms) {
        return headline(forms.toArray(new String[0]), forms.size());
    }

    static boolean headline(String[] forms, int size) {
        int longer = 0;
        int capitals = 0;
        for (int i = 0; i < size; i++) {
            if (forms[i].length() > 3 && Character.isLetter(forms[i].charAt(0))) {
                longer++;
                capitals += Character.isUpperCase(forms[i].charAt(0)) ? 1 : 0;
            }
        }
        return longer > 2 && capitals * 10 >= longer * 8;
    }

    private static int key(int kind, int one, int two) {
        int hash = kind * 0x9E3779B1;
        hash = Integer.rotateLeft(hash ^ one * 0x85EBCA6B, 13) * 0xC2B2AE35;
        hash = Integer.rotateLeft(hash ^ two * 0x27D4EB2F, 17) * 0x165667B1;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA77;
        return hash ^ hash >>> 13;
    }
}
