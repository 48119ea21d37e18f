package org.saksi.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Puts the articles of a day into stories: those of the days before, or new ones. */
final class StoryFinder {
    private static final double LEAST_LIKENESS = 0.15;
    private static final int LEAST_SHARED_TERMS = 3;
    private static final Comparator<StoryCluster> ORDER =
            (left, right) -> ArticleTraits.order(left.first(), right.first());

    private List<StoryCluster> open = new ArrayList<>();

    /** Takes in the articles of a day in their order. */
    void day(List<ArticleTraits> articles) {
        List<StoryCluster> nodes = new ArrayList<>(open);
        articles.forEach(article -> nodes.add(new StoryCluster(article)));
        nodes.sort(ORDER);
        TermIndex<StoryCluster> index = new TermIndex<>(
                articles.stream().map(article -> article.topTerms).toList());
        nodes.forEach(node -> index.add(node, node.topTerms()));
        Agglomeration<StoryCluster> agglomeration = new Agglomeration<>(nodes, LEAST_LIKENESS);
        for (int place = 0; place < nodes.size(); place++) {
            StoryCluster node = nodes.get(place);
            if (node.settled()) {
                continue; // a story of before is met from the articles of today
            }
            for (int other : index.sharing(node.topTerms(), LEAST_SHARED_TERMS)) {
                if (other < place || nodes.get(other).settled()) {
                    agglomeration.candidate(place, other);
                }
            }
        }
        open = new ArrayList<>(agglomeration.run());
        open.forEach(StoryCluster::settle);
    }

    /** Gives up the stories whose last article is older than a day, or whose first is older than one long ago. */
    void close(long day, long longAgo, Consumer<StoryCluster> sealed) {
        List<StoryCluster> kept = new ArrayList<>();
        for (StoryCluster story : open) {
            if (story.lastDay() < day || story.first().day() < longAgo) {
                sealed.accept(story);
            } else {
                kept.add(story);
            }
        }
        open = kept;
    }
}
