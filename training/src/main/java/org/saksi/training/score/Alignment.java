package org.saksi.training.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Aligns the words of two readings of one text. */
final class Alignment {
    private Alignment() {}

    /** For each found word the gold word it stands for, -1 for none. */
    static int[] of(List<Letters.Placed> gold, List<Letters.Placed> found) {
        int[] partner = new int[found.size()];
        Arrays.fill(partner, -1);
        int g = 0;
        int f = 0;
        while (g < gold.size() && f < found.size()) {
            Letters.Placed right = gold.get(g);
            Letters.Placed own = found.get(f);
            if (right.split() && !own.split() && own.from() < right.from()) {
                f++;
            } else if (own.split() && !right.split() && right.from() < own.from()) {
                g++;
            } else if (right.split() || own.split()) {
                int[] ends = ends(gold, g, found, f);
                if (ends[0] > g && ends[1] > f) {
                    align(gold, g, ends[0], found, f, ends[1], partner);
                }
                g = ends[0];
                f = ends[1];
            } else if (right.from() == own.from() && right.to() == own.to()) {
                partner[f++] = g++;
            } else if (right.from() <= own.from()) {
                g++;
            } else {
                f++;
            }
        }
        return partner;
    }

    /**
     * Where a stretch that starts with a split token ends on both sides: it grows as long as a split token on either
     * side reaches beyond it.
     */
    private static int[] ends(List<Letters.Placed> gold, int fromGold, List<Letters.Placed> found, int fromFound) {
        Letters.Placed right = gold.get(fromGold);
        Letters.Placed own = found.get(fromFound);
        boolean goldFirst = right.split() && (!own.split() || right.from() <= own.from());
        int end = goldFirst ? right.to() : own.to();
        int g = fromGold;
        int f = fromFound;
        boolean grown = true;
        while (grown) {
            grown = false;
            while (g < gold.size() && gold.get(g).from() < end) {
                int to = gold.get(g).split() ? gold.get(g).to() : end;
                grown |= to > end;
                end = Math.max(end, to);
                g++;
            }
            while (f < found.size() && found.get(f).from() < end) {
                int to = found.get(f).split() ? found.get(f).to() : end;
                grown |= to > end;
                end = Math.max(end, to);
                f++;
            }
        }
        return new int[] {g, f};
    }

    /** Longest common sequence of forms in lower case. */
    private static void align(
            List<Letters.Placed> gold,
            int fromGold,
            int toGold,
            List<Letters.Placed> found,
            int fromFound,
            int toFound,
            int[] partner) {
        int rows = toGold - fromGold;
        int columns = toFound - fromFound;
        int[][] best = new int[rows + 1][columns + 1];
        for (int g = rows - 1; g >= 0; g--) {
            for (int f = columns - 1; f >= 0; f--) {
                boolean same = lower(gold.get(fromGold + g)).equals(lower(found.get(fromFound + f)));
                int skip = Math.max(best[g + 1][f], best[g][f + 1]);
                best[g][f] = same ? Math.max(best[g + 1][f + 1] + 1, skip) : skip;
            }
        }
        int g = 0;
        int f = 0;
        while (g < rows && f < columns) {
            boolean same = lower(gold.get(fromGold + g)).equals(lower(found.get(fromFound + f)));
            if (same && best[g][f] == best[g + 1][f + 1] + 1) {
                partner[fromFound + f++] = fromGold + g++;
            } else if (best[g][f] == best[g + 1][f]) {
                g++;
            } else {
                f++;
            }
        }
    }

    private static String lower(Letters.Placed word) {
        return word.word().form().toLowerCase(Locale.ROOT);
    }
}
