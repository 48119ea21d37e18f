package org.saksi.linker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;
import org.saksi.model.Story;

/**
 * Makes incidents anew from their mentions as people decided, by the rules by which a linker makes them: figures, disagreements,
 * parties and all else are counted again. An incident that no decision changes stays as it was linked, byte for byte. Voices of
 * mentions stay those that the linker gave, and so do links between mentions that are still together. Not for use by several threads at once.
 */
public final class IncidentRemaking {
    private final Function<String, Optional<CodedArticle>> articles;
    private final Map<String, String> stories = new HashMap<>();
    private final Map<String, Incident.Told> told = new HashMap<>();
    private final Map<String, Optional<ArticleTraits>> traits = new HashMap<>();
    private final PairScore score = new PairScore(LinkWeights.shipped());

    /**
     * A making.
     *
     * @param stories the stories of the articles that tell the incidents
     * @param articles the article of an id with its events, empty where it is gone
     */
    public IncidentRemaking(Collection<Story> stories, Function<String, Optional<CodedArticle>> articles) {
        this.articles = articles;
        stories.forEach(story -> story.articles().forEach(article -> this.stories.put(article, story.id())));
    }

    /**
     * The incidents in the order of their ids.
     *
     * @param linked incidents as they were linked: all that have an event of a decision
     * @param decisions what people decided, in order
     */
    public List<Incident> incidents(Collection<Incident> linked, List<IncidentDecision> decisions) {
        IncidentBook book = new IncidentBook();
        Map<String, Incident> before = new HashMap<>();
        for (Incident incident : linked) {
            book.add(incident);
            before.put(incident.id(), incident);
            incident.mentions().forEach(mention -> told.put(mention.event(), mention));
        }
        decisions.forEach(book::apply);
        List<Incident> made = new ArrayList<>();
        for (String id : book.ids()) {
            Set<String> events = Set.copyOf(book.eventsOf(id));
            Incident same = before.get(id);
            if (same != null && events(same).equals(events)) {
                made.add(same);
            } else {
                incident(id, events).ifPresent(made::add);
            }
        }
        return made;
    }

    private static Set<String> events(Incident incident) {
        return incident.mentions().stream().map(Incident.Told::event).collect(Collectors.toSet());
    }

    /**
     * A story that lists the incidents as they are now.
     *
     * @param gone ids of incidents as they were linked or were before
     * @param made the incidents as they are now
     */
    public static Story retold(Story story, Collection<String> gone, Collection<Incident> made) {
        TreeSet<String> incidents = new TreeSet<>(story.incidents());
        incidents.removeAll(new HashSet<>(gone));
        made.stream().filter(one -> story.id().equals(one.story())).forEach(one -> incidents.add(one.id()));
        return new Story(
                story.id(),
                story.title(),
                story.headline(),
                story.firstSeen(),
                story.lastSeen(),
                story.publishers(),
                story.parties(),
                story.articles(),
                List.copyOf(incidents));
    }

    /** Empty where none of the events is there any more. */
    private Optional<Incident> incident(String id, Set<String> events) {
        List<EventTraits> mentions = new ArrayList<>();
        for (String event : events) {
            event(event).ifPresent(mentions::add);
        }
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        mentions.sort(EventTraits::inOrder);
        return Optional.of(IncidentMaker.of(id, mentions, links(mentions), score));
    }

    /** By which mention each is linked: as it was, or where that is elsewhere now, by the one before it that is likest. */
    private Map<EventTraits, IncidentCluster.Link> links(List<EventTraits> mentions) {
        Map<EventTraits, IncidentCluster.Link> links = new HashMap<>();
        Map<String, EventTraits> together = new HashMap<>();
        mentions.forEach(mention -> together.put(mention.id(), mention));
        for (int place = 1; place < mentions.size(); place++) {
            EventTraits mention = mentions.get(place);
            Incident.Told was = told(mention.id());
            EventTraits to = was.to() == null ? null : together.get(was.to());
            Double sure = was.score();
            if (to != null && sure != null) {
                links.put(mention, new IncidentCluster.Link(to, sure, was.parts()));
            } else {
                links.put(mention, IncidentCluster.likest(mentions.subList(0, place), mention, score));
            }
        }
        return links;
    }

    private Optional<EventTraits> event(String id) {
        return traits.computeIfAbsent(
                        told(id).article(), key -> articles.apply(key).map(this::keeping))
                .flatMap(article -> article.events.stream()
                        .filter(event -> event.id().equals(id))
                        .findFirst());
    }

    /** The traits of an article, with the voice and the story that the linker gave it. */
    private ArticleTraits keeping(CodedArticle coded) {
        String id = coded.article().id();
        ArticleTraits article = ArticleTraits.of(coded);
        String voice = coded.events().stream()
                .map(Event::id)
                .filter(told::containsKey)
                .map(event -> told(event).voice())
                .findFirst()
                .orElse(null);
        article.keep(voice, stories.get(id));
        return article;
    }

    private Incident.Told told(String event) {
        Incident.Told mention = told.get(event);
        if (mention == null) {
            throw new IllegalStateException("[" + event + "] event must have been linked");
        }
        return mention;
    }
}
