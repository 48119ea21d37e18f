package org.saksi.coder;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saksi.language.Analysers;
import org.saksi.model.ResourceDigest;

/**
 * What the rules of a language are made of, so that two sets of them can be compared: an article is coded otherwise by
 * the second only where a rule that differs has a word in it, or where the frame differs. Immutable.
 *
 * @param frame digest of all that is no rule: closed classes, guards, topics and words that show contexts
 * @param rules each rule by its id
 */
public record RulePrints(String frame, SortedMap<String, Print> rules) {
    public RulePrints {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /**
     * What one rule is made of.
     *
     * @param digest of all that decides what it codes; its place, examples and near-misses do not count
     * @param words words of which one stands in every sentence that it codes, as {@code Token.lemma()} or
     *     {@code Token.lower()}
     */
    public record Print(String digest, SortedSet<String> words) {
        public Print {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }
    }

    static RulePrints of(RuleBook book, String frame) {
        TriggerIndex index = new TriggerIndex(book, Analysers.of(book.language()));
        SortedMap<String, Print> prints = new TreeMap<>();
        index.firstWords()
                .forEach((rule, words) -> prints.put(rule.id(), new Print(digest(rule), new TreeSet<>(words))));
        return new RulePrints(frame, prints);
    }

    // A record prints its sets in an order that differs from run to run.
    private static String digest(Rule rule) {
        List<Object> parts = List.of(
                rule.event(),
                String.valueOf(rule.mode()),
                String.valueOf(rule.cameo()),
                rule.contexts(),
                rule.verbs(),
                rule.nouns(),
                rule.adjectives(),
                rule.phrases(),
                rule.actor(),
                rule.recipient(),
                rule.symmetric(),
                rule.of(),
                rule.light(),
                sorted(rule.object()),
                sorted(rule.subject()),
                rule.content(),
                rule.denial(),
                rule.futureOnly(),
                sorted(rule.needs()),
                sorted(rule.notObject()),
                sorted(rule.notSubject()),
                rule.notWith(),
                String.valueOf(rule.status()),
                rule.priority());
        return ResourceDigest.of(parts.toString());
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Set<T> set) {
        return new TreeSet<>(set);
    }
}
