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

    private final int[] words;
    private final int[] shapes;
    private final int[] classes;
    private final List<String> lowers;

    /**
     * The words of one sentence.
     *
     * @param forms the words as written
     * @param lowers the same words in lower case
     * @param classes what a lexicon knows of each word, the weightier in the lower ten bits
     */
    public WordFeatures(List<String> forms, List<String> lowers, int[] classes) {
        int size = forms.size();
        this.lowers = lowers;
        this.classes = classes;
        this.words = new int[size];
        this.shapes = new int[size];
        boolean headline = headline(forms);
        for (int i = 0; i < size; i++) {
            words[i] = word(lowers.get(i));
            shapes[i] = shape(forms.get(i), i == 0, headline);
        }
    }

    /**
     * Writes the keys of the features of a word into {@code keys} and tells how many there are.
     *
     * @param previous label of the word before
     * @param beforePrevious label of the word before that
     */
    public int extract(int at, int previous, int beforePrevious, int[] keys) {
        int n = 0;
        int word = words[at];
        int left = at > 0 ? words[at - 1] : EDGE;
        int right = at + 1 < words.length ? words[at + 1] : EDGE;
        int shape = shapes[at];
        int known = classes[at] & COARSE;
        int knownRight = at + 1 < words.length ? classes[at + 1] & COARSE : -1;
        keys[n++] = key(1, 0, 0);
        keys[n++] = key(2, word, 0);
        keys[n++] = key(3, left, 0);
        keys[n++] = key(4, right, 0);
        keys[n++] = key(5, at > 1 ? words[at - 2] : EDGE, 0);
        keys[n++] = key(6, at + 2 < words.length ? words[at + 2] : EDGE, 0);
        keys[n++] = key(7, previous, 0);
        keys[n++] = key(8, previous, beforePrevious);
        keys[n++] = key(9, previous, word);
        keys[n++] = key(10, previous, right);
        keys[n++] = key(11, left, word);
        keys[n++] = key(12, word, right);
        keys[n++] = key(13, shape, 0);
        keys[n++] = key(14, shape, previous);
        keys[n++] = key(15, known, 0);
        keys[n++] = key(16, known, previous);
        keys[n++] = key(17, known, knownRight);
        keys[n++] = key(18, at > 0 ? classes[at - 1] & COARSE : -1, known);
        keys[n++] = key(19, at + 1 < words.length ? shapes[at + 1] : -1, shape);
        keys[n++] = key(20, at > 0 ? shapes[at - 1] : -1, shape);
        keys[n++] = key(21, previous, knownRight);
        keys[n++] = key(22, word, shape);
        keys[n++] = key(23, knownRight, at + 2 < words.length ? classes[at + 2] & COARSE : -1);
        keys[n++] = key(39, classes[at], 0);
        keys[n++] = key(40, classes[at], previous);
        return affixes(at, previous, keys, n);
    }

    private int affixes(int at, int previous, int[] keys, int from) {
        int n = from;
        String word = lowers.get(at);
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
        keys[n++] = key(35, suffix(at, 3), previous);
        keys[n++] = key(36, at > 0 ? suffix(at - 1, 3) : EDGE, suffix(at, 2));
        keys[n++] = key(37, at + 1 < words.length ? suffix(at + 1, 3) : EDGE, 0);
        keys[n++] = key(38, shapes[at], at > 0 ? words[at - 1] : EDGE);
        return n;
    }

    private int suffix(int at, int length) {
        String word = lowers.get(at);
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

    private static int shape(String form, boolean first, boolean headline) {
        boolean digit = false;
        boolean letter = false;
        boolean lower = false;
        int uppers = 0;
        int length = Math.min(form.length(), LONGEST_SEEN);
        for (int i = 0; i < length; i++) {
            char unit = form.charAt(i);
            digit |= Glyphs.digit(unit);
            letter |= Character.isLetter(unit);
            lower |= Character.isLowerCase(unit);
            uppers += Character.isUpperCase(unit) ? 1 : 0;
        }
        boolean initial = length > 0 && Character.isUpperCase(form.codePointAt(0));
        int shape = (digit ? 1 : 0) | (letter ? 2 : 0) | (lower ? 4 : 0) | (initial ? 8 : 0);
        shape |= (uppers > 1 ? 16 : 0) | (form.indexOf('-') > 0 ? 32 : 0) | (first ? 64 : 0) | (headline ? 128 : 0);
        return shape | (length == 1 ? 256 : 0) | (form.indexOf('.') > 0 ? 512 : 0);
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
