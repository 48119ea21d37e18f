package org.saksi.linker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.saksi.model.CodedArticle;

/**
 * What speaks for and against two events being one act, for those who fit the weights of incidents and measure them.
 *
 * <p>Not for use by several threads at once.
 */
public final class LinkEvidence {
    private final PairScore score = new PairScore(LinkWeights.shipped());
    private final Map<String, EventTraits> events = new HashMap<>();

    /** The evidence of the events of articles, with the copies among them. */
    public LinkEvidence(List<CodedArticle> articles) {
        List<ArticleTraits> traits = new ArrayList<>();
        for (CodedArticle article : articles) {
            ArticleTraits made = ArticleTraits.of(article);
            traits.add(made);
            made.events.forEach(event -> events.put(event.id(), event));
        }
        traits.sort(ArticleTraits::order);
        new CopyFinder(0).day(traits);
    }

    /**
     * Two events.
     *
     * @param possible whether both can be one act and would be compared
     * @param signs the sign of each part by its name, not weighed, in a fixed order
     * @param score how sure the shipped weights are that both are one act, from 0 to 1
     */
    public record Pair(boolean possible, SequencedMap<String, Double> signs, double score) {
        public Pair {
            signs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(signs));
        }
    }

    /** Whether an article had an event of this id. */
    public boolean knows(String event) {
        return events.containsKey(event);
    }

    /**
     * Compares two events.
     *
     * @throws NullPointerException when one is not known
     */
    public Pair between(String event, String other) {
        EventTraits one = Objects.requireNonNull(events.get(event), event);
        EventTraits two = Objects.requireNonNull(events.get(other), other);
        boolean inOrder = EventTraits.inOrder(one, two) <= 0;
        EventTraits left = inOrder ? one : two;
        EventTraits right = inOrder ? two : one;
        double[] signs = score.allSigns(left, right);
        SequencedMap<String, Double> named = new LinkedHashMap<>();
        for (LinkSign sign : LinkSign.values()) {
            named.put(sign.label(), signs[sign.ordinal()]);
        }
        return new Pair(
                IncidentKeys.meet(left, right) && !PairScore.contradict(left, right), named, score.of(left, right));
    }

    /** The weights set by hand, from which the fit starts, by the names of the parts in a fixed order. */
    public static SequencedMap<String, Double> weightsByHand() {
        LinkWeights weights = LinkWeights.byHand();
        SequencedMap<String, Double> named = new LinkedHashMap<>();
        for (LinkSign sign : LinkSign.values()) {
            named.put(sign.label(), weights.of(sign));
        }
        return named;
    }
}
