package org.saksi.linker;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Quantity;
import org.saksi.model.Status;

/**
 * How sure it is that two events tell one act: the logistic function of a sum of named parts, each a sign times its weight.
 * Not for use by several threads at once.
 */
final class PairScore {
    /** A sum below this is a probability below one in four. */
    private static final double HOPELESS = -1.1;
    /** As alike as words of two sentences or articles hardly ever are, unless one is a copy. */
    private static final double ALIKE = 0.75;

    /** News that lies further apart is no less of one act for that. */
    private static final double MOST_DAYS_APART = 3;

    private static final LinkSign[] SIGNS = LinkSign.values();

    private final LinkWeights weights;
    private final LikenessMemo articles = new LikenessMemo();

    PairScore(LinkWeights weights) {
        this.weights = weights;
    }

    /** Keeps no article that was compared. */
    void forget() {
        articles.forget();
    }

    /** Whether two events can never tell one act, however alike their words are. */
    static boolean contradict(EventTraits left, EventTraits right) {
        return left.act() != right.act()
                || otherDays(left, right)
                || Places.contradict(left.where(), right.where())
                || otherVictims(left, right)
                || (said(left.type()) && others(left.actors(), right.actors()));
    }

    /** An act of long ago is no news of these days, even where nobody dates that. */
    private static boolean otherDays(EventTraits left, EventTraits right) {
        Days one = left.days();
        Days other = right.days();
        boolean oneLooksBack = (left.status() == Status.HISTORICAL) != (right.status() == Status.HISTORICAL);
        return one.contradicts(other) || (oneLooksBack && one.gap(other) > 1);
    }

    /**
     * The probability that both tell one act. Where all but the words speak so much against it that very like words could not
     * help, the words are not looked at, which is most of the time.
     */
    double of(EventTraits left, EventTraits right) {
        double[] signs = signs(left, right);
        double sum = 0;
        for (LinkSign sign : SIGNS) {
            sum += weights.of(sign) * signs[sign.ordinal()];
        }
        double article = weights.of(LinkSign.ARTICLE);
        if (sum + ALIKE * (weights.of(LinkSign.WORDING) + article) > HOPELESS) {
            sum += weights.of(LinkSign.WORDING) * wording(left, right);
            sum += sum + ALIKE * article > HOPELESS ? article * article(left, right) : 0;
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What speaks for and against it, by name; parts that say nothing are left out. */
    SortedMap<String, Double> parts(EventTraits left, EventTraits right) {
        double[] signs = allSigns(left, right);
        SortedMap<String, Double> parts = new TreeMap<>();
        for (LinkSign sign : SIGNS) {
            double part = Math.rint(weights.of(sign) * signs[sign.ordinal()] * 100) / 100;
            if (part != 0) {
                parts.put(sign.label(), part);
            }
        }
        return parts;
    }

    /** The sign of each part, by its ordinal. */
    double[] allSigns(EventTraits left, EventTraits right) {
        double[] signs = signs(left, right);
        signs[LinkSign.WORDING.ordinal()] = wording(left, right);
        signs[LinkSign.ARTICLE.ordinal()] = article(left, right);
        return signs;
    }

    private static double wording(EventTraits left, EventTraits right) {
        return left.words().dot(right.words());
    }

    private double article(EventTraits left, EventTraits right) {
        ArticleTraits one = left.article();
        ArticleTraits other = right.article();
        return one == other ? 0.5 : Math.min(1, articles.of(one, other));
    }

    /** The sign of each part but the words, by its ordinal. */
    private static double[] signs(EventTraits left, EventTraits right) {
        double[] signs = new double[SIGNS.length];
        ArticleTraits one = left.article();
        ArticleTraits other = right.article();
        signs[LinkSign.BASE.ordinal()] = 1;
        signs[LinkSign.TYPE.ordinal()] = left.type() == right.type() ? 1 : 0;
        signs[LinkSign.MODE.ordinal()] = equality(left.mode(), right.mode());
        signs[LinkSign.CAMEO.ordinal()] = cameo(left.cameo(), right.cameo());
        signs[LinkSign.TRIGGER.ordinal()] = left.trigger() == right.trigger() ? 1 : 0;
        signs[LinkSign.ACTORS.ordinal()] = parties(left.actors(), right.actors());
        signs[LinkSign.RECIPIENTS.ordinal()] = parties(left.recipients(), right.recipients());
        signs[LinkSign.PLACE.ordinal()] = Places.likeness(left.where(), right.where());
        signs[LinkSign.TIME.ordinal()] = left.days().likeness(right.days());
        signs[LinkSign.QUANTITIES.ordinal()] = quantities(left.quantities(), right.quantities());
        signs[LinkSign.APART.ordinal()] = apart(one, other);
        signs[LinkSign.NUMBERS.ordinal()] = numbers(left.numbers(), right.numbers());
        signs[LinkSign.SAME_ARTICLE.ordinal()] = one == other ? 1 : 0;
        signs[LinkSign.COPY.ordinal()] = one != other && one.group() == other.group() ? 1 : 0;
        return signs;
    }

    private static double equality(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? 0 : left.equals(right) ? 1 : -1;
    }

    private static double cameo(@Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return 0;
        }
        return left.equals(right) ? 1 : left.regionMatches(0, right, 0, 2) ? 0.3 : -0.5;
    }

    /** The best likeness of any two parties; 0 where one side names nobody. */
    private static double parties(List<PartyTraits> left, List<PartyTraits> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        double best = -1;
        for (PartyTraits one : left) {
            for (PartyTraits other : right) {
                best = Math.max(best, one.likeness(other));
            }
        }
        return best;
    }

    private static boolean others(List<PartyTraits> left, List<PartyTraits> right) {
        return !left.isEmpty() && !right.isEmpty() && allNamed(left) && allNamed(right) && parties(left, right) <= -0.5;
    }

    private static boolean allNamed(List<PartyTraits> parties) {
        for (PartyTraits party : parties) {
            if (!party.named()) {
                return false;
            }
        }
        return true;
    }

    private static boolean otherVictims(EventTraits left, EventTraits right) {
        return switch (left.type()) {
            case ASSAULT, COERCE, SANCTION, RETREAT -> others(left.recipients(), right.recipients());
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    MOBILIZE -> false;
        };
    }

    /** Whether an act is its actor's own, so that another actor's is another one. */
    private static boolean said(EventType type) {
        return switch (type) {
            case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
            case CONSULT, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
        };
    }

    /** From 0, the same day, to 1. */
    private static double apart(ArticleTraits left, ArticleTraits right) {
        boolean dated = left.published != null && right.published != null;
        return dated ? Math.min(MOST_DAYS_APART, Math.abs(left.day() - right.day())) / MOST_DAYS_APART : 0;
    }

    private static double numbers(Set<String> left, Set<String> right) {
        return left.isEmpty() || right.isEmpty() ? 0 : Collections.disjoint(left, right) ? -1 : 1;
    }

    private static double quantities(List<Quantity> left, List<Quantity> right) {
        double best = 0;
        for (Quantity one : left) {
            for (Quantity other : right) {
                if (one.kind().equals(other.kind()) && Objects.equals(one.unit(), other.unit())) {
                    double like =
                            Figures.middle(one) == Figures.middle(other) ? 1 : Figures.near(one, other) ? 0.3 : -0.5;
                    best = Math.abs(like) > Math.abs(best) ? like : best;
                }
            }
        }
        return best;
    }
}
