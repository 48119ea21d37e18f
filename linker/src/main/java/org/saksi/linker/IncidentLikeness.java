package org.saksi.linker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saksi.model.CodedArticle;
import org.saksi.model.Incident;

/**
 * How sure it is that two incidents are one act, by the events that tell them best: the score by which a linker compares
 * events. Not for use by several threads at once.
 */
public final class IncidentLikeness {
    private final PairScore score = new PairScore(LinkWeights.shipped());
    private final Function<String, Optional<CodedArticle>> articles;
    /** What tells an incident best, by its id: one is mostly compared with many. */
    private final Map<String, Optional<EventTraits>> representatives = new HashMap<>();

    /**
     * A comparison.
     *
     * @param articles the article of an id with its events, empty where it is gone
     */
    public IncidentLikeness(Function<String, Optional<CodedArticle>> articles) {
        this.articles = articles;
    }

    /** From 0 to 1; 0 where days, places, victims or speakers exclude each other, and where an article is gone. */
    public double of(Incident one, Incident other) {
        Optional<EventTraits> left = representative(one);
        Optional<EventTraits> right = representative(other);
        if (left.isEmpty() || right.isEmpty() || PairScore.contradict(left.get(), right.get())) {
            return 0;
        }
        return score.of(left.get(), right.get());
    }

    private Optional<EventTraits> representative(Incident incident) {
        return representatives.computeIfAbsent(incident.id(), id -> found(incident));
    }

    private Optional<EventTraits> found(Incident incident) {
        return incident.mentions().stream()
                .filter(told -> told.event().equals(incident.representative()))
                .findFirst()
                .flatMap(told -> articles.apply(told.article()))
                .flatMap(article -> ArticleTraits.of(article).events.stream()
                        .filter(event -> event.id().equals(incident.representative()))
                        .findFirst());
    }
}
