package org.saksi.language.id;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cheapest derivation of a word whose root is listed; guesses where the affixes alone are plain enough. */
final class Derivations {
    private static final int AFFIX = 2;
    private static final int INNER = 3;
    private static final Set<String> VERB_BASES = Set.of("per", "ber", "ter", "se");
    private static final String[] SUFFIXES = {"", "kan", "an", "i"};

    private final Roots roots;

    Derivations(Roots roots) {
        this.roots = roots;
    }

    /** The derivation of a word without clitics; of an unknown word, the word itself at a high cost. */
    Derivation of(String word) {
        String listed = roots.reading(word);
        if (listed.equals(Roots.APART)) {
            return search(word, "");
        }
        if (listed.isEmpty() && roots.contains(word)) {
            return new Derivation(word, word, null, null, 0);
        }
        if (listed.equals(word)) {
            return new Derivation(word, word, null, null, 0);
        }
        if (listed.startsWith("=")) {
            return new Derivation(listed.substring(1), word, null, null, 0);
        }
        Derivation best = search(word, listed);
        if (best.known()) {
            return best;
        }
        return listed.isEmpty() ? guess(word) : new Derivation(listed, word, null, null, 0);
    }

    /** Whether a word, one with a hyphen above all, is listed as it stands. */
    boolean lexical(String word) {
        return roots.contains(word) && !roots.reading(word).equals(Roots.APART);
    }

    private Derivation search(String word, String listed) {
        Derivation best = new Derivation(word, word, null, null, Derivation.UNKNOWN);
        best = better(best, bases(word, word, null, 0, listed));
        for (Prefixes.Cut cut : Prefixes.of(word)) {
            best = better(best, bases(word, cut.base(), cut.prefix(), AFFIX + cut.cost(), listed));
        }
        return best;
    }

    /** The best derivation of a base behind its prefix: root, root and suffix, or an inner prefix before them. */
    private Derivation bases(String word, String base, @Nullable String prefix, int cost, String listed) {
        Derivation best = new Derivation(word, word, null, null, Derivation.UNKNOWN);
        for (String suffix : SUFFIXES) {
            int border = base.length() - suffix.length();
            boolean fits = border >= 3 && base.endsWith(suffix) && together(prefix, suffix);
            if (!fits || (prefix == null && suffix.isEmpty())) {
                continue;
            }
            String core = base.substring(0, border);
            String ending = suffix.isEmpty() ? null : suffix;
            int costs = cost + (ending == null ? 0 : AFFIX) + (prefix == null && verbal(core) ? INNER : 0);
            if (root(core, listed)) {
                best = better(best, new Derivation(core, base, prefix, ending, costs));
            }
            if (!listed.equals(core)) {
                best = better(best, nested(base, core, prefix, suffix, costs + INNER, listed));
            }
        }
        return best;
    }

    /** The best derivation of a core that still has a prefix of its own: per-ingat in memperingatkan. */
    private Derivation nested(
            String base, String core, @Nullable String prefix, String suffix, int cost, String listed) {
        Derivation best = new Derivation(base, base, null, null, Derivation.UNKNOWN);
        String ending = suffix.isEmpty() ? null : suffix;
        for (Prefixes.Cut inner : Prefixes.of(core)) {
            boolean deep = inner.base().length() > 2 && nests(prefix, inner.prefix(), suffix);
            if (deep && root(inner.base(), listed)) {
                best = better(best, new Derivation(inner.base(), base, prefix, ending, cost + inner.cost()));
            }
        }
        boolean denied = core.startsWith("tidak") && "ke".equals(prefix) && suffix.equals("an");
        if (denied && root(core.substring(5), listed)) {
            best = better(best, new Derivation(core.substring(5), base, prefix, ending, cost));
        }
        return best;
    }

    /** A listed root that begins like a verb is hardly the base of a suffix: mengajukan is aju, not mengajuk. */
    private static boolean verbal(String core) {
        return core.length() > 5 && (core.startsWith("me") || core.startsWith("ber") || core.startsWith("ter"));
    }

    private boolean root(String core, String listed) {
        return listed.isEmpty() ? roots.contains(core) : listed.equals(core);
    }

    /** Which suffixes stand with which prefix. */
    private static boolean together(@Nullable String prefix, String suffix) {
        if (prefix == null) {
            return true;
        }
        return switch (prefix) {
            case "meN", "di", "ter", "ku", "kau" -> !suffix.equals("an");
            case "peN" -> suffix.isEmpty() || suffix.equals("an");
            case "ber" -> !suffix.equals("i");
            case "ke" -> suffix.equals("an");
            case "se" -> suffix.isEmpty() || suffix.equals("an");
            default -> true;
        };
    }

    /** Which prefixes may stand inside another one. */
    private static boolean nests(@Nullable String prefix, String inner, String suffix) {
        if (prefix == null) {
            return (inner.equals("per") || inner.equals("ber")) && (suffix.equals("kan") || suffix.equals("i"));
        }
        boolean an = suffix.equals("an");
        return switch (prefix) {
            case "meN", "di", "ku", "kau" -> VERB_BASES.contains(inner) || (inner.equals("ke") && !suffix.isEmpty());
            case "ter" -> inner.equals("per") || inner.equals("se");
            case "peN" -> an && VERB_BASES.contains(inner);
            case "ke" -> an && !inner.equals("meN") && !inner.equals("di");
            case "ber" ->
                inner.equals("peN") || inner.equals("per") || inner.equals("se") || (inner.equals("ke") && an);
            case "se" -> inner.equals("peN") || inner.equals("per") || inner.equals("ke");
            default -> false;
        };
    }

    /** Of equal cost the root in wider use wins (mengubah is ubah, not kubah), then the longer one. */
    private Derivation better(Derivation one, Derivation other) {
        if (one.cost() != other.cost()) {
            return one.cost() < other.cost() ? one : other;
        }
        int use = Integer.compare(roots.use(one.root()), roots.use(other.root()));
        if (use != 0) {
            return use > 0 ? one : other;
        }
        return other.known() && other.root().length() > one.root().length() ? other : one;
    }

    /** For a word of unlisted root: meN- and di- with a nasal or a suffix that hardly any other word has. */
    private static Derivation guess(String word) {
        boolean active = word.startsWith("me") && word.length() > 7;
        boolean passive = word.startsWith("di") && word.length() > 7 && (word.endsWith("kan") || word.endsWith("i"));
        if (active || passive) {
            for (Prefixes.Cut cut : Prefixes.of(word)) {
                boolean plausible =
                        passive || word.endsWith("kan") || word.startsWith("meng") || word.startsWith("mem");
                if (plausible && cut.base().length() > 4) {
                    boolean kan = cut.base().endsWith("kan") && cut.base().length() > 6;
                    String root = kan ? cut.base().substring(0, cut.base().length() - 3) : cut.base();
                    return new Derivation(root, cut.base(), cut.prefix(), kan ? "kan" : null, Derivation.UNKNOWN);
                }
            }
        }
        return new Derivation(word, word, null, null, Derivation.UNKNOWN + 1);
    }
}
