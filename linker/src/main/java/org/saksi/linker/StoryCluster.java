package org.saksi.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A story while its window is open: its articles, and the sum of their vectors for each language. */
final class StoryCluster implements Agglomeration.Cluster<StoryCluster> {
    private static final int MOST_TERMS = 120;
    private static final int TOP_TERMS = 20;
    /** Names alone say less than words and names. */
    private static final double ACROSS = 0.6;

    final List<ArticleTraits> articles = new ArrayList<>();
    final TreeSet<String> incidents = new TreeSet<>();
    final Map<PartyKey, Integer> parties = new TreeMap<>();
    private final Map<String, Sum> sums = new TreeMap<>();
    private int[] top;
    private boolean settled;
    private long lastDay;

    StoryCluster(ArticleTraits article) {
        articles.add(article);
        article.story = this;
        lastDay = article.day();
        sums.put(article.language, Sum.of(article));
        top = article.topTerms;
    }

    /** A party by its key; the first that was met gives its name. */
    record PartyKey(String key, PartyTraits party) implements Comparable<PartyKey> {
        @Override
        public int compareTo(PartyKey other) {
            return key.compareTo(other.key);
        }
    }

    private record Sum(TermVector words, TermVector names, TermVector units, int articles) {
        static Sum of(ArticleTraits article) {
            double norm = article.names.norm();
            return new Sum(article.words, article.names, article.names.times(norm == 0 ? 0 : 1 / norm), 1);
        }

        Sum plus(Sum other) {
            return new Sum(
                    words.plus(other.words, MOST_TERMS),
                    names.plus(other.names, MOST_TERMS),
                    units.plus(other.units, MOST_TERMS),
                    articles + other.articles);
        }
    }

    /** The day is over: from now on it takes in new articles, but joins no other story that is settled, too. */
    void settle() {
        settled = true;
    }

    /** Whether it was known before today. */
    boolean settled() {
        return settled;
    }

    /** Notes an incident that it tells, with those who have a name in it. */
    void tells(String incident, IncidentCluster cluster) {
        incidents.add(incident);
        for (EventTraits event : cluster.mentions) {
            Stream.concat(event.actors().stream(), event.recipients().stream())
                    .filter(PartyTraits::named)
                    .forEach(party -> parties.merge(new PartyKey(party.key(), party), 1, Integer::sum));
        }
    }

    long lastDay() {
        return lastDay;
    }

    ArticleTraits first() {
        return articles.getFirst();
    }

    String id() {
        return Hashes.id("s_", first().id);
    }

    int[] topTerms() {
        return top;
    }

    /** The mean likeness of an article of this and an article of the other. */
    @Override
    public double likeness(StoryCluster other) {
        if (settled && other.settled) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (Map.Entry<String, Sum> mine : sums.entrySet()) {
            for (Map.Entry<String, Sum> others : other.sums.entrySet()) {
                Sum left = mine.getValue();
                Sum right = others.getValue();
                sum += mine.getKey().equals(others.getKey())
                        ? left.words.dot(right.words) + left.names.dot(right.names)
                        : ACROSS * left.units.dot(right.units);
            }
        }
        return sum / (articles.size() * (double) other.articles.size());
    }

    /** How near an article's headline is to all that the articles of its language say. */
    double centrality(ArticleTraits article) {
        Sum sum = sums.get(article.language);
        return sum == null ? 0 : article.headline.dot(sum.words) + article.headline.dot(sum.names);
    }

    @Override
    public void absorb(StoryCluster other, double likeness) {
        articles.addAll(other.articles);
        articles.sort(ArticleTraits::order);
        other.articles.forEach(article -> article.story = this);
        other.sums.forEach((language, sum) -> sums.merge(language, sum, Sum::plus));
        incidents.addAll(other.incidents);
        other.parties.forEach((party, count) -> parties.merge(party, count, Integer::sum));
        lastDay = Math.max(lastDay, other.lastDay);
        settled |= other.settled;
        top = top();
    }

    private int[] top() {
        TermVector all = TermVector.EMPTY;
        for (Sum sum : sums.values()) {
            all = all.plus(sum.words, MOST_TERMS).plus(sum.names, MOST_TERMS);
        }
        return all.top(TOP_TERMS);
    }
}
