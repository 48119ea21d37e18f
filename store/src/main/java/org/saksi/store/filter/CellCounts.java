package org.saksi.store.filter;

import java.util.Arrays;

/** Counts events, or the incidents that they tell, in numbered cells. */
final class CellCounts {
    private static final int NO_INCIDENT = -1;

    private final int cells;
    private final Counting counting;
    private final CodeLists incidents;
    private final int incidentCount;
    private final long[] events;

    /** Pairs of cell and incident, only where incidents are counted. */
    private int[] pairCells = new int[0];

    private int[] pairIncidents = new int[0];
    private int pairs;

    CellCounts(int cells, Counting counting, FieldColumn incidents) {
        this.cells = cells;
        this.counting = counting;
        this.incidents = incidents.values().lists();
        this.incidentCount = incidents.dictionary().size();
        this.events = new long[cells];
    }

    void add(int cell, int ordinal) {
        events[cell]++;
        if (counting == Counting.EVENTS) {
            return;
        }
        if (pairs == pairCells.length) {
            int length = pairs + (pairs >> 1) + 1024;
            pairCells = Arrays.copyOf(pairCells, length);
            pairIncidents = Arrays.copyOf(pairIncidents, length);
        }
        pairCells[pairs] = cell;
        pairIncidents[pairs++] = incidents.count(ordinal) == 0 ? NO_INCIDENT : incidents.get(ordinal, 0);
    }

    /** How many events came to each cell. */
    long[] events() {
        return events;
    }

    /** What was to be counted, for each cell. */
    long[] counts() {
        return counting == Counting.EVENTS ? events : distinct();
    }

    /** Pairs in the order of their cells; then an incident that was seen in the same cell before is no new one. */
    private long[] distinct() {
        int[] next = new int[cells];
        int start = 0;
        for (int cell = 0; cell < cells; cell++) {
            next[cell] = start;
            start += (int) events[cell];
        }
        int[] ordered = new int[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            ordered[next[pairCells[pair]]++] = pairIncidents[pair];
        }
        int[] seenIn = new int[incidentCount];
        Arrays.fill(seenIn, -1);
        long[] counts = new long[cells];
        int at = 0;
        for (int cell = 0; cell < cells; cell++) {
            for (int end = next[cell]; at < end; at++) {
                int incident = ordered[at];
                if (incident == NO_INCIDENT || seenIn[incident] != cell) {
                    counts[cell]++;
                }
                if (incident != NO_INCIDENT) {
                    seenIn[incident] = cell;
                }
            }
        }
        return counts;
    }
}
