package org.saksi.training.teacher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts words into the pieces of BERT's vocabulary, longest first (Devlin et al. 2019); case is kept. */
final class WordPieces {
    private static final int LONGEST = 60;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int unknown;

    /** A vocabulary whose pieces are numbered by their place in the list. */
    WordPieces(List<String> vocabulary) {
        for (String piece : vocabulary) {
            numbers.put(piece, numbers.size());
        }
        unknown = number("[UNK]");
    }

    /** The number of a piece that must exist. */
    int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("vocabulary must have the piece \"" + piece + "\"");
        }
        return number;
    }

    /** The pieces of one word, at least one. */
    int[] pieces(String word) {
        List<Integer> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= word.length(); at++) {
            // Marks are words of their own to BERT, whatever they are glued to.
            boolean mark = at < word.length() && mark(word.charAt(at));
            if (at == word.length() || mark) {
                plain(word.substring(start, at), found);
                start = at;
            }
            if (mark) {
                plain(word.substring(at, at + 1), found);
                start = at + 1;
            }
        }
        if (found.isEmpty()) {
            found.add(unknown);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean mark(char unit) {
        return !Character.isLetterOrDigit(unit) && !Character.isSurrogate(unit);
    }

    private void plain(String word, List<Integer> found) {
        if (word.length() > LONGEST) {
            found.add(unknown);
            return;
        }
        int before = found.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = numbers.get((start == 0 ? "" : "##") + word.substring(start, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                found.subList(before, found.size()).clear();
                found.add(unknown);
                return;
            }
            found.add(piece);
            start = end;
        }
    }
}
