package org.saksi.language.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saksi.language.Name;
import org.saksi.language.NameKind;

/**
 * Name marks of words: 0 outside of names, then for each kind its beginning and its inside (IOB2, Tjong Kim Sang and
 * Veenstra 1999).
 */
public final class NameMarks {
    /** How many marks there are. */
    public static final int COUNT = 1 + 2 * NameKind.values().length;

    private static final float NEVER = -1e9f;

    private NameMarks() {}

    /** The mark of a word of a name. */
    public static int mark(NameKind kind, boolean first) {
        return 1 + 2 * kind.ordinal() + (first ? 0 : 1);
    }

    /** Whether a mark may follow another within a sentence, or begin one when {@code from} is {@link #COUNT}. */
    public static boolean allowed(int from, int to) {
        return !inside(to) || from == to || from == to - 1;
    }

    /**
     * The best marks in which every inside follows its kind (Viterbi 1967).
     *
     * @param scores for each word the scores of its marks
     * @param transitions for each mark the scores of those that follow it, then the scores of those that begin a
     *     sentence
     */
    public static int[] best(float[][] scores, float[][] transitions, int n) {
        int[][] back = new int[n][COUNT];
        float[] sums = new float[COUNT];
        float[] next = new float[COUNT];
        for (int t = 0; t < n; t++) {
            for (int mark = 0; mark < COUNT; mark++) {
                int from = t == 0 ? COUNT : before(mark, sums, transitions);
                back[t][mark] = from;
                float kept =
                        t > 0 ? sums[from] + transitions[from][mark] : inside(mark) ? NEVER : transitions[from][mark];
                next[mark] = kept + scores[t][mark];
            }
            float[] other = sums;
            sums = next;
            next = other;
        }
        int[] marks = new int[n];
        int mark = most(sums);
        for (int t = n - 1; t >= 0; t--) {
            marks[t] = mark;
            mark = back[t][mark];
        }
        return marks;
    }

    private static boolean inside(int mark) {
        return mark > 0 && mark % 2 == 0;
    }

    private static int before(int mark, float[] sums, float[][] transitions) {
        int best = inside(mark) ? mark - 1 : 0;
        int last = inside(mark) ? mark : COUNT - 1;
        for (int from = best + 1; from <= last; from++) {
            if (sums[from] + transitions[from][mark] > sums[best] + transitions[best][mark]) {
                best = from;
            }
        }
        return best;
    }

    private static int most(float[] sums) {
        int best = 0;
        for (int j = 1; j < COUNT; j++) {
            if (sums[j] > sums[best]) {
                best = j;
            }
        }
        return best;
    }

    /** The names that marks tell of; words as numbered. */
    public static List<Name> names(int[] marks) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < marks.length) {
            int mark = marks[at];
            int from = at++;
            if (mark == 0) {
                continue;
            }
            NameKind kind = NameKind.values()[(mark - 1) / 2];
            while (at < marks.length && marks[at] == mark(kind, false)) {
                at++;
            }
            names.add(new Name(kind, from, at));
        }
        return names;
    }

    /** The marks of some names over {@code size} words. */
    public static int[] of(List<Name> names, int size) {
        int[] marks = new int[size];
        for (Name name : names) {
            Arrays.fill(marks, name.from(), name.to(), mark(name.kind(), false));
            marks[name.from()] = mark(name.kind(), true);
        }
        return marks;
    }
}
