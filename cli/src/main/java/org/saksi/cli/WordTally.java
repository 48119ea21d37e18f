package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.saksi.cli.ArticleWords.Example;
import org.saksi.cli.ArticleWords.Found;
import org.saksi.cli.ArticleWords.Key;
import org.saksi.coder.Sighting;
import org.saksi.coder.Sighting.Knowledge;
import org.saksi.coder.WordKind;

/**
 * The verbs and nouns of a corpus in one language that no rule knows; not for use by several threads.
 *
 * <p>Memory is bounded: when a table outgrows its limit, its rarest words are forgotten. The frequent ones, which are
 * what it is for, are not touched by that.
 */
final class WordTally {
    /** How many words of a language are held at most. */
    static final int MOST_WORDS = 200_000;

    /** A bare noun is taken for an event noun when its verb is at least so common, in percent of the noun. */
    private static final int BARE_VERB_PERCENT = 10;

    /** The same for a noun whose affix says that it comes from a verb. */
    private static final int DERIVED_VERB_PERCENT = 1;

    /** A noun that stands so often as the object of a light verb, in percent, is taken for an event noun. */
    private static final int CARRIED_PERCENT = 20;

    private static final int FEWEST_CARRIED = 3;

    /**
     * A word of the corpus.
     *
     * @param count how often it stands there with nobody knowing it
     * @param articles in how many articles
     * @param example its first place
     */
    record Row(Key key, boolean decided, int count, int articles, Example example) {}

    private record Sum(boolean decided, int count, int carried, int articles, Sighting first, Example example) {
        Sum and(Found more) {
            return new Sum(decided, count + more.count(), carried + more.carried(), articles + 1, first, example);
        }
    }

    private final int most;
    private final Map<Key, Sum> words = new HashMap<>();
    private final Map<String, Integer> verbs = new HashMap<>();
    private final Map<Knowledge, Long> verbTokens = new EnumMap<>(Knowledge.class);

    WordTally(int most) {
        this.most = most;
    }

    /** Adds the words of an article from an input. */
    void add(String input, ArticleWords article) {
        article.verbTokens().forEach((who, count) -> verbTokens.merge(who, (long) count, Long::sum));
        article.verbs().forEach((verb, count) -> verbs.merge(verb, count, Integer::sum));
        article.words().forEach((key, found) -> {
            Sum before = words.get(key);
            words.put(
                    key,
                    before == null
                            ? new Sum(
                                    found.decided(),
                                    found.count(),
                                    found.carried(),
                                    1,
                                    found.first(),
                                    found.example().from(input))
                            : before.and(found));
        });
        forget(words, Sum::count);
        forget(verbs, Integer::intValue);
    }

    private <K, V> void forget(Map<K, V> table, ToIntFunction<V> count) {
        for (int rare = 1; table.size() > most || (rare > 1 && table.size() > most / 2); rare++) {
            int least = rare;
            table.values().removeIf(value -> count.applyAsInt(value) <= least);
        }
    }

    /** The most frequent words of a kind that nobody knows, or that were decided; equals in order of the alphabet. */
    List<Row> rows(WordKind kind, boolean decided, int top) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().kind() == kind && word.getValue().decided() == decided)
                .filter(word -> decided || kind == WordKind.VERB || names(word.getKey(), word.getValue()))
                .sorted(Comparator.<Map.Entry<Key, Sum>>comparingInt(
                                word -> -word.getValue().count())
                        .thenComparing(word -> word.getKey().word()))
                .limit(top)
                .map(word -> new Row(
                        word.getKey(),
                        decided,
                        word.getValue().count(),
                        word.getValue().articles(),
                        word.getValue().example()))
                .toList();
    }

    /** Whether a noun names an event: it comes from a verb of the corpus, or light verbs keep carrying it. */
    private boolean names(Key key, Sum noun) {
        boolean carried =
                noun.carried() >= FEWEST_CARRIED && noun.carried() * 100L >= noun.count() * (long) CARRIED_PERCENT;
        if (carried) {
            return true;
        }
        for (String verb : noun.first().verbs()) {
            boolean bare = !noun.first().derived() || verb.equals(key.word());
            int percent = bare ? BARE_VERB_PERCENT : DERIVED_VERB_PERCENT;
            if (verbs.getOrDefault(verb, 0) * 100L >= Math.max(1, noun.count() * (long) percent)) {
                return true;
            }
        }
        return false;
    }

    /** How often a decided word stands in the corpus. */
    Map<Key, Row> decided() {
        Map<Key, Row> rows = new HashMap<>();
        for (WordKind kind : WordKind.values()) {
            rows(kind, true, Integer.MAX_VALUE).forEach(row -> rows.put(row.key(), row));
        }
        return rows;
    }

    /** How many verb tokens were counted so far. */
    long verbTokens() {
        return verbTokens.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Who knows the verbs, on one line. */
    String summary(String language) {
        long all = verbTokens();
        List<String> shares = new ArrayList<>();
        for (Knowledge who : Knowledge.values()) {
            long count = verbTokens.getOrDefault(who, 0L);
            String share = String.format(Locale.ROOT, "%.1f", all == 0 ? 0 : 100.0 * count / all);
            shares.add(share + " % " + said(who));
        }
        return language + ": " + Tally.count(all, "verb token") + ": " + String.join(", ", shares);
    }

    private static String said(Knowledge who) {
        return switch (who) {
            case RULE -> "known to a rule";
            case GRAMMAR -> "to the grammar";
            case DECIDED -> "decided";
            case NONE -> "known to nobody";
        };
    }
}
