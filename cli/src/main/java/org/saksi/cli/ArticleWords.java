package org.saksi.cli;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksi.coder.Sighting;
import org.saksi.coder.Sighting.Knowledge;
import org.saksi.coder.WordKind;

/**
 * The verbs and nouns of one article, summed up by a worker.
 *
 * @param language the article's language
 * @param words what no rule and no grammar knows, in the order in which the article has them
 * @param verbTokens how many verbs are known to whom
 * @param verbs how often each verb stands in the article, by what its nouns have in common with it
 */
record ArticleWords(
        String language, Map<Key, Found> words, Map<Knowledge, Integer> verbTokens, Map<String, Integer> verbs) {

    /** A word by its kind. */
    record Key(WordKind kind, String word) {}

    /**
     * A word in an article.
     *
     * @param decided whether it was decided to be relevant to no type
     * @param count how often it stands there
     * @param carried how often as the object of a light verb
     * @param first the first sighting
     * @param example where that was
     */
    record Found(boolean decided, int count, int carried, Sighting first, Example example) {
        Found and(Sighting next) {
            return new Found(decided, count + 1, carried + (next.carried() ? 1 : 0), first, example);
        }
    }

    /**
     * A place with its words.
     *
     * @param input the input's name
     * @param article the article's id
     * @param sentence the sentence's number in the article, from 1
     * @param clause the words around
     */
    record Example(String input, String article, int sentence, String clause) {
        /** The place as {@code saksi parse} writes it. */
        String place() {
            return article + "-" + sentence;
        }

        Example from(String name) {
            return new Example(name, article, sentence, clause);
        }
    }

    /** Sums up what a census met in an article of the given id and text. */
    static ArticleWords of(String language, String article, String text, List<Sighting> sightings) {
        Map<Key, Found> words = new LinkedHashMap<>();
        Map<Knowledge, Integer> verbTokens = new EnumMap<>(Knowledge.class);
        Map<String, Integer> verbs = new HashMap<>();
        for (Sighting sighting : sightings) {
            if (sighting.kind() == WordKind.VERB) {
                verbTokens.merge(sighting.knowledge(), 1, Integer::sum);
                sighting.verbs().forEach(verb -> verbs.merge(verb, 1, Integer::sum));
            }
            boolean decided = sighting.knowledge() == Knowledge.DECIDED;
            if (!decided && sighting.knowledge() != Knowledge.NONE) {
                continue;
            }
            Key key = new Key(sighting.kind(), sighting.word());
            Found before = words.get(key);
            if (before == null) {
                String clause = sighting.clause().in(text).replaceAll("\\s+", " ");
                Example example = new Example("", article, sighting.sentence() + 1, clause);
                words.put(key, new Found(decided, 1, sighting.carried() ? 1 : 0, sighting, example));
            } else {
                words.put(key, before.and(sighting));
            }
        }
        return new ArticleWords(language, words, verbTokens, verbs);
    }
}
