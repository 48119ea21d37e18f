package org.saksi.training.corpora;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.saksi.language.id.IndonesianClasses;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;
import org.saksi.language.internal.WordList;

/**
 * Tells hyphens from dashes where both stand between blanks: {@code mudah - mudahan} is one word, {@code mobil - bukan}
 * is not.
 *
 * <p>Besides the rules for reduplication, prefixes, numbers and names it knows the words that the same texts write
 * together elsewhere.
 */
final class Hyphens {
    private static final int LEAST_SHARED = 3;
    private static final Set<String> ENDINGS = Set.of("an", "nya", "lah", "kah", "pun", "ku", "mu", "kan", "i", "red");
    private static final Set<String> LINKING =
            Set.of("to", "in", "the", "of", "and", "on", "by", "de", "a", "year", "for", "up", "ke", "per");
    private static final Set<String> SUFFIXES =
            Set.of("", "nya", "an", "annya", "kan", "kannya", "i", "inya", "ku", "mu", "lah", "in");

    private final Set<String> prefixes;
    private final Set<String> compounds;
    private final Map<String, Integer> seen = new HashMap<>();

    private final IndonesianClasses classes;

    Hyphens() {
        Roots roots = Roots.load();
        classes = new IndonesianClasses(roots, new IndonesianMorphology(roots));
        prefixes = Set.copyOf(WordList.lines(Hyphens.class, "hyphen-prefixes.txt"));
        compounds = Set.copyOf(WordList.lines(Hyphens.class, "hyphen-compounds.txt"));
    }

    /** Learns the words of a text that are written with a hyphen and without blanks. */
    void learn(String text) {
        for (String chunk : text.split("\\s+")) {
            String word = Chunks.core(chunk).toLowerCase(Locale.ROOT);
            int at = word.indexOf('-');
            if (at > 0 && at == word.lastIndexOf('-') && at < word.length() - 1) {
                seen.merge(word, 1, Integer::sum);
            }
        }
    }

    /** Whether the chunk at the given place, a hyphen, joins what stands before and behind it. */
    boolean joins(List<String> chunks, int at) {
        if (at == 0 || at == chunks.size() - 1) {
            return false;
        }
        String before = chunks.get(at - 1);
        String after = chunks.get(at + 1);
        String left = Chunks.core(before);
        String right = Chunks.core(after);
        if (left.isEmpty() || right.isEmpty() || Chunks.closes(before) || Chunks.opens(after)) {
            return false;
        }
        String lower = left.toLowerCase(Locale.ROOT);
        String lowerRight = right.toLowerCase(Locale.ROOT);
        String pair = lower + "-" + lowerRight;
        return ENDINGS.contains(lowerRight)
                || prefixes.contains(lower)
                || reduplicated(lower, lowerRight)
                || compounds.contains(pair)
                || seen.containsKey(pair)
                || numbers(left, right)
                || (names(left, right) && !Datelines.endsAt(chunks, at))
                || foreign(left, right)
                || chained(chunks, at);
    }

    /** {@code high - end}: two words in lower case that are not Indonesian make an English compound. */
    private boolean foreign(String left, String right) {
        if (!letters(left) || !letters(right) || !Character.isLowerCase(left.charAt(0))) {
            return false;
        }
        int[] known = classes.of(List.of(left, right));
        return known[0] == 0 && known[1] == 0;
    }

    private static boolean numbers(String left, String right) {
        boolean digitLeft = Character.isDigit(left.charAt(left.length() - 1));
        boolean digitRight = Character.isDigit(right.charAt(0));
        if (digitLeft && digitRight) {
            return true;
        }
        if (digitRight) {
            return Character.isUpperCase(left.charAt(0));
        }
        return digitLeft && left.length() <= 3 && !Character.isUpperCase(right.charAt(0));
    }

    private static boolean names(String left, String right) {
        return Character.isUpperCase(left.charAt(0)) && Character.isUpperCase(right.charAt(0));
    }

    /** {@code peer - to - peer}, {@code 20 - year - old}: a linking word alone between two hyphens. */
    private static boolean chained(List<String> chunks, int at) {
        return (hyphen(chunks, at - 2) && LINKING.contains(chunks.get(at - 1)))
                || (hyphen(chunks, at + 2) && LINKING.contains(chunks.get(at + 1)));
    }

    private static boolean hyphen(List<String> chunks, int at) {
        return at >= 0 && at < chunks.size() && chunks.get(at).equals("-");
    }

    /** Whether the two are a reduplication, with affixes on either side or with changed vowels. */
    static boolean reduplicated(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        if (left.length() < LEAST_SHARED || right.length() < LEAST_SHARED || !letters(left) || !letters(right)) {
            return false;
        }
        for (String suffix : SUFFIXES) {
            if (right.endsWith(suffix)) {
                String stem = right.substring(0, right.length() - suffix.length());
                if (stem.length() >= LEAST_SHARED && (left.endsWith(stem) || stem.equals(left))) {
                    return true;
                }
            }
        }
        boolean nasal = left.length() > LEAST_SHARED && right.startsWith("me") && right.contains(left.substring(1));
        return nasal || right.startsWith(left) || varied(left, right);
    }

    /** {@code bolak-balik}, {@code sayur-mayur}: same length, at most two letters differ. */
    private static boolean varied(String left, String right) {
        if (left.length() != right.length() || left.length() <= LEAST_SHARED) {
            return false;
        }
        int differ = 0;
        for (int i = 0; i < left.length(); i++) {
            differ += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return differ <= 2;
    }

    private static boolean letters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
