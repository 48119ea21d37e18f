package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts who acts on whom, in two passes: one over the events finds the pairs of most, one over those of their actors sums
 * them up.
 */
final class PairCounts {
    private static final int OTHERS = -1;

    private final ColumnSet columns;

    PairCounts(ColumnSet columns) {
        this.columns = columns;
    }

    List<PairCount> count(RoaringBitmap events, int most) {
        ValueGroups groups = new ValueGroups(columns, List.of(FilterField.ACTOR, FilterField.RECIPIENT), 2);
        groups.count(events);
        int[] top = groups.top(most);
        int[] rank = new int[groups.size()];
        Arrays.fill(rank, OTHERS);
        BitSet actors = new BitSet();
        for (int pair = 0; pair < top.length; pair++) {
            rank[top[pair]] = pair;
            actors.set(groups.code(top[pair], 0));
        }
        RoaringBitmap theirs = columns.column(FilterField.ACTOR).values().having(actors);
        theirs.and(events);
        FieldColumn types = columns.column(FilterField.TYPE);
        CodeLists typeOf = types.values().lists();
        long[][] byType = new long[top.length][types.dictionary().size()];
        long[] dated = new long[top.length];
        double[] scores = new double[top.length];
        groups.each(theirs, (ordinal, group) -> {
            int pair = rank[group];
            if (pair != OTHERS) {
                byType[pair][typeOf.get(ordinal, 0)]++;
                if (columns.publishedDay(ordinal) != EventValues.NO_DAY) {
                    dated[pair]++;
                    scores[pair] += columns.score(ordinal);
                }
            }
        });
        List<PairCount> pairs = new ArrayList<>();
        for (int pair = 0; pair < top.length; pair++) {
            int type = Facets.top(byType[pair], 1, types.dictionary()::compare)[0];
            pairs.add(new PairCount(
                    groups.shown(top[pair], 0),
                    groups.shown(top[pair], 1),
                    groups.count(top[pair]),
                    dated[pair] == 0 ? 0 : scores[pair] / dated[pair],
                    types.shown(type)));
        }
        return pairs;
    }
}
