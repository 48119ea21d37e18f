package org.saksi.language.internal;

import java.util.Map;

/**
 * How word lists write the parts of speech of a word: letters, and a digit for what else is said of it.
 *
 * @param bits the bit that each letter stands for
 * @param above how many bits stand below the digit's
 */
public record ClassLetters(Map<Character, Integer> bits, int above) {
    /** Keeps a copy. */
    public ClassLetters {
        bits = Map.copyOf(bits);
    }

    /** What a line says from a place on, as a bit mask. */
    public int mask(String line, int from) {
        int mask = 0;
        for (int i = from; i < line.length(); i++) {
            char letter = line.charAt(i);
            Integer bit = bits.get(letter);
            mask |= bit == null ? (letter - '0') << above : bit;
        }
        return mask;
    }
}
