package org.saksi.store.filter;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which known word was probably meant. */
final class Nearest {
    private static final int LONGEST = 40;

    private Nearest() {}

    /** The known word with the fewest letters changed, null where none is near enough. */
    static @Nullable String of(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            return null;
        }
        String best = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String word : known) {
            int edits = edits(wanted, word.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                best = word;
            }
        }
        return best;
    }

    /** {@code ; did you mean "…"?}, or nothing. */
    static String hint(String typed, Collection<String> known) {
        String near = of(typed, known);
        return near == null ? "" : "; did you mean \"" + near + "\"?";
    }

    /** Letters put in, left out, changed, or swapped with their neighbour. */
    private static int edits(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int column = 0; column < last.length; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int least =
                        Math.min(Math.min(last[column], current[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                boolean swapped = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                current[column] = swapped ? Math.min(least, beforeLast[column - 2] + 1) : least;
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }
}
