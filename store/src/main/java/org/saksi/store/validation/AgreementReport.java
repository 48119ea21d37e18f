package org.saksi.store.validation;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions of coders say of a dataset and of the coders.
 *
 * @param sampled events of the sample
 * @param judged events with a verdict
 * @param undecided events on which coders differ without a majority, or are all unsure
 * @param precision share of right events among the judged, null without any
 * @param disputed what the events without a majority can do to that share, null where nothing was judged
 * @param weighted the same for the whole dataset, by strata and weights
 * @param covered share of the dataset in strata that have a judged event
 * @param types by coded type
 * @param slots share of right slots among the judged ones
 * @param confusion how often a coded type (outer key) has a type by the coders (inner key, {@code NONE} for no event)
 * @param verdicts agreement of the coders on right and wrong
 * @param labels agreement of the coders on the type
 * @param unknown decisions about events that are not in the sample
 */
public record AgreementReport(
        int sampled,
        int judged,
        int undecided,
        @Nullable Proportion precision,
        @Nullable Disputed disputed,
        @Nullable Proportion weighted,
        double covered,
        SortedMap<String, TypePrecision> types,
        SortedMap<Slot, Proportion> slots,
        SortedMap<String, SortedMap<String, Integer>> confusion,
        CoderAgreement verdicts,
        CoderAgreement labels,
        List<String> unknown) {
    public AgreementReport {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
        confusion = Collections.unmodifiableSortedMap(new TreeMap<>(confusion));
        unknown = List.copyOf(unknown);
    }

    /**
     * Precision with the disputed events in its denominator: those on which as many coders say right as wrong.
     *
     * @param events how many there are
     * @param low the share if all of them are wrong
     * @param high the share if all of them are right
     * @param shares the mean over judged and disputed events of the share of verdicts that say right
     */
    public record Disputed(int events, double low, double high, double shares) {}

    /**
     * Precision of a coded type.
     *
     * @param sampled events of the type in the sample
     * @param precision share of right ones among the judged, null without any
     * @param weighted the same for the whole dataset
     */
    public record TypePrecision(
            int sampled,
            @Nullable Proportion precision,
            @Nullable Proportion weighted) {}

    /**
     * How far coders agree.
     *
     * @param units events with values of at least two coders
     * @param agreement share of pairs of values that are equal, empty without a pair
     * @param alpha Krippendorff's alpha, empty where it is not defined
     * @param pairs Cohen's kappa of each pair of coders that share events
     */
    public record CoderAgreement(int units, OptionalDouble agreement, OptionalDouble alpha, List<PairAgreement> pairs) {
        public CoderAgreement {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * How far two coders agree.
     *
     * @param one the first
     * @param other the second
     * @param units events that both judged
     * @param agreement share of equal values
     * @param kappa Cohen's kappa, empty where it is not defined
     */
    public record PairAgreement(String one, String other, int units, OptionalDouble agreement, OptionalDouble kappa) {}
}
