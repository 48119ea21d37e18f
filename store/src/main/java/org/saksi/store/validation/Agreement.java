package org.saksi.store.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the decisions of coders with the sample that they judged.
 *
 * <p>Where several coders judged an event, what most say counts, or an adjudicator alone; the coders' agreement among
 * themselves leaves the adjudicator out. Unsure decisions are missing values. Immutable and thread-safe.
 */
public final class Agreement {
    private final List<SampleEntry> sample;
    private final Map<String, List<Decision>> decisions = new LinkedHashMap<>();
    private final @Nullable String adjudicator;
    private final List<String> unknown = new ArrayList<>();

    /**
     * Takes a sample and what was decided of it.
     *
     * @param sample the events of the sample
     * @param decided the decisions of all coders
     * @param adjudicator the coder whose decision counts alone, null for none
     */
    public Agreement(List<SampleEntry> sample, List<Decision> decided, @Nullable String adjudicator) {
        this.sample = List.copyOf(sample);
        this.adjudicator = adjudicator;
        sample.forEach(entry -> decisions.put(entry.event(), new ArrayList<>()));
        for (Decision decision : decided) {
            List<Decision> known = decisions.get(decision.event());
            if (known == null) {
                unknown.add(decision.event());
            } else {
                known.add(decision);
            }
        }
    }

    /**
     * Reads {@code sample.jsonl}.
     *
     * @throws IOException when it cannot be read, or a line is not of a sample
     */
    public static List<SampleEntry> readSample(Path file) throws IOException {
        List<SampleEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                entries.add(JsonMapper.shared().readValue(line, SampleEntry.class));
            } catch (JacksonException e) {
                throw new IOException(
                        "[" + file.getFileName() + ":" + (entries.size() + 1)
                                + "] the line must be of a sample but was not: " + e.getOriginalMessage(),
                        e);
            }
        }
        return entries;
    }

    /** What the decisions say. */
    public AgreementReport report() {
        List<Resolved> resolved = resolved();
        List<Resolved> judged =
                resolved.stream().filter(one -> one.verdict() != null).toList();
        Map<String, Double> populations = populations(entry -> true);
        int touched = (int)
                decisions.values().stream().filter(list -> !list.isEmpty()).count();
        return new AgreementReport(
                sample.size(),
                judged.size(),
                touched - judged.size(),
                simple(judged),
                disputed(resolved, judged),
                StratifiedEstimate.of(marks(judged), populations),
                StratifiedEstimate.covered(marks(judged), populations),
                types(judged),
                slots(resolved),
                confusion(resolved),
                coders(Decision::verdictOn).agreement(),
                coders(Decision::typeOn).agreement(),
                unknown);
    }

    /** What all coders together found of each event, in the order of the sample. */
    List<Resolved> resolved() {
        return sample.stream()
                .map(entry -> Resolved.of(entry, decisions.getOrDefault(entry.event(), List.of()), adjudicator))
                .toList();
    }

    private static @Nullable Proportion simple(List<Resolved> judged) {
        int right = (int) judged.stream().filter(Agreement::isRight).count();
        return judged.isEmpty() ? null : Proportion.of(right, judged.size());
    }

    private static AgreementReport.@Nullable Disputed disputed(List<Resolved> resolved, List<Resolved> judged) {
        int disputed = (int) resolved.stream().filter(Resolved::isDisputed).count();
        int all = judged.size() + disputed;
        if (all == 0) {
            return null;
        }
        double right = judged.stream().filter(Agreement::isRight).count();
        double shares = resolved.stream()
                .flatMap(one -> Stream.ofNullable(one.rightShare()))
                .mapToDouble(share -> share)
                .sum();
        return new AgreementReport.Disputed(disputed, right / all, (right + disputed) / all, shares / all);
    }

    private static boolean isRight(Resolved one) {
        return one.verdict() == Verdict.RIGHT;
    }

    private static List<StratifiedEstimate.Judged> marks(List<Resolved> judged) {
        return judged.stream()
                .map(one -> new StratifiedEstimate.Judged(one.entry().stratum(), isRight(one)))
                .toList();
    }

    /** How many events of the dataset the chosen events of each stratum stand for. */
    private Map<String, Double> populations(Predicate<SampleEntry> chosen) {
        Map<String, Double> populations = new TreeMap<>();
        sample.stream()
                .filter(chosen)
                .forEach(entry -> populations.merge(entry.stratum(), entry.weight(), Double::sum));
        return populations;
    }

    private SortedMap<String, AgreementReport.TypePrecision> types(List<Resolved> judged) {
        SortedMap<String, AgreementReport.TypePrecision> types = new TreeMap<>();
        for (SampleEntry entry : sample) {
            String type = entry.coded().type();
            if (types.containsKey(type)) {
                continue;
            }
            Predicate<SampleEntry> same = other -> other.coded().type().equals(type);
            List<Resolved> ofType =
                    judged.stream().filter(one -> same.test(one.entry())).toList();
            types.put(
                    type,
                    new AgreementReport.TypePrecision(
                            (int) sample.stream().filter(same).count(),
                            simple(ofType),
                            StratifiedEstimate.of(marks(ofType), populations(same))));
        }
        return types;
    }

    private static SortedMap<Slot, Proportion> slots(List<Resolved> resolved) {
        SortedMap<Slot, Proportion> slots = new TreeMap<>();
        for (Slot slot : Slot.values()) {
            List<Boolean> judged = new ArrayList<>();
            for (Resolved one : resolved) {
                Boolean right = one.slots().get(slot);
                if (right != null) {
                    judged.add(right);
                }
            }
            if (!judged.isEmpty()) {
                int right = (int) judged.stream().filter(one -> one).count();
                slots.put(slot, Proportion.of(right, judged.size()));
            }
        }
        return slots;
    }

    private static SortedMap<String, SortedMap<String, Integer>> confusion(List<Resolved> resolved) {
        SortedMap<String, SortedMap<String, Integer>> confusion = new TreeMap<>();
        for (Resolved one : resolved) {
            if (one.type() != null) {
                confusion
                        .computeIfAbsent(one.entry().coded().type(), type -> new TreeMap<>())
                        .merge(one.type(), 1, Integer::sum);
            }
        }
        return confusion;
    }

    private interface Variable {
        @Nullable
        Object of(Decision decision, String codedType);
    }

    private CoderTable coders(Variable variable) {
        CoderTable table = new CoderTable();
        for (SampleEntry entry : sample) {
            for (Decision decision : decisions.getOrDefault(entry.event(), List.of())) {
                Object value = variable.of(decision, entry.coded().type());
                if (value != null && !decision.coder().equals(adjudicator)) {
                    table.put(entry.event(), decision.coder(), value.toString());
                }
            }
        }
        return table;
    }
}
