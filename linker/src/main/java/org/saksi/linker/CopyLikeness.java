package org.saksi.linker;

import org.jspecify.annotations.Nullable;
import org.saksi.model.CopyGroup;

/**
 * Whether two articles hand on one text. The bounds were set on annotated pairs of news (docs/linking.md).
 */
final class CopyLikeness {
    private static final double EXACT = 0.8;
    private static final double MOSTLY = 0.35;
    private static final double PARTLY = 0.15;
    private static final double ALIKE = 0.45;
    private static final double RETOLD = 0.62;
    private static final double RETOLD_NAMES = 0.5;
    private static final double TRANSLATED = 0.6;
    private static final int LEAST_NAMES = 8;

    private CopyLikeness() {}

    /** The link between two articles, null when they are no copies. */
    static CopyFinder.@Nullable Link between(ArticleTraits earlier, ArticleTraits later) {
        boolean sameLanguage = earlier.language.equals(later.language);
        if (sameLanguage && earlier.shingles.comparable() && later.shingles.comparable()) {
            double resemblance = earlier.shingles.resemblance(later.shingles);
            double containment = earlier.shingles.containment(later.shingles);
            if (resemblance >= EXACT) {
                return new CopyFinder.Link(earlier, later, CopyGroup.Kind.EXACT, resemblance);
            }
            double likeness = earlier.likeness(later);
            if (containment >= MOSTLY || (containment >= PARTLY && likeness >= ALIKE)) {
                double score = Math.min(1, 0.5 + containment / 2);
                return new CopyFinder.Link(earlier, later, CopyGroup.Kind.REWRITTEN, score);
            }
            boolean retold = likeness >= RETOLD && cosine(earlier.names, later.names) >= RETOLD_NAMES;
            return retold ? new CopyFinder.Link(earlier, later, CopyGroup.Kind.RETOLD, likeness) : null;
        }
        if (sameLanguage) {
            return null;
        }
        double likeness = earlier.likeness(later);
        boolean enough = Math.min(earlier.names.terms().length, later.names.terms().length) >= LEAST_NAMES;
        return enough && likeness >= TRANSLATED
                ? new CopyFinder.Link(earlier, later, CopyGroup.Kind.TRANSLATED, Math.min(1, likeness))
                : null;
    }

    private static double cosine(TermVector left, TermVector right) {
        double norms = left.norm() * right.norm();
        return norms == 0 ? 0 : left.dot(right) / norms;
    }
}
