package org.saksi.language.id;

import java.util.ArrayList;
import java.util.List;

/** The prefixes of Indonesian with all their shapes: what may stand before a base and what the base then is. */
final class Prefixes {
    /** A prefix that was taken off: its name, the base behind it, and how unusual the change would be. */
    record Cut(String prefix, String base, int cost) {}

    private static final int SHORTEST_BASE = 2;

    private Prefixes() {}

    /** All ways to take one prefix off a word, also those whose base is no word. */
    static List<Cut> of(String word) {
        List<Cut> cuts = new ArrayList<>(6);
        if (word.length() < 4) {
            return cuts;
        }
        switch (word.charAt(0)) {
            case 'm' -> nasal(word, "me", "meN", cuts);
            case 'p' -> {
                nasal(word, "pe", "peN", cuts);
                flat(word, "per", "per", 0, cuts);
                flat(word, "pe", "peN", 2, cuts);
                if (word.startsWith("pelajar")) {
                    flat(word, "pel", "peN", 0, cuts);
                }
            }
            case 'd' -> flat(word, "di", "di", 0, cuts);
            case 't' -> {
                flat(word, "ter", "ter", 0, cuts);
                dissimilated(word, "te", "ter", cuts);
            }
            case 'b' -> {
                flat(word, "ber", "ber", 0, cuts);
                dissimilated(word, "be", "ber", cuts);
                if (word.startsWith("belajar")) {
                    flat(word, "bel", "ber", 0, cuts);
                }
            }
            case 'k' -> {
                flat(word, "ke", "ke", 0, cuts);
                flat(word, "ku", "ku", 2, cuts);
                flat(word, "kau", "kau", 2, cuts);
            }
            case 's' -> flat(word, "se", "se", 0, cuts);
            default -> {}
        }
        return cuts;
    }

    private static void flat(String word, String shape, String prefix, int cost, List<Cut> cuts) {
        if (word.startsWith(shape) && word.length() - shape.length() >= SHORTEST_BASE) {
            cuts.add(new Cut(prefix, word.substring(shape.length()), cost));
        }
    }

    /** ber- and ter- lose their r before r and before a first syllable in -er- (beternak, bekerja, terasa). */
    private static void dissimilated(String word, String shape, String prefix, List<Cut> cuts) {
        if (!word.startsWith(shape) || word.length() < 5) {
            return;
        }
        String base = word.substring(2);
        boolean syllable = base.length() > 3 && base.startsWith("er", 1);
        if (base.charAt(0) == 'r' || syllable) {
            cuts.add(new Cut(prefix, base, base.charAt(0) == 'r' ? 0 : 1));
        }
    }

    /** meN- and peN-: the nasal takes the place of p, t, s and k and stands before the other sounds. */
    private static void nasal(String word, String shape, String prefix, List<Cut> cuts) {
        if (!word.startsWith(shape)) {
            return;
        }
        if (word.startsWith("ng", 2)) {
            velar(word.substring(4), prefix, cuts);
        }
        if (word.startsWith("ny", 2) && vowel(word, 4)) {
            cuts.add(new Cut(prefix, "s" + word.substring(4), 0));
        }
        if (word.charAt(2) == 'n') {
            dental(word.substring(3), prefix, cuts);
        }
        if (word.charAt(2) == 'm') {
            labial(word.substring(3), prefix, cuts);
        }
        if ("lrmnwy".indexOf(word.charAt(2)) >= 0) {
            cuts.add(new Cut(prefix, word.substring(2), 0));
        }
    }

    private static void velar(String rest, String prefix, List<Cut> cuts) {
        if (rest.length() < SHORTEST_BASE) {
            return;
        }
        if (vowel(rest, 0)) {
            cuts.add(new Cut(prefix, rest, 0));
            cuts.add(new Cut(prefix, "k" + rest, 0));
        } else if ("ghkq".indexOf(rest.charAt(0)) >= 0) {
            cuts.add(new Cut(prefix, rest, rest.charAt(0) == 'k' ? 1 : 0));
        }
        if (rest.charAt(0) == 'e' && rest.length() > 3 && monosyllable(rest.substring(1))) {
            cuts.add(new Cut(prefix, rest.substring(1), 1));
        }
    }

    private static void dental(String rest, String prefix, List<Cut> cuts) {
        if (rest.length() < SHORTEST_BASE) {
            return;
        }
        if (vowel(rest, 0)) {
            cuts.add(new Cut(prefix, "t" + rest, 0));
        } else if ("cdjz".indexOf(rest.charAt(0)) >= 0) {
            cuts.add(new Cut(prefix, rest, 0));
        } else if (rest.charAt(0) == 's' || rest.charAt(0) == 't') {
            cuts.add(new Cut(prefix, rest, vowel(rest, 1) ? 3 : 1));
        }
    }

    private static void labial(String rest, String prefix, List<Cut> cuts) {
        if (rest.length() < SHORTEST_BASE) {
            return;
        }
        if (vowel(rest, 0)) {
            cuts.add(new Cut(prefix, "p" + rest, 0));
        } else if ("bfv".indexOf(rest.charAt(0)) >= 0) {
            cuts.add(new Cut(prefix, rest, 0));
        } else if (rest.charAt(0) == 'p') {
            boolean usual = !vowel(rest, 1) || rest.startsWith("per") || rest.startsWith("punya");
            cuts.add(new Cut(prefix, rest, usual ? 0 : 2));
        }
    }

    /** Whether a word, its suffix aside, has one vowel as bom and cat do, which take menge-. */
    private static boolean monosyllable(String word) {
        String core = word.endsWith("kan") && word.length() > 5 ? word.substring(0, word.length() - 3) : word;
        if (core.length() > 4 && core.endsWith("an")) {
            core = core.substring(0, core.length() - 2);
        }
        int vowels = 0;
        for (int i = 0; i < core.length(); i++) {
            vowels += vowel(core, i) ? 1 : 0;
        }
        return vowels == 1 && core.length() <= 5;
    }

    static boolean vowel(String word, int at) {
        return at < word.length() && "aiueo".indexOf(word.charAt(at)) >= 0;
    }
}
