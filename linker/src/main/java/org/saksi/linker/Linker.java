package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;

/**
 * Puts together what the articles of a stream tell of one thing: copies of one text, events of one incident, articles of one
 * story (codebook section 7).
 *
 * <p>Articles are looked at day by day of their publication, all of a day together and in the order of their ids, so what
 * is found does not depend on the order in which they came. A day is looked at when an article comes that is {@link
 * LinkOptions#lateDays} newer, when {@link #advance} says that it is complete, or at the end. An article that comes after its
 * day was looked at is linked with the first day that is still open, and only then the order matters; {@link #late} counts
 * them. Articles without a date are linked with each other alone: nothing says to which days they belong.
 *
 * <p>What is complete is handed over and forgotten, so memory depends on the articles of the windows and not on the stream.
 * Not for use by several threads at once; within it, work is shared with the threads of {@link ForkJoinPool#commonPool}, on
 * whose number the result does not depend.
 */
public final class Linker implements AutoCloseable {
    /** What goes on for so many windows is complete, and what comes after begins anew: some things never end. */
    private static final long LONGEST = 3;

    private static final int MOST_IN_THE_MAKING = 64;

    private final LinkOptions options;
    private final LinkSink sink;
    private final PairScore score = new PairScore(LinkWeights.shipped());
    private final NavigableMap<Long, List<ForkJoinTask<ArticleTraits>>> waiting = new TreeMap<>();
    /** The articles whose traits may still be in the making; each holds its text until then. */
    private final Deque<ForkJoinTask<ArticleTraits>> making = new ArrayDeque<>();

    private final List<ForkJoinTask<ArticleTraits>> undated = new ArrayList<>();
    private final Room dated;
    private long newest = ArticleTraits.UNDATED;
    private long lookedAt = ArticleTraits.UNDATED;
    private long late;

    /** A linker that hands what it finds to a sink. */
    public Linker(LinkOptions options, LinkSink sink) {
        this.options = options;
        this.sink = sink;
        this.dated = new Room();
    }

    /** Adds an article; keeps no reference to it. */
    public void add(CodedArticle article) {
        ForkJoinTask<ArticleTraits> traits = traits(article);
        LocalDate published = article.article().published();
        if (published == null) {
            undated.add(traits);
            if (undated.size() >= options.undatedArticles()) {
                linkUndated();
            }
            return;
        }
        long day = published.toEpochDay();
        if (day <= lookedAt) {
            late++;
            day = lookedAt + 1;
        }
        waiting.computeIfAbsent(day, key -> new ArrayList<>()).add(traits);
        if (day > newest) {
            newest = day;
            lookAt(newest - options.lateDays());
        }
    }

    /** Begins to make the traits of an article on another processor; waits when many are in the making. */
    private ForkJoinTask<ArticleTraits> traits(CodedArticle article) {
        ForkJoinTask<ArticleTraits> traits = ForkJoinPool.commonPool().submit(() -> ArticleTraits.of(article));
        making.addLast(traits);
        if (making.size() > MOST_IN_THE_MAKING) {
            making.removeFirst().join();
        }
        return traits;
    }

    /** Says that all articles published before a day have been added. */
    public void advance(LocalDate day) {
        lookAt(day.toEpochDay());
    }

    /** How many articles came after their day had been looked at. */
    public long late() {
        return late;
    }

    /** Looks at what is left and hands everything over; nothing may be added after it. */
    @Override
    public void close() {
        lookAt(Long.MAX_VALUE);
        dated.finish();
        linkUndated();
    }

    /** Looks at the waiting days before one. */
    private void lookAt(long before) {
        for (Map.Entry<Long, List<ForkJoinTask<ArticleTraits>>> first = waiting.firstEntry();
                first != null && first.getKey() < before;
                first = waiting.firstEntry()) {
            dated.close(first.getKey());
            dated.day(first.getValue());
            lookedAt = first.getKey();
            waiting.pollFirstEntry();
        }
    }

    private void linkUndated() {
        if (!undated.isEmpty()) {
            Room room = new Room();
            room.day(undated);
            room.finish();
            undated.clear();
        }
    }

    /** What is open of one stream of days. */
    private final class Room {
        /** The articles of the days whose words are still compared. */
        private final Deque<List<ArticleTraits>> open = new ArrayDeque<>();

        private final CopyFinder copies = new CopyFinder(options.copyDays());
        private final StoryFinder stories = new StoryFinder();
        private final IncidentFinder incidents = new IncidentFinder(score);
        /** Stories that are complete, but for incidents that they tell and that go on elsewhere. */
        private final List<StoryCluster> ended = new ArrayList<>();

        void day(List<ForkJoinTask<ArticleTraits>> unordered) {
            List<ArticleTraits> articles = new ArrayList<>();
            unordered.forEach(traits -> articles.add(traits.join()));
            articles.sort(ArticleTraits::order);
            copies.day(articles);
            List<EventTraits> events = new ArrayList<>();
            articles.forEach(article -> events.addAll(article.events));
            // Incidents and stories of a day are found side by side: both ask for copies, and neither for the other.
            ForkJoinTask<List<IncidentChange>> changes =
                    ForkJoinPool.commonPool().submit(() -> incidents.day(events));
            stories.day(articles);
            open.addLast(articles);
            changes.join().forEach(sink::change);
        }

        /** Hands over what the articles of a day cannot change. Incidents need the voices of copies, stories the incidents. */
        void close(long day) {
            copies.close(day, this::handOver);
            incidents.close(day - options.incidentDays(), day - LONGEST * options.incidentDays(), this::handOver);
            stories.close(day - options.storyDays(), day - LONGEST * options.storyDays(), ended::add);
            handOverEnded();
            while (!open.isEmpty() && open.getFirst().getFirst().day() < day - options.storyDays()) {
                open.removeFirst().forEach(ArticleTraits::forgetWords);
            }
        }

        private void handOverEnded() {
            Set<StoryCluster> told = ended.isEmpty() ? Set.of() : incidents.stories();
            ended.removeIf(story -> {
                boolean complete = !told.contains(story);
                if (complete) {
                    handOver(story);
                }
                return complete;
            });
        }

        void finish() {
            close(Long.MAX_VALUE);
        }

        private void handOver(ArticleTraits group) {
            sink.copies(copies(group));
        }

        private void handOver(IncidentCluster cluster) {
            Incident incident = IncidentMaker.of(cluster.id(), cluster.mentions, cluster.links, score);
            StoryCluster story = cluster.first().article().story;
            if (story != null) {
                story.tells(incident.id(), cluster);
            }
            sink.incident(incident);
        }

        private void handOver(StoryCluster story) {
            sink.story(StoryMaker.of(story));
        }
    }

    private static CopyGroup copies(ArticleTraits group) {
        List<CopyGroup.Copy> copies = new ArrayList<>();
        String wire = null;
        for (ArticleTraits article : group.copies()) {
            wire = wire == null ? article.wire : wire;
            CopyFinder.Link link = article.likest();
            copies.add(
                    link == null
                            ? new CopyGroup.Copy(article.id, article.publisher, null, null, null)
                            : new CopyGroup.Copy(
                                    article.id,
                                    article.publisher,
                                    link.earlier().id,
                                    link.kind(),
                                    Math.rint(link.score() * 100) / 100));
        }
        return new CopyGroup(Hashes.id("g_", group.id), wire, copies);
    }
}
