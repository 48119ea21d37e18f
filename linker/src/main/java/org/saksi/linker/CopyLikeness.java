package org.saksi.linker;

import org.jspecify.annotations.Nullable;
import org.saksi.model.CopyGroup;

/**
 * Whether two articles hand on one text. The bounds were set on annotated pairs of news (docs/linking.md).
 *
 * <p>A publisher repeats the background of its own earlier reports below new news, so two articles of one house need more in
 * common than those of two, which share sentences only where both have them from a third, and none may bring news.
 */
final class CopyLikeness {
    /** Texts with runs in common have words in common, too, which is seen faster. */
    private static final double LEAST_LIKENESS = 0.25;

    private static final double EXACT = 0.8;
    /** Shared runs between two houses that are enough alone. */
    private static final double HANDED_ON = 0.4;
    /**
     * Shared runs between two houses that are enough with many words and names in common: without them, two houses tell one
     * event each in its own words, and that is no copy.
     */
    private static final double SOME_RUNS = 0.25;

    /** Words and names between two houses that have some runs in common. */
    private static final double RETOLD = 0.6;
    /** Shared runs within a house that are enough alone, with some, or with many words in common. */
    private static final double SAME_TEXT = 0.68;

    private static final double HALF_THE_TEXT = 0.52;
    private static final double SOME_WORDS = 0.64;
    private static final double MUCH_OF_THE_TEXT = 0.43;
    private static final double MANY_WORDS = 0.67;
    private static final double RETOLD_AT_HOME = 0.75;
    /** What says hardly anything that the other does not say is no news of its own. */
    private static final double CONTAINED = 0.8;
    /** Names and numbers that only one of two texts of a house has, by weight, when it brings news. */
    private static final double OWN_NAMES = 0.3;
    /** How much more the ends of two texts of a house have in common than their beginnings when one brings news. */
    private static final double BACKGROUND = 0.5;

    private static final double TRANSLATED = 0.6;
    private static final int LEAST_NAMES = 8;
    /** News in a sentence or two is alike whoever tells it. */
    private static final int LEAST_RUNS = 40;
    /** Headlines that are so alike and have other numbers belong to a series: prices, schedules, results of a day. */
    private static final double SERIES = 0.6;

    private CopyLikeness() {}

    /** The link between two articles, null when they are no copies. */
    static CopyFinder.@Nullable Link between(ArticleTraits earlier, ArticleTraits later) {
        double likeness = earlier.likeness(later);
        if (!earlier.language.equals(later.language)) {
            boolean named = Math.min(earlier.names.terms().length, later.names.terms().length) >= LEAST_NAMES;
            return named && likeness >= TRANSLATED ? link(earlier, later, CopyGroup.Kind.TRANSLATED, likeness) : null;
        }
        if (likeness < LEAST_LIKENESS || series(earlier, later)) {
            return null;
        }
        boolean comparable = earlier.shingles.comparable() && later.shingles.comparable();
        double containment = comparable ? earlier.shingles.containment(later.shingles) : 0;
        if (containment >= EXACT && earlier.shingles.resemblance(later.shingles) >= EXACT) {
            return link(earlier, later, CopyGroup.Kind.EXACT, containment);
        }
        boolean house = earlier.house.equals(later.house);
        CopyGroup.Kind kind = kind(earlier, later, house, containment, likeness);
        return kind == null || (house && containment < CONTAINED && news(earlier, later))
                ? null
                : link(earlier, later, kind, Math.max(containment, likeness));
    }

    private static CopyGroup.@Nullable Kind kind(
            ArticleTraits earlier, ArticleTraits later, boolean house, double containment, double likeness) {
        if (house ? rewrittenAtHome(containment, likeness) : containment >= HANDED_ON) {
            return CopyGroup.Kind.REWRITTEN;
        }
        boolean enough = Math.min(earlier.shingles.count(), later.shingles.count()) >= LEAST_RUNS;
        boolean retold = house ? likeness >= RETOLD_AT_HOME : containment >= SOME_RUNS && likeness >= RETOLD;
        return enough && retold ? CopyGroup.Kind.RETOLD : null;
    }

    /** Whether one of two like texts of a house tells what the other does not, and the rest is background. */
    private static boolean news(ArticleTraits earlier, ArticleTraits later) {
        return earlier.names.lackedBy(later.names) >= OWN_NAMES
                || later.names.lackedBy(earlier.names) >= OWN_NAMES
                || earlier.shingles.background(later.shingles) >= BACKGROUND;
    }

    private static boolean rewrittenAtHome(double containment, double likeness) {
        return containment >= SAME_TEXT
                || (containment >= HALF_THE_TEXT && likeness >= SOME_WORDS)
                || (containment >= MUCH_OF_THE_TEXT && likeness >= MANY_WORDS);
    }

    private static boolean series(ArticleTraits earlier, ArticleTraits later) {
        return !earlier.headlineNumbers.containsAll(later.headlineNumbers)
                && !later.headlineNumbers.containsAll(earlier.headlineNumbers)
                && earlier.headline.dot(later.headline) >= SERIES;
    }

    private static CopyFinder.Link link(ArticleTraits earlier, ArticleTraits later, CopyGroup.Kind kind, double score) {
        return new CopyFinder.Link(earlier, later, kind, Math.min(1, score));
    }
}
