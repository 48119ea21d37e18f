package org.saksi.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.saksi.linker.IncidentRemaking;
import org.saksi.linker.LinkSink;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.IncidentDecision;
import org.saksi.model.Story;

/**
 * Stands between a linker and whoever takes what it finds: holds back the incidents that people decided about, with their stories,
 * until all is linked, and hands them over as people have them.
 */
final class DecidedIncidents implements LinkSink {
    private final List<IncidentDecision> decisions;
    private final LinkSink next;
    private final Set<String> decided = new HashSet<>();
    private final List<Incident> linked = new ArrayList<>();
    private final Set<String> articles = new HashSet<>();
    private final List<Story> stories = new ArrayList<>();

    DecidedIncidents(List<IncidentDecision> decisions, LinkSink next) {
        this.decisions = List.copyOf(decisions);
        this.next = next;
        decisions.forEach(decision -> decision.events().forEach(decided::add));
    }

    /** Whether an incident has an event that a decision names. */
    private boolean isDecided(Incident incident) {
        return incident.mentions().stream().anyMatch(told -> decided.contains(told.event()));
    }

    @Override
    public void copies(CopyGroup group) {
        next.copies(group);
    }

    @Override
    public void incident(Incident incident) {
        if (isDecided(incident)) {
            linked.add(incident);
            incident.mentions().forEach(told -> articles.add(told.article()));
        } else {
            next.incident(incident);
        }
    }

    /** All incidents that its articles tell came before it. */
    @Override
    public void story(Story story) {
        if (story.articles().stream().anyMatch(articles::contains)) {
            stories.add(story);
        } else {
            next.story(story);
        }
    }

    @Override
    public void change(IncidentChange change) {
        next.change(change);
    }

    /**
     * Hands over what was held back, once all is linked.
     *
     * @return the incidents as they were linked
     */
    List<Incident> finish(Function<String, Optional<CodedArticle>> texts) {
        List<Incident> made = new IncidentRemaking(stories, texts).incidents(linked, decisions);
        List<String> gone = linked.stream().map(Incident::id).toList();
        made.forEach(next::incident);
        stories.forEach(story -> next.story(IncidentRemaking.retold(story, gone, made)));
        return List.copyOf(linked);
    }
}
