package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The values that coders gave units: the reliability data of one variable. Not thread-safe. */
final class CoderTable {
    private final Map<String, Map<String, String>> units = new LinkedHashMap<>();
    private final Set<String> coders = new TreeSet<>();

    void put(String unit, String coder, String value) {
        units.computeIfAbsent(unit, any -> new LinkedHashMap<>()).put(coder, value);
        coders.add(coder);
    }

    AgreementReport.CoderAgreement agreement() {
        List<List<String>> values = units.values().stream()
                .map(unit -> List.copyOf(unit.values()))
                .filter(unit -> unit.size() > 1)
                .toList();
        List<CohenKappa.Pair> all = new ArrayList<>();
        List<AgreementReport.PairAgreement> pairs = new ArrayList<>();
        List<String> names = List.copyOf(coders);
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                List<CohenKappa.Pair> shared = shared(names.get(one), names.get(other));
                all.addAll(shared);
                if (!shared.isEmpty()) {
                    OptionalDouble agreement = CohenKappa.agreement(shared);
                    pairs.add(new AgreementReport.PairAgreement(
                            names.get(one), names.get(other), shared.size(), agreement, CohenKappa.of(shared)));
                }
            }
        }
        return new AgreementReport.CoderAgreement(
                values.size(), CohenKappa.agreement(all), KrippendorffAlpha.of(values), pairs);
    }

    private List<CohenKappa.Pair> shared(String one, String other) {
        List<CohenKappa.Pair> pairs = new ArrayList<>();
        for (Map<String, String> unit : units.values()) {
            String left = unit.get(one);
            String right = unit.get(other);
            if (left != null && right != null) {
                pairs.add(new CohenKappa.Pair(left, right));
            }
        }
        return pairs;
    }
}
