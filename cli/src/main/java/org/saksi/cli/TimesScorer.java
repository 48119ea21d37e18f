package org.saksi.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.Timex;
import org.saksi.resolver.TimexReader;

/**
 * Measures times by the relaxed match of TempEval-3: one of ours is found when it overlaps a marked one, each once; type
 * and value count where the attribute is equal too. Odd and even texts, by their number from one on, are counted apart:
 * only the odd ones may be looked at.
 */
final class TimesScorer {
    private static final int AROUND = 50;

    private final String language;
    private final int errors;
    private final Console console;
    private int shown;

    /**
     * @param errors so many wrong times of odd texts are shown
     */
    TimesScorer(String language, int errors, Console console) {
        this.language = language;
        this.errors = errors;
        this.console = console;
    }

    /**
     * Counts of some texts.
     *
     * @param texts how many
     * @param gold marked times
     * @param ours times found
     * @param found ours that overlap a marked one
     * @param types those of the same type
     * @param values those of the same value
     */
    record Counts(int texts, int gold, int ours, int found, int types, int values) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    texts + other.texts,
                    gold + other.gold,
                    ours + other.ours,
                    found + other.found,
                    types + other.types,
                    values + other.values);
        }

        /** F1 of so many right ones. */
        String f1(int right) {
            return shown(gold + ours == 0 ? 0 : 2.0 * right / (gold + ours));
        }

        String precision() {
            return shown(ours == 0 ? 0 : (double) found / ours);
        }

        String recall() {
            return shown(gold == 0 ? 0 : (double) found / gold);
        }

        private static String shown(double share) {
            return String.format(Locale.ROOT, "%.3f", share).replaceFirst("^0\\.", ".");
        }
    }

    /** Both halves of a set. */
    record Halves(Counts odd, Counts even) {
        Counts all() {
            return odd.plus(even);
        }
    }

    Halves score(List<TimeMlText> texts) {
        Counts odd = Counts.NONE;
        Counts even = Counts.NONE;
        for (int i = 0; i < texts.size(); i++) {
            Counts counts = count(texts.get(i), i % 2 == 0);
            odd = i % 2 == 0 ? odd.plus(counts) : odd;
            even = i % 2 == 0 ? even : even.plus(counts);
        }
        return new Halves(odd, even);
    }

    private Counts count(TimeMlText text, boolean open) {
        List<Timex> ours = TimexReader.read(text.text(), language, text.created());
        Set<Timex> free = new HashSet<>(ours);
        List<Boolean> types = new ArrayList<>();
        int values = 0;
        for (TimeMlText.Gold gold : text.gold()) {
            @Nullable
            Timex match = ours.stream()
                    .filter(one -> free.contains(one) && one.span().overlaps(gold.span()))
                    .findFirst()
                    .orElse(null);
            boolean right = match != null && match.value().equals(gold.value());
            if (match != null) {
                free.remove(match);
                types.add(match.type().name().equals(gold.type()));
                values += right ? 1 : 0;
            }
            if (!right && open) {
                show(text, gold, match);
            }
        }
        int same = (int) types.stream().filter(type -> type).count();
        return new Counts(1, text.gold().size(), ours.size(), types.size(), same, values);
    }

    private void show(TimeMlText text, TimeMlText.Gold gold, @Nullable Timex match) {
        if (shown >= errors) {
            return;
        }
        shown++;
        String words = text.text();
        String around = words.substring(
                Math.max(0, gold.span().start() - AROUND),
                Math.min(words.length(), gold.span().end() + AROUND));
        console.say(Printable.text((match == null ? "missed" : match.type() + " " + match.value()) + ", not "
                + gold.type() + " " + gold.value() + ": [" + gold.span().in(words) + "] in: "
                + around.replace('\n', '|')));
    }
}
