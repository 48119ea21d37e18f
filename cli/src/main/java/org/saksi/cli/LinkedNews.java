package org.saksi.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksi.linker.LinkOptions;
import org.saksi.linker.LinkSink;
import org.saksi.linker.Linker;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.Story;

/** What a linker found in some articles, by the ids of articles and events; not safe for use by several threads. */
final class LinkedNews implements LinkSink {
    private final Map<String, String> storyOf = new HashMap<>();
    private final Map<String, String> incidentOf = new HashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();

    private LinkedNews() {}

    static LinkedNews of(List<CodedArticle> coded) {
        LinkedNews found = new LinkedNews();
        try (Linker linker = new Linker(LinkOptions.defaults(), found)) {
            coded.stream()
                    .sorted(Comparator.comparing(
                            article -> article.article().published(), Comparator.nullsLast(Comparator.naturalOrder())))
                    .forEach(linker::add);
        }
        return found;
    }

    /** The story of an article, or the article itself. */
    String story(String article) {
        return storyOf.getOrDefault(article, article);
    }

    /** The incident of an event, or the event itself. */
    String incident(String event) {
        return incidentOf.getOrDefault(event, event);
    }

    /** Whether any two articles are copies. */
    boolean copies() {
        return !groupOf.isEmpty();
    }

    @Override
    public void copies(CopyGroup group) {
        group.copies().forEach(copy -> groupOf.put(copy.article(), group.id()));
    }

    @Override
    public void incident(Incident incident) {
        incident.mentions().forEach(told -> incidentOf.put(told.event(), incident.id()));
    }

    @Override
    public void story(Story story) {
        story.articles().forEach(article -> storyOf.put(article, story.id()));
    }

    @Override
    public void change(IncidentChange change) {
        // Merges are part of the incidents that are counted.
    }
}
