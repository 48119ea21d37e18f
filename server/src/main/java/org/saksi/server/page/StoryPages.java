package org.saksi.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saksi.model.Article;
import org.saksi.model.Incident;
import org.saksi.model.Story;
import org.saksi.server.desk.Desk;

/** The list of stories, and the page of one with its incidents in order of time. */
final class StoryPages {
    private static final int ARTICLES = 100;

    private final Desk desk;

    StoryPages(Desk desk) {
        this.desk = desk;
    }

    /** The list. */
    record ListModel(Paged<Story> page, Address here) {}

    /**
     * One story.
     *
     * @param story the story
     * @param incidents its incidents in order of time
     * @param articles its articles, the earliest first
     */
    record OneModel(Story story, List<Incident> incidents, List<Article> articles) {}

    View list(Asked asked) {
        Address here = asked.here();
        return View.of(
                "stories",
                "stories",
                asked.t().get("nav.stories"),
                here,
                new ListModel(Paged.of(desk.stories(), asked, here), here));
    }

    View one(Asked asked) {
        Story story = desk.story(asked.id()).orElseThrow(() -> new Page.MissingException(asked.id()));
        List<Incident> incidents = story.incidents().stream()
                .map(desk::incident)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Incident::firstSeen, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Article> articles = story.articles().stream()
                .limit(ARTICLES)
                .map(desk::article)
                .flatMap(Optional::stream)
                .map(coded -> coded.article())
                .toList();
        String title = story.title() == null ? asked.t().get("story.untitled") : story.title();
        return View.of(
                "story",
                "stories",
                title,
                Address.of("/stories", story.id()),
                new OneModel(story, incidents, articles));
    }
}
