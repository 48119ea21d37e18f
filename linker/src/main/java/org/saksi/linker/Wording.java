package org.saksi.linker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saksi.model.Member;

/**
 * The words of a clause that tell something: rare ones of their language, without those of the parties, who are compared by
 * themselves.
 *
 * @param language the language of the words
 * @param stems the words without their commonest endings
 */
record Wording(String language, Set<String> stems) {
    /** Words in more than about one of thirty texts tell nothing. */
    private static final double RARE = 3.4;

    private static final int LEAST_LETTERS = 4;
    /** As many common words as leave no doubt that one matter is spoken of. */
    private static final int ENOUGH = 2;
    /** How much stays of a fit when the texts share no telling word. */
    private static final double NONE = 0.6;

    private static final double ONE = 0.8;

    Wording {
        stems = Set.copyOf(stems);
    }

    static Wording of(String language, String text, List<Member> parties) {
        Set<String> names = stems(
                language, String.join(" ", parties.stream().map(Member::text).toList()), 0);
        Set<String> stems = stems(language, text, RARE);
        stems.removeAll(names);
        return new Wording(language, stems);
    }

    private static Set<String> stems(String language, String text, double least) {
        Set<String> stems = new HashSet<>();
        WordScan scan = new WordScan(text);
        while (scan.advance()) {
            String stem = Background.stem(language, scan.lower());
            boolean word = scan.lower().length() >= LEAST_LETTERS && !scan.number();
            if (word && Background.shipped().weight(language, Hashes.term(language, stem)) >= least) {
                stems.add(stem);
            }
        }
        return stems;
    }

    /** How far two wordings are of one matter; words of two languages say neither yes nor no. */
    double likeness(Wording other) {
        if (!language.equals(other.language)) {
            return ONE;
        }
        long common = stems.stream().filter(other.stems::contains).count();
        if (common >= ENOUGH) {
            return 1;
        }
        return common == 1 ? ONE : NONE;
    }
}
