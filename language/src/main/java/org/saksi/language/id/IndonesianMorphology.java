package org.saksi.language.id;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Morphology;
import org.saksi.language.Voice;
import org.saksi.language.internal.PerWord;

/**
 * Takes Indonesian words apart; every derivation is checked against a list of roots, so that menteri keeps its men- and
 * terima its ter-. Safe for use by many threads.
 */
public final class IndonesianMorphology {
    private static final List<String> ENCLITICS =
            List.of("nya", "lah", "kah", "pun", "ku", "mu", "nyalah", "nyakah", "nyapun", "kulah", "mulah");
    private static final Set<String> VERBAL = Set.of("meN", "di", "ter", "ku", "kau");
    private static final Set<String> SUFFIXES = Set.of("", "kan", "an", "i");
    private static final int LONGEST_WORD = 60;

    private final Roots roots;
    private final Derivations derivations;
    private final PerWord<Morphology> plain = new PerWord<>(word -> read(word, false));
    private final PerWord<Morphology> verbal = new PerWord<>(word -> read(word, true));

    /** A morphology over the given roots. */
    public IndonesianMorphology(Roots roots) {
        this.roots = roots;
        this.derivations = new Derivations(roots);
    }

    /**
     * What a word says, whatever stands around it.
     *
     * @param lower the word in lower case
     * @param verb whether it is used as a verb; meN- and di- forms are verbs in any case
     */
    public Morphology analyse(String lower, boolean verb) {
        return (verb ? verbal : plain).of(lower);
    }

    private Morphology read(String lower, boolean verb) {
        if (lower.length() < 3 || lower.length() > LONGEST_WORD || !letters(lower)) {
            return Morphology.plain(lower);
        }
        Host best = host(lower, null, 0);
        for (String enclitic : ENCLITICS) {
            int border = lower.length() - enclitic.length();
            if (border >= 3 && lower.endsWith(enclitic)) {
                Host host = host(lower.substring(0, border), enclitic, enclitic.length() > 3 ? 3 : 2);
                best = host.cost() < best.cost() ? host : best;
            }
        }
        return morphology(best, verb);
    }

    /** A word without its enclitic: its derivation and whether it was reduplicated. */
    private record Host(
            String word,
            Derivation derivation,
            @Nullable String enclitic,
            boolean reduplicated,
            boolean reciprocal,
            int cost) {}

    private Host host(String word, @Nullable String enclitic, int cost) {
        int hyphen = word.indexOf('-');
        if (hyphen > 1 && hyphen < word.length() - 2 && !derivations.lexical(word)) {
            return doubled(word, hyphen, enclitic, cost);
        }
        Derivation derivation = derivations.of(word);
        // -nya is the one clitic that unknown words, names above all, are known to carry
        boolean name = !derivation.known() && "nya".equals(enclitic);
        int total = name ? Derivation.UNKNOWN - 1 : cost + derivation.cost();
        return new Host(word, derivation, enclitic, hyphen > 0, false, total);
    }

    /** negara-negara, menembak-nembak, besar-besaran, tembak-menembak; anything else with a hyphen is left whole. */
    private Host doubled(String word, int hyphen, @Nullable String enclitic, int cost) {
        String first = word.substring(0, hyphen);
        String second = word.substring(hyphen + 1);
        Derivation left = derivations.of(first);
        if (first.equals(second)) {
            return new Host(first, left, enclitic, true, false, cost + left.cost());
        }
        Derivation right = derivations.of(second);
        boolean sameRoot = right.known() && left.root().equals(right.root());
        if (sameRoot && "meN".equals(right.prefix()) && left.prefix() == null) {
            return new Host(word, right, enclitic, true, true, cost + right.cost());
        }
        if (sameRoot && left.prefix() == null) {
            return new Host(word, whole(word, right.root()), enclitic, true, false, cost + right.cost());
        }
        String suffix = copied(first, second);
        if (left.known() && suffix != null) {
            Derivation both = suffix.isEmpty() ? left : derivations.of(first + suffix);
            return new Host(first + suffix, both, enclitic, true, false, cost + both.cost());
        }
        return new Host(word, whole(word, word), enclitic, false, false, cost + Derivation.UNKNOWN);
    }

    /** The suffix behind the second half where it repeats the end of the first (membagi-bagikan), else null. */
    private static @Nullable String copied(String first, String second) {
        for (int length = second.length(); length >= 3; length--) {
            if (first.endsWith(second.substring(0, length))) {
                String rest = second.substring(length);
                return SUFFIXES.contains(rest) ? rest : null;
            }
        }
        return null;
    }

    private static Derivation whole(String word, String root) {
        return new Derivation(root, word, null, null, 1);
    }

    private Morphology morphology(Host host, boolean verb) {
        Derivation derivation = host.derivation();
        String prefix = derivation.prefix();
        String enclitic = host.enclitic();
        if (host.reciprocal()) {
            return new Morphology(
                    derivation.root(), host.word(), null, derivation.suffix(), enclitic, Voice.MIDDLE, true, null);
        }
        boolean verbal = prefix != null && VERBAL.contains(prefix) && !superlative(derivation, verb);
        String stem = verbal ? derivation.base() : host.word();
        Voice voice = voice(prefix, derivation.suffix(), verbal, verb);
        return new Morphology(
                derivation.root(), stem, prefix, derivation.suffix(), enclitic, voice, host.reduplicated(), null);
    }

    /** terbesar, tertinggi: ter- before an adjective, unless the sentence shows a verb. */
    private boolean superlative(Derivation derivation, boolean verb) {
        return !verb
                && "ter".equals(derivation.prefix())
                && derivation.suffix() == null
                && (roots.classes(derivation.root()) & Roots.ADJECTIVE) != 0;
    }

    private static Voice voice(@Nullable String prefix, @Nullable String suffix, boolean verbal, boolean verb) {
        if (prefix == null) {
            return Voice.NONE;
        }
        return switch (prefix) {
            case "meN" -> Voice.ACTIVE;
            case "di", "ku", "kau" -> Voice.PASSIVE;
            case "ter" -> verbal ? Voice.ACCIDENTAL : Voice.NONE;
            case "ber" -> Voice.MIDDLE;
            case "ke" -> verb && "an".equals(suffix) ? Voice.MIDDLE : Voice.NONE;
            default -> Voice.NONE;
        };
    }

    private static boolean letters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if ((unit < 'a' || unit > 'z') && unit != '-') {
                return false;
            }
        }
        return true;
    }
}
