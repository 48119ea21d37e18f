package org.saksi.training.corpora;

/** Questions about the pieces of a text between its blanks. */
final class Chunks {
    private static final String OPENING = "([{“‘\"'«";
    private static final String CLOSING = ".,;:!?)]}”’\"'»…";

    private Chunks() {}

    /** A piece without punctuation around it. */
    static String core(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && OPENING.indexOf(chunk.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && CLOSING.indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        return chunk.substring(from, to);
    }

    /** Whether it ends in punctuation that ends something. */
    static boolean closes(String chunk) {
        return CLOSING.indexOf(chunk.charAt(chunk.length() - 1)) >= 0;
    }

    /** Whether it starts with punctuation that starts something. */
    static boolean opens(String chunk) {
        return OPENING.indexOf(chunk.charAt(0)) >= 0;
    }

    /** Whether it is nothing but punctuation that ends something. */
    static boolean onlyCloses(String chunk) {
        return chunk.chars().allMatch(c -> CLOSING.indexOf(c) >= 0 || c == '%');
    }

    /** Whether it is nothing but punctuation that starts something. */
    static boolean onlyOpens(String chunk) {
        return chunk.chars().allMatch(c -> "([{“‘«".indexOf(c) >= 0);
    }
}
