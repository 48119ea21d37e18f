package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the news goes on about for days or weeks: one line of {@code stories.jsonl}.
 *
 * @param id derived from the first article, stable from run to run
 * @param title the headline nearest to all that its articles say, null when no article has one
 * @param headline id of the article whose headline that is; without headlines the most central article
 * @param firstSeen publication date of the first article, null when none is dated
 * @param lastSeen publication date of the last article
 * @param publishers how many independent publishers tell it; copies of one text are one
 * @param parties who acts or is acted upon in its incidents, most often named first, at most ten
 * @param articles ids of its articles, the earliest first
 * @param incidents ids of its incidents, in order of id
 */
public record Story(
        String id,
        @Nullable String title,
        String headline,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen,
        int publishers,
        List<Incident.Party> parties,
        List<String> articles,
        List<String> incidents) {
    public Story {
        Require.filled("id", id);
        Require.filled("headline", headline);
        parties = List.copyOf(parties);
        articles = List.copyOf(articles);
        incidents = List.copyOf(incidents);
        if (articles.isEmpty()) {
            throw ContractException.field("articles", "hold at least one", 0);
        }
    }
}
