package org.saksi.linker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.saksi.model.CopyGroup;

/**
 * Finds articles that hand on one text among those of a few days: by runs of words that they share, and, where another
 * hand wrote the sentences, by names, numbers and words.
 */
final class CopyFinder {
    private static final int MOST_IN_BUCKET = 50;
    private static final int LEAST_SHARED_TERMS = 5;

    private final int window;
    private final Map<Long, List<ArticleTraits>> bands = new HashMap<>();
    private final Deque<List<ArticleTraits>> days = new ArrayDeque<>();
    private final NavigableSet<ArticleTraits> groups = new TreeSet<>(ArticleTraits::order);

    CopyFinder(int window) {
        this.window = window;
    }

    /** Two articles that are copies, the earlier one first. */
    record Link(ArticleTraits earlier, ArticleTraits later, CopyGroup.Kind kind, double score) {}

    /** Takes in the articles of a day in their order. */
    void day(List<ArticleTraits> articles) {
        List<ArticleTraits> near = new ArrayList<>();
        days.forEach(near::addAll);
        TermIndex<ArticleTraits> words = new TermIndex<>(
                articles.stream().map(article -> article.topTerms).toList());
        TermIndex<ArticleTraits> names = new TermIndex<>(
                articles.stream().map(article -> article.topNames).toList());
        for (ArticleTraits article : near) {
            words.add(article, article.topTerms);
            names.add(article, article.topNames);
        }
        for (ArticleTraits article : articles) {
            Set<ArticleTraits> seen = new HashSet<>();
            byRuns(article, seen);
            byTerms(article, words, article.topTerms, seen);
            byTerms(article, names, article.topNames, seen);
            words.add(article, article.topTerms);
            names.add(article, article.topNames);
        }
        days.addLast(List.copyOf(articles));
    }

    /** Forgets the articles that are too old for those of a day, and gives up the groups that cannot grow any more. */
    void close(long day, Consumer<ArticleTraits> sealed) {
        Iterator<ArticleTraits> open = groups.iterator();
        while (open.hasNext()) {
            ArticleTraits group = open.next();
            if (group.lastCopyDay() < day - window) {
                open.remove();
                sealed.accept(group);
            }
        }
        while (!days.isEmpty()
                && (days.getFirst().isEmpty() || days.getFirst().getFirst().day() < day - window)) {
            for (ArticleTraits article : days.removeFirst()) {
                for (int band = 0; band < Shingles.BANDS; band++) {
                    long key = article.shingles.band(band);
                    bands.computeIfPresent(key, (same, bucket) -> {
                        bucket.remove(article);
                        return bucket.isEmpty() ? null : bucket;
                    });
                }
                article.forgetRuns();
            }
        }
    }

    private void byRuns(ArticleTraits article, Set<ArticleTraits> seen) {
        if (!article.shingles.comparable()) {
            return;
        }
        for (int band = 0; band < Shingles.BANDS; band++) {
            List<ArticleTraits> bucket = bands.computeIfAbsent(article.shingles.band(band), key -> new ArrayList<>(1));
            for (ArticleTraits other : bucket) {
                compare(other, article, seen);
            }
            if (bucket.size() < MOST_IN_BUCKET) {
                bucket.add(article);
            }
        }
    }

    private void byTerms(ArticleTraits article, TermIndex<ArticleTraits> index, int[] terms, Set<ArticleTraits> seen) {
        for (int place : index.sharing(terms, LEAST_SHARED_TERMS)) {
            compare(index.thing(place), article, seen);
        }
    }

    private void compare(ArticleTraits earlier, ArticleTraits later, Set<ArticleTraits> seen) {
        if (seen.add(earlier)) {
            Link link = CopyLikeness.between(earlier, later);
            if (link != null) {
                join(link);
            }
        }
    }

    private void join(Link link) {
        link.later.likest(link);
        ArticleTraits left = link.earlier.group();
        ArticleTraits right = link.later.group();
        boolean inOrder = ArticleTraits.order(left, right) < 0;
        ArticleTraits first = inOrder ? left : right;
        if (left != right) {
            ArticleTraits second = inOrder ? right : left;
            groups.remove(second);
            second.join(first);
        }
        groups.add(first);
    }
}
