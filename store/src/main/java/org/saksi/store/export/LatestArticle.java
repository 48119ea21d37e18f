package org.saksi.store.export;

import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.store.StoredEvent;

/** Gives events their articles and keeps the latest, since the events of an article follow each other. Not thread-safe. */
final class LatestArticle {
    private final ExportLookup lookup;
    private @Nullable CodedArticle last;

    LatestArticle(ExportLookup lookup) {
        this.lookup = lookup;
    }

    ExportRow row(StoredEvent event) {
        String id = event.event().article().id();
        CodedArticle article = last;
        if (article == null || !article.article().id().equals(id)) {
            article = lookup.article(id);
        }
        if (article == null) {
            throw new ExportException("[" + event.event().id() + "] the article of an event must be in the dataset but "
                    + id + " was not");
        }
        last = article;
        return new ExportRow(event, article, lookup.moment(event.since()));
    }
}
