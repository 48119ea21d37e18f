package org.saksi.server.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.server.desk.Desk;
import org.saksi.store.Review;
import org.saksi.store.ReviewState;

/** How far reviewers agree on the events that two of them decided. */
final class AgreementPage implements Page {
    private static final int SHOWN = 200;

    private final Desk desk;

    AgreementPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page shows.
     *
     * @param pairs agreement by pair of reviewers
     * @param disputed events on which they differ
     * @param reviewers decisions by reviewer
     */
    record Model(List<PairAgreement> pairs, List<Disputed> disputed, Map<String, Long> reviewers) {}

    /**
     * Two reviewers.
     *
     * @param one the one
     * @param other the other
     * @param both events that both decided
     * @param same events on which they decided alike
     * @param kappa Cohen's kappa (Cohen 1960), null where chance alone would give full agreement
     */
    record PairAgreement(
            String one,
            String other,
            long both,
            long same,
            @Nullable Double kappa) {}

    /** An event with the last decision of each reviewer. */
    record Disputed(String event, Map<String, ReviewState> decisions) {}

    @Override
    public View answer(Asked asked) {
        Map<String, Map<String, ReviewState>> byEvent = new LinkedHashMap<>();
        Map<String, Long> reviewers = new TreeMap<>();
        desk.decisions().forEach((event, reviews) -> {
            Map<String, ReviewState> last = new TreeMap<>();
            for (Review review : reviews) {
                last.put(review.reviewer(), review.decision());
            }
            last.keySet().forEach(name -> reviewers.merge(name, 1L, Long::sum));
            byEvent.put(event, last);
        });
        List<Disputed> disputed = byEvent.entrySet().stream()
                .filter(entry -> entry.getValue().values().stream().distinct().count() > 1)
                .map(entry -> new Disputed(entry.getKey(), entry.getValue()))
                .limit(SHOWN)
                .toList();
        Model model = new Model(pairs(byEvent, List.copyOf(reviewers.keySet())), disputed, reviewers);
        return View.of("agreement", "agreement", asked.t().get("nav.agreement"), Address.of("/agreement"), model);
    }

    static List<PairAgreement> pairs(Map<String, Map<String, ReviewState>> byEvent, List<String> names) {
        List<PairAgreement> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                PairAgreement pair = pair(byEvent, names.get(i), names.get(j));
                if (pair.both() > 0) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static PairAgreement pair(Map<String, Map<String, ReviewState>> byEvent, String one, String other) {
        long both = 0;
        long same = 0;
        Map<ReviewState, Long> ofOne = new EnumMap<>(ReviewState.class);
        Map<ReviewState, Long> ofOther = new EnumMap<>(ReviewState.class);
        for (Map<String, ReviewState> decisions : byEvent.values()) {
            ReviewState a = decisions.get(one);
            ReviewState b = decisions.get(other);
            if (a != null && b != null) {
                both++;
                same += a == b ? 1 : 0;
                ofOne.merge(a, 1L, Long::sum);
                ofOther.merge(b, 1L, Long::sum);
            }
        }
        double chance = 0;
        for (Map.Entry<ReviewState, Long> state : ofOne.entrySet()) {
            chance += (double) state.getValue() / both * ofOther.getOrDefault(state.getKey(), 0L) / both;
        }
        Double kappa = both == 0 || chance >= 1 ? null : ((double) same / both - chance) / (1 - chance);
        return new PairAgreement(one, other, both, same, kappa);
    }
}
