package org.saksi.linker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.saksi.model.Incident;
import org.saksi.model.Story;

/** Makes the record of a story: its title is the headline that is nearest to what all its articles say. */
final class StoryMaker {
    private static final int MOST_PARTIES = 10;

    private StoryMaker() {}

    static Story of(StoryCluster story) {
        ArticleTraits headline = headline(story);
        List<Incident.Party> parties = story.parties.entrySet().stream()
                .sorted(Map.Entry.<StoryCluster.PartyKey, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PARTIES)
                .map(entry -> IncidentMaker.party(entry.getKey().party()))
                .toList();
        return new Story(
                story.id(),
                headline.title,
                headline.id,
                story.first().published,
                story.articles.getLast().published,
                (int) story.articles.stream()
                        .map(ArticleTraits::voice)
                        .distinct()
                        .count(),
                parties,
                story.articles.stream().map(article -> article.id).toList(),
                List.copyOf(story.incidents));
    }

    private static ArticleTraits headline(StoryCluster story) {
        ArticleTraits best = story.first();
        double most = Double.NEGATIVE_INFINITY;
        for (ArticleTraits article : story.articles) {
            double central = article.title == null ? -1 : story.centrality(article);
            if (central > most) {
                best = article;
                most = central;
            }
        }
        return best;
    }
}
