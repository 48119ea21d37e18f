package org.saksi.model;

import java.util.Arrays;

/**
 * Turns offsets of one text from UTF-16 units to code points and back.
 *
 * <p>Only the places of characters outside the basic plane are kept, so that ordinary news costs nothing. Immutable.
 */
final class CodePoints {
    private static final int[] NONE = {};

    private final int units;
    /** Unit offset of the high surrogate of every pair, ascending. */
    private final int[] pairs;

    private CodePoints(int units, int[] pairs) {
        this.units = units;
        this.pairs = pairs;
    }

    static CodePoints of(String text) {
        int[] pairs = NONE;
        int count = 0;
        for (int unit = 0; unit < text.length(); unit++) {
            if (Character.isHighSurrogate(text.charAt(unit))
                    && unit + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(unit + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(8, count * 2));
                }
                pairs[count++] = unit++;
            }
        }
        return new CodePoints(text.length(), Arrays.copyOf(pairs, count));
    }

    /** Length of the text in code points. */
    int length() {
        return units - pairs.length;
    }

    /** The code points before a unit; the unit must lie in the text and start a character. */
    int ofUnit(int unit) {
        int before = Arrays.binarySearch(pairs, unit);
        int pairsBefore = before >= 0 ? before : -before - 1;
        if (unit > units || (pairsBefore > 0 && pairs[pairsBefore - 1] == unit - 1)) {
            throw ContractException.field("span", "stand between characters of the text of " + units + " units", unit);
        }
        return unit - pairsBefore;
    }

    /** The unit at which a code point starts; the code point must lie in the text or be its end. */
    int toUnit(int codePoint) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // The pair number "middle" starts at this code point, since every earlier pair counts once.
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
