package org.saksi.reader;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a feed: articles where they carry one, refusals where there is only a link to it. */
final class FeedDocuments implements Documents {
    private final Iterator<ReadResult> results;

    FeedDocuments(Feed feed, Place place, CharsetDecision.Decoded decoded, DocumentReader documents) {
        List<ReadResult> all = new ArrayList<>();
        for (int i = 0; i < feed.entries().size(); i++) {
            Place entry = new Place(place.input(), i + 1L);
            all.add(documents.entry(feed.entries().get(i), feed.title(), decoded, entry));
        }
        feed.faults().forEach(fault -> all.add(place.refuse("feed", fault, "")));
        if (all.isEmpty()) {
            all.add(place.refuse("empty", "feed must hold entries but held none", ""));
        }
        results = all.iterator();
    }

    @Override
    public @Nullable ReadResult next() {
        return results.hasNext() ? results.next() : null;
    }

    @Override
    public void close() {
        // Everything has been read.
    }
}
