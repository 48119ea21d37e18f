package org.saksi.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Puts clusters together, the most alike first, until no two that may be put together are alike enough.
 *
 * <p>Equal likenesses are taken in the order of the clusters, so the result depends on the clusters alone.
 *
 * @param <C> the clusters
 */
final class Agglomeration<C extends Agglomeration.Cluster<C>> {
    /** Two clusters that are less than half as alike as they must be are not compared again when one of them grows. */
    private static final double WORTH_COMPARING = 0.5;

    private final double least;
    private final List<C> clusters;
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();
    private final int[] version;
    private final boolean[] gone;
    private final PriorityQueue<Edge> edges = new PriorityQueue<>();

    /**
     * Starts with clusters in their canonical order.
     *
     * @param least how alike two clusters must be at least
     */
    Agglomeration(List<C> clusters, double least) {
        this.clusters = clusters;
        this.least = least;
        this.version = new int[clusters.size()];
        this.gone = new boolean[clusters.size()];
    }

    /** A cluster that grows. */
    interface Cluster<C> {
        /** How alike it is to another; negative infinity where both must never be one. */
        double likeness(C other);

        /** Takes in a later cluster. */
        void absorb(C other, double likeness);
    }

    /** Says that two clusters may be alike, by their places in the order; each two must be named once only. */
    void candidate(int left, int right) {
        compare(Math.min(left, right), Math.max(left, right));
    }

    /** Puts together what is alike; gives the clusters that are left, in order. */
    List<C> run() {
        for (Edge edge = edges.poll(); edge != null; edge = edges.poll()) {
            if (!gone[edge.left] && !gone[edge.right] && edge.version == version[edge.left] + version[edge.right]) {
                merge(edge);
            }
        }
        List<C> left = new ArrayList<>();
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                left.add(clusters.get(i));
            }
        }
        return left;
    }

    private void merge(Edge edge) {
        clusters.get(edge.left).absorb(clusters.get(edge.right), edge.likeness);
        gone[edge.right] = true;
        version[edge.left]++;
        Set<Integer> near = new HashSet<>(forgotten(edge.left));
        near.addAll(forgotten(edge.right));
        for (int place : near) {
            neighbours.computeIfPresent(place, (same, theirs) -> {
                theirs.remove(edge.left);
                theirs.remove(edge.right);
                return theirs;
            });
            if (!gone[place] && place != edge.left) {
                compare(Math.min(place, edge.left), Math.max(place, edge.left));
            }
        }
    }

    private Set<Integer> forgotten(int place) {
        Set<Integer> near = neighbours.remove(place);
        return near == null ? Set.of() : near;
    }

    private void compare(int left, int right) {
        double likeness = clusters.get(left).likeness(clusters.get(right));
        if (likeness >= least * WORTH_COMPARING) {
            neighbours.computeIfAbsent(left, place -> new HashSet<>()).add(right);
            neighbours.computeIfAbsent(right, place -> new HashSet<>()).add(left);
        }
        if (likeness >= least) {
            edges.add(new Edge(likeness, left, right, version[left] + version[right]));
        }
    }

    // Versions only grow, so their sum names the state of both.
    private record Edge(double likeness, int left, int right, int version) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int byLikeness = Double.compare(other.likeness, likeness);
            int byLeft = byLikeness != 0 ? byLikeness : Integer.compare(left, other.left);
            return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
        }
    }
}
